import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createFakeOutbox } from '../support/fake-outbox.ts';
import { createFakeRequestStore } from '../support/fake-request-store.ts';
import { proofRounds, proofTime, sayFigure } from '../support/proof-rounds.ts';
import { look, makeRequests, play, type Step, type Store, step } from '../support/store-steps.ts';
import { openPreparedPostgres, type StoreSource } from '../support/store-subjects.ts';

const rounds = proofRounds(30);
/**
 * Up to so many sequences each has the store to itself, and everything is looked at after each step. In longer runs many go
 * side by side, each with requests of its own: what each step answers is compared as ever, and all that is left at the end.
 */
const aloneUpTo = 1_000;
const sideBySide = rounds <= aloneUpTo ? 1 : 40;
const connections = 4;
vi.setConfig({ testTimeout: proofTime(rounds, 1_000) });

let source: StoreSource;
beforeAll(async () => {
  source = await openPreparedPostgres();
});
afterAll(() => source.close());

/** The slow comparison only where the quick one found something, for its words. */
const expectSame = (one: unknown, other: unknown): void => {
  if (!isDeepStrictEqual(one, other)) expect(one).toEqual(other);
};

it('PostgreSQL does what the fake does, whatever happens in whatever order', async () => {
  const sequence = fc.array(step, { maxLength: 14 });
  const numRuns = Math.ceil(rounds / sideBySide);
  await fc.assert(
    fc.asyncProperty(
      fc.array(sequence, { minLength: sideBySide, maxLength: sideBySide }),
      async (sequences) => {
        const fakeOutbox = createFakeOutbox();
        const fake: Store = { store: createFakeRequestStore(fakeOutbox), outbox: fakeOutbox };
        const real = await source.empty();
        const all = sequences.map(makeRequests);
        // Each step of each sequence has a minute of its own: no two are at the same time.
        const timeOf = (minute: number, number: number) =>
          new Date(Date.UTC(2026, 10, 22, 10, minute * sideBySide + number));
        const answersOf = async (subject: Store, one: Step, minute: number, number: number) => {
          const now = timeOf(minute, number);
          const answer = await play(subject, all[number] ?? [], one, minute, now);
          return sideBySide === 1 ? [answer, await look(subject, all, now)] : [answer];
        };

        // The model takes all steps in the order of their minutes: it queues mails as they come.
        const expected = sequences.map((): unknown[] => []);
        for (let minute = 0; minute < 14; minute += 1)
          for (const [number, steps] of sequences.entries()) {
            const one = steps[minute];
            if (one !== undefined) expected[number]?.push(await answersOf(fake, one, minute, number));
          }

        const waiting = sequences.entries();
        const lane = async () => {
          for (const [number, steps] of waiting)
            for (const [minute, one] of steps.entries())
              expectSame(await answersOf(real, one, minute, number), expected[number]?.[minute]);
        };
        // All have ended before the next sequences begin, also when one found something.
        const ends = await Promise.allSettled(Array.from({ length: connections }, lane));
        for (const end of ends) if (end.status === 'rejected') throw end.reason;
        const after = timeOf(14, 0);
        expectSame(await look(real, all, after), await look(fake, all, after));
      },
    ),
    { numRuns },
  );
  sayFigure(`${numRuns * sideBySide} random sequences: PostgreSQL does what the model does.`);
});
