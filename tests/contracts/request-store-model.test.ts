import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Notification } from '#core/outbox/notification.ts';
import { createFakeOutbox } from '../support/fake-outbox.ts';
import { createFakeRequestStore } from '../support/fake-request-store.ts';
import { proofRounds, proofTime, sayFigure } from '../support/proof-rounds.ts';
import { makeSealedRequest } from '../support/sealed-requests.ts';
import { type StoreSource, type StoreSubject, storeSources } from '../support/store-subjects.ts';

const rounds = proofRounds(30);
/** Up to so many sequences everything is looked at after each step; in longer runs what is left at the end of each. */
const looksEach = 1_000;
vi.setConfig({ testTimeout: proofTime(rounds, 1_000) });

let source: StoreSource;
beforeAll(async () => {
  source = await storeSources[1][1]();
});
afterAll(() => source.close());

const agencies = ['first-agency', 'second-agency'] as const;

const step = fc.oneof(
  fc.record({ do: fc.constant('keep'), request: fc.nat(2), variant: fc.nat(1) }),
  fc.record({
    do: fc.constant('act'),
    request: fc.nat(2),
    agency: fc.constantFrom(...agencies),
    action: fc.constantFrom('open', 'accept', 'could-not-reach', 'decline', 'close'),
    writes: fc.boolean(),
  }),
  fc.record({
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
  fc.record({ do: fc.constant('withdraw'), request: fc.nat(2), knowsTheWords: fc.boolean() }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

it('PostgreSQL does what the fake does, whatever happens in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const outbox = createFakeOutbox();
      const fake: Pick<StoreSubject, 'store' | 'outbox'> = {
        store: createFakeRequestStore(outbox),
        outbox,
      };
      const real = await source.empty();
      const requests = agencies.concat(agencies).map((agency) => makeSealedRequest({ agency }));

      // A message's id belongs to one request only; the same again is the same message.
      const ids = requests.map(() => Array.from({ length: 60 }, () => randomUUID()));

      const play = async ({ store }: Pick<StoreSubject, 'store'>, one: Step, now: Date): Promise<unknown> => {
        const request = requests[one.request];
        if (request === undefined) return null;
        const { reference, authenticationHash } = request;
        const tell = (kind: Notification['kind'], to: string): Notification[] => [{ kind, to, reference }];
        const messageOf = (number: number) => ({
          id: ids[one.request]?.[number] ?? randomUUID(),
          sealed: new Uint8Array([number]),
        });
        switch (one.do) {
          case 'keep': {
            const sealed = one.variant === 0 ? request.sealed : new Uint8Array([one.variant]);
            return store.keep({ ...request, sealed }, tell('request-received', request.agency), now);
          }
          case 'act': {
            const move = { agency: one.agency, reference, action: one.action, workerKeyId: 'worker-1' };
            const message = messageOf(10 + now.getUTCMinutes());
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
            const sealed = new Uint8Array([now.getUTCMinutes()]);
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

      const look = async (
        { store, outbox: queued }: Pick<StoreSubject, 'store' | 'outbox'>,
        now: Date,
      ): Promise<unknown> => ({
        waiting: await store.listWaiting(),
        inboxes: await Promise.all(
          [...agencies, 'coordinator'].map((agency) => store.listInbox(agency, now)),
        ),
        views: await Promise.all(
          requests.map(({ reference, authenticationHash }) =>
            store.findForReturn(reference, authenticationHash),
          ),
        ),
        mails: (await queued.listUnsent()).map(({ kind, to, reference }) => ({ kind, to, reference })),
      });

      for (const [minute, one] of steps.entries()) {
        const now = new Date(Date.UTC(2026, 10, 22, 10, minute));
        expect(await play(real, one, now)).toEqual(await play(fake, one, now));
        if (rounds <= looksEach || minute === steps.length - 1)
          expect(await look(real, now)).toEqual(await look(fake, now));
      }
    }),
    { numRuns: rounds },
  );
  sayFigure(`${rounds} random sequences: PostgreSQL does what the model does.`);
});
