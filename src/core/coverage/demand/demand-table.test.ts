import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DemandCount } from './demand.ts';
import { type DemandTable, demandTable } from './demand-table.ts';

const areas = ['north', 'south', 'east'];
const needs = ['grief', 'money', 'talk', 'safe'];

/** Every kind of period: all counts by area and need, by area, or by need, small ones and nought too. */
const truth = fc.constantFrom('both', 'area', 'need').chain((by) => {
  const places: Omit<DemandCount, 'requests'>[] =
    by === 'both'
      ? needs.flatMap((need) => areas.map((area) => ({ area, need })))
      : by === 'area'
        ? areas.map((area) => ({ area }))
        : needs.map((need) => ({ need }));
  return fc.tuple(
    ...places.map((place) => fc.integer({ min: 0, max: 12 }).map((requests) => ({ ...place, requests }))),
  );
});

const numbersIn = ({ rows, columnTotals, total }: DemandTable): (number | undefined)[] => [
  ...rows.flatMap((row) => [...row.counts, row.total]),
  ...columnTotals,
  total,
];

test('no number under five is ever shown', () => {
  fc.assert(
    fc.property(truth, (counts) => {
      for (const number of numbersIn(demandTable({ counts }, areas, needs)))
        expect(number ?? 5).toBeGreaterThanOrEqual(5);
    }),
  );
});

test('no hidden count can be computed: whatever each of them is, from nought to four, the table is the same', () => {
  fc.assert(
    fc.property(truth, fc.infiniteStream(fc.integer({ min: 0, max: 4 })), (counts, others) => {
      const elsewise = counts.map((count) =>
        count.requests < 5 ? { ...count, requests: others.next().value ?? 0 } : count,
      );
      expect(demandTable({ counts: elsewise }, areas, needs)).toEqual(demandTable({ counts }, areas, needs));
    }),
    { numRuns: 500 },
  );
});

test('what is left out of the file is hidden as a small count is', () => {
  fc.assert(
    fc.property(truth, (counts) => {
      const published = counts.filter(({ requests }) => requests >= 5);
      fc.pre(published.length > 0);
      expect(demandTable({ counts: published }, areas, needs)).toEqual(demandTable({ counts }, areas, needs));
    }),
  );
});

test('a total without a hidden count in it is shown, and is right', () => {
  const counts = needs.flatMap((need) => areas.map((area) => ({ area, need, requests: 6 })));
  const table = demandTable({ counts }, areas, needs);
  expect(table.rows.map(({ total }) => total)).toEqual([18, 18, 18, 18]);
  expect(table.columnTotals).toEqual([24, 24, 24]);
  expect(table.total).toBe(72);
});

test('one hidden count hides the totals of its line, its column and all, and no others', () => {
  const counts = needs
    .flatMap((need) => areas.map((area) => ({ area, need, requests: 6 })))
    .filter(({ area, need }) => area !== 'south' || need !== 'money');
  const table = demandTable({ counts }, areas, needs);
  expect(table.rows.map(({ total }) => total)).toEqual([18, undefined, 18, 18]);
  expect(table.columnTotals).toEqual([24, undefined, 24]);
  expect(table.total).toBeUndefined();
});
