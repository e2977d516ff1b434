import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createFakeOutbox } from '../support/fake-outbox.ts';
import { createFakeRequestStore } from '../support/fake-request-store.ts';
import { proofRounds, proofTime, sayFigure } from '../support/proof-rounds.ts';
import {
  clear,
  clearing,
  look,
  makeRequests,
  play,
  type Step,
  type Store,
  sequence,
  type Taken,
} from '../support/store-steps.ts';
import { openPreparedPostgres, type StoreSource } from '../support/store-subjects.ts';

const rounds = proofRounds(30);
/**
 * Up to so many sequences each has the store to itself, and everything is looked at after each step. In longer runs many go
 * side by side, each with requests of its own: what each step answers is compared as ever, and all that is left at the end.
 */
const aloneUpTo = 1_000;
const sideBySide = rounds <= aloneUpTo ? 1 : 40;
const connections = 4;
/** So many steps a sequence has at most, and so many minutes lie between two of them. */
const longest = 14;
const strideMinutes = 50;
vi.setConfig({ testTimeout: proofTime(rounds, 1_000) });

const dayLength = 24 * 60 * 60 * 1000;

/** A step of the sequence with this number. */
type Planned = { readonly one: Step; readonly number: number; readonly taken: Taken };

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
  const numRuns = Math.ceil(rounds / sideBySide);
  await fc.assert(
    fc.asyncProperty(
      fc.array(sequence, { minLength: sideBySide, maxLength: sideBySide }),
      fc.array(clearing, { maxLength: 3 }),
      async (sequences, clearings) => {
        const fakeOutbox = createFakeOutbox();
        const model = createFakeRequestStore(fakeOutbox);
        const fake: Store = { store: model, outbox: fakeOutbox };
        const real = await source.empty();
        const all = sequences.map(makeRequests);
        // No two steps are at the same time. One worker reads twice within an hour, and in another.
        const timeOf = (step: number, number: number) =>
          new Date(Date.UTC(2026, 10, 22, 10, step * strideMinutes + number));
        const daysAfter = (days: number) => new Date(timeOf(longest, 0).getTime() + days * dayLength);
        const answerTo = async (subject: Store, { one, number, taken }: Planned): Promise<unknown[]> => {
          const answer = await play(subject, all[number] ?? [], one, taken);
          return sideBySide === 1 ? [answer, await look(subject, all, taken.now)] : [answer];
        };

        // The model takes all steps in the order of their minutes: it queues mails as they come.
        const expected = sequences.map((): { planned: Planned; answer: unknown[] }[] => []);
        for (let minute = 0; minute < longest; minute += 1)
          for (const [number, steps] of sequences.entries()) {
            const one = steps[minute];
            const about = one && all[number]?.[one.request]?.request;
            if (one === undefined || about === undefined) continue;
            const lead = model.rows.find(({ id }) => id === about.id)?.agency ?? about.agency;
            const planned = { one, number, taken: { minute, now: timeOf(minute, number), lead } };
            expected[number]?.push({ planned, answer: await answerTo(fake, planned) });
          }

        const waiting = expected.values();
        const lane = async () => {
          for (const steps of waiting)
            for (const { planned, answer } of steps) expectSame(await answerTo(real, planned), answer);
        };
        // All have ended before the next sequences begin, also when one found something.
        const ends = await Promise.allSettled(Array.from({ length: connections }, lane));
        for (const end of ends) if (end.status === 'rejected') throw end.reason;

        let day = 0;
        const seen = (subject: Store) => look(subject, all, daysAfter(day));
        expectSame(await seen(real), await seen(fake));
        for (const one of clearings) {
          day += one.daysLater;
          const now = daysAfter(day);
          expectSame(await clear(real, all, one, now), await clear(fake, all, one, now));
          expectSame(await seen(real), await seen(fake));
        }
      },
    ),
    { numRuns },
  );
  sayFigure(`${numRuns * sideBySide} random sequences: PostgreSQL does what the model does.`);
});
