import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { digestOf } from '#adapters/tombstones/digest.ts';
import type { SealedMessage } from '#core/contact/kept-request.ts';
import type { Notification } from '#core/outbox/notification.ts';
import { makeSealedRequest } from './sealed-requests.ts';
import type { StoreSubject } from './store-subjects.ts';

/** The agencies of every sequence. */
export const agencies = ['first-agency', 'second-agency'] as const;

/** Which of a sequence’s three requests: mostly the first, so that one thing follows from another. */
const request = fc.oneof(
  { weight: 7, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.constant(2) },
);

/** Who takes a step: mostly whoever the request lies with; now and then one of the agencies, whether or not it does. */
const by = fc.oneof(
  { weight: 4, arbitrary: fc.constant('lead' as const) },
  { weight: 1, arbitrary: fc.constantFrom(...agencies) },
);

const message = fc.nat(3);

/** Anything that a store can be asked to do. What goes back and forth comes more often than what begins or ends a request. */
export const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('keep', 'has-arrived'),
      request,
      variant: fc.nat(1),
      knowsTheWords: fc.boolean(),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('act'),
      request,
      by,
      action: fc.constantFrom('open', 'accept', 'could-not-reach', 'decline', 'close'),
      writes: fc.boolean(),
    }),
  },
  {
    weight: 16,
    arbitrary: fc.record({ do: fc.constantFrom('write', 'reply'), request, by, message }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom('note', 'read', 'read', 'bring-in'), request, by, message }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('pass-on', 'step-aside'), request, by, message }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('wait'),
      request,
      by,
      mark: fc.constantFrom('remind', 'tell-deputy', 'escalate'),
      // One in four marks a wait that is over, when another one may have begun.
      isOvertaken: fc.nat(3).map((number) => number === 3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget'), request, by }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('withdraw'), request, knowsTheWords: fc.boolean() }),
  },
);
export type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** The steps of one sequence. It begins with a request that comes: what else would there be to see? */
export const sequence = fc
  .array(step, { minLength: 8, maxLength: 13 })
  .map((steps): readonly Step[] => [{ do: 'keep', request: 0, variant: 0, knowsTheWords: true }, ...steps]);

/** What is done about all requests at once, so many days after the steps or the last of these. */
export const clearing = fc.record({
  do: fc.constantFrom('forget-old', 'forget-withdrawn'),
  daysLater: fc.constantFrom(0, 12, 31),
  request: fc.nat(2),
});
export type Clearing = typeof clearing extends fc.Arbitrary<infer One> ? One : never;

/** A store of requests, with the outbox it writes to. */
export type Store = Pick<StoreSubject, 'store' | 'outbox'>;

/** The requests that one sequence is about, with the ids of the messages that may be written to each. */
export const makeRequests = () =>
  [agencies[0], agencies[1], agencies[0]].map((agency) => ({
    request: makeSealedRequest({ agency }),
    // A message's id belongs to one request only; the same again is the same message.
    messageIds: Array.from({ length: 60 }, () => randomUUID()),
  }));
export type Requests = ReturnType<typeof makeRequests>;

/** A step of a sequence: the how-manieth it is, when it is taken, and whom its request lies with before. */
export type Taken = { readonly minute: number; readonly now: Date; readonly lead: string };

/** Does one step, and gives what the store answers. */
export const play = async (
  { store }: Store,
  requests: Requests,
  one: Step,
  { minute, now, lead }: Taken,
): Promise<unknown> => {
  const about = requests[one.request];
  if (about === undefined) return null;
  const { request, messageIds } = about;
  const { reference, authenticationHash } = request;
  const hash = 'knowsTheWords' in one && !one.knowsTheWords ? new Uint8Array(32) : authenticationHash;
  const agency = 'by' in one && one.by !== 'lead' ? one.by : lead;
  const other = agencies.find((slug) => slug !== agency) ?? agency;
  const tell = (kind: Notification['kind'], to: string): Notification[] => [{ kind, to, reference }];
  const messageOf = (number: number): SealedMessage => ({
    id: messageIds[number] ?? randomUUID(),
    sealed: new Uint8Array([number]),
  });
  switch (one.do) {
    case 'keep':
    case 'has-arrived': {
      const sealed = one.variant === 0 ? request.sealed : new Uint8Array([one.variant]);
      const posted = { ...request, sealed, authenticationHash: hash };
      if (one.do === 'has-arrived') return store.hasArrived(posted);
      return store.keep(posted, tell('request-received', request.agency), now);
    }
    case 'act': {
      const move = { agency, reference, action: one.action, workerKeyId: 'worker-1' };
      const message = messageOf(10 + minute);
      return store.act(
        one.writes ? { ...move, message } : move,
        tell('request-declined', 'coordinator'),
        now,
      );
    }
    case 'read':
      return store.open({ agency, reference, workerKeyId: `worker-${one.message % 2}` }, now);
    case 'pass-on': {
      const sealed = new Uint8Array([minute]);
      const keys = { agencyKeyId: 'aaaaaaaaaaaaaaaa', coordinatorKeyId: 'bbbbbbbbbbbbbbbb' };
      const move = { agency, reference, workerKeyId: 'worker-2', to: other, ...keys, sealed };
      return store.passOn(
        one.message > 1 ? { ...move, message: messageOf(30 + minute) } : move,
        tell('request-passed-on', other),
        now,
      );
    }
    case 'step-aside':
      return store.stepAside(
        { agency, reference, workerKeyId: 'worker-2' },
        tell('request-passed-on', 'coordinator'),
        now,
      );
    case 'forget':
      return store.forget(
        { agency, reference, workerKeyId: 'worker-2' },
        tell('request-withdrawn', 'coordinator'),
        now,
      );
    case 'bring-in': {
      const copy = { helper: other, agencyKeyId: 'cccccccccccccccc', sealed: new Uint8Array([3]) };
      const move = { agency, reference, workerKeyId: 'worker-2', ...copy };
      return store.bringIn(move, tell('request-help', other), now);
    }
    case 'write':
    case 'note': {
      const author = one.do === 'write' ? 'agency' : 'colleagues';
      const move = { agency, reference, workerKeyId: 'worker-3', author } as const;
      return store.write({ ...move, message: messageOf(one.message) }, [], now);
    }
    case 'reply':
      return store.reply(
        { reference, authenticationHash, agency, message: messageOf(one.message) },
        tell('request-message', agency),
        now,
      );
    case 'wait': {
      const found = (await store.listWaiting()).find((wait) => wait.reference === reference);
      const since = found?.awaitsAgencySince ?? now;
      const awaitsAgencySince = one.isOvertaken ? new Date(since.getTime() - 1) : since;
      const wait = { reference, awaitsAgencySince };
      return [found, await store.markWait(wait, one.mark, tell('request-waiting', agency), now)];
    }
    case 'withdraw':
      return store.withdraw(reference, hash, (slug) => tell('request-withdrawn', slug), now);
  }
};

/** Does what is done about all requests at once, and gives what the store answers. */
export const clear = (
  { store }: Store,
  all: readonly Requests[],
  one: Clearing,
  now: Date,
): Promise<unknown> => {
  if (one.do === 'forget-old') return store.forgetOld({ closedDays: 10, maximumDays: 40 }, now);
  const digests = all.flatMap((requests) => requests[one.request]?.request.reference ?? []).map(digestOf);
  return store.forgetWithdrawn(digests, now);
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
