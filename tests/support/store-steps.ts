import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Notification } from '#core/outbox/notification.ts';
import { makeSealedRequest } from './sealed-requests.ts';
import type { StoreSubject } from './store-subjects.ts';

/** The agencies of every sequence. */
export const agencies = ['first-agency', 'second-agency'] as const;

/** Anything that a store can be asked to do. What needs a request comes more often than what begins or ends one. */
export const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('keep'), request: fc.nat(2), variant: fc.nat(1) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('act'),
      request: fc.nat(2),
      agency: fc.constantFrom(...agencies),
      action: fc.constantFrom('open', 'accept', 'could-not-reach', 'decline', 'close'),
      writes: fc.boolean(),
    }),
  },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'read',
        'pass-on',
        'step-aside',
        'forget',
        'bring-in',
        'write',
        'note',
        'reply',
        'wait',
      ),
      request: fc.nat(2),
      agency: fc.constantFrom(...agencies),
      message: fc.nat(2),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('withdraw'), request: fc.nat(2), knowsTheWords: fc.boolean() }),
  },
);
export type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** A store of requests, with the outbox it writes to. */
export type Store = Pick<StoreSubject, 'store' | 'outbox'>;

/** The requests that one sequence is about, with the ids of the messages that may be written to each. */
export const makeRequests = () =>
  agencies.concat(agencies).map((agency) => ({
    request: makeSealedRequest({ agency }),
    // A message's id belongs to one request only; the same again is the same message.
    messageIds: Array.from({ length: 60 }, () => randomUUID()),
  }));
export type Requests = ReturnType<typeof makeRequests>;

/** Does one step, the `minute`-th of its sequence, and gives what the store answers. */
export const play = async (
  { store }: Store,
  requests: Requests,
  one: Step,
  minute: number,
  now: Date,
): Promise<unknown> => {
  const about = requests[one.request];
  if (about === undefined) return null;
  const { request, messageIds } = about;
  const { reference, authenticationHash } = request;
  const tell = (kind: Notification['kind'], to: string): Notification[] => [{ kind, to, reference }];
  const messageOf = (number: number) => ({
    id: messageIds[number] ?? randomUUID(),
    sealed: new Uint8Array([number]),
  });
  switch (one.do) {
    case 'keep': {
      const sealed = one.variant === 0 ? request.sealed : new Uint8Array([one.variant]);
      return store.keep({ ...request, sealed }, tell('request-received', request.agency), now);
    }
    case 'act': {
      const move = { agency: one.agency, reference, action: one.action, workerKeyId: 'worker-1' };
      const message = messageOf(10 + minute);
      return store.act(
        one.writes ? { ...move, message } : move,
        tell('request-declined', 'coordinator'),
        now,
      );
    }
    case 'read':
      return store.open({ agency: one.agency, reference, workerKeyId: `worker-${one.message}` }, now);
    case 'pass-on': {
      const to = agencies.find((agency) => agency !== one.agency) ?? one.agency;
      const sealed = new Uint8Array([minute]);
      const keys = { agencyKeyId: 'aaaaaaaaaaaaaaaa', coordinatorKeyId: 'bbbbbbbbbbbbbbbb' };
      const by = { agency: one.agency, reference, workerKeyId: 'worker-2' };
      return store.passOn({ ...by, to, ...keys, sealed }, tell('request-passed-on', to), now);
    }
    case 'step-aside':
      return store.stepAside(
        { agency: one.agency, reference, workerKeyId: 'worker-2' },
        tell('request-passed-on', 'coordinator'),
        now,
      );
    case 'forget':
      return store.forget(
        { agency: one.agency, reference, workerKeyId: 'worker-2' },
        tell('request-withdrawn', 'coordinator'),
        now,
      );
    case 'bring-in': {
      const helper = agencies.find((agency) => agency !== one.agency) ?? one.agency;
      const by = { agency: one.agency, reference, workerKeyId: 'worker-2' };
      const copy = { helper, agencyKeyId: 'cccccccccccccccc', sealed: new Uint8Array([3]) };
      return store.bringIn({ ...by, ...copy }, tell('request-help', helper), now);
    }
    case 'write':
    case 'note': {
      const author = one.do === 'write' ? 'agency' : 'colleagues';
      const by = { agency: one.agency, reference, workerKeyId: 'worker-3' };
      return store.write({ ...by, author, message: messageOf(one.message) }, [], now);
    }
    case 'reply':
      return store.reply(
        { reference, authenticationHash, agency: one.agency, message: messageOf(one.message) },
        tell('request-message', one.agency),
        now,
      );
    case 'wait': {
      const waiting = (await store.listWaiting()).find((wait) => wait.reference === reference);
      const step = (['remind', 'tell-deputy', 'escalate'] as const)[one.message] ?? 'remind';
      if (waiting === undefined) return null;
      return [waiting, await store.markWait(waiting, step, tell('request-waiting', one.agency), now)];
    }
    case 'withdraw': {
      const hash = one.knowsTheWords ? authenticationHash : new Uint8Array(32);
      return store.withdraw(reference, hash, (agency) => tell('request-withdrawn', agency), now);
    }
  }
};

/** Everything that anybody can see of a store. */
export const look = async (
  { store, outbox }: Store,
  all: readonly Requests[],
  now: Date,
): Promise<unknown> => ({
  waiting: await store.listWaiting(),
  inboxes: await Promise.all([...agencies, 'coordinator'].map((agency) => store.listInbox(agency, now))),
  views: await Promise.all(
    all.flat().map(({ request }) => store.findForReturn(request.reference, request.authenticationHash)),
  ),
  mails: (await outbox.listUnsent()).map(({ kind, to, reference }) => ({ kind, to, reference })),
});
