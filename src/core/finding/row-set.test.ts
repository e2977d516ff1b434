import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  allRows,
  anyOf,
  both,
  countBoth,
  countRows,
  hasRow,
  listRows,
  noRows,
  rowsWhere,
  without,
} from './row-set.ts';

/** Some rows of a table, and the same as a plain set to judge by. */
const tableAndRows = fc.integer({ min: 0, max: 130 }).chain((rows) =>
  fc.record({
    rows: fc.constant(rows),
    one: fc
      .array(fc.integer({ min: 0, max: Math.max(0, rows - 1) }))
      .map((list) => new Set(rows === 0 ? [] : list)),
    other: fc
      .array(fc.integer({ min: 0, max: Math.max(0, rows - 1) }))
      .map((list) => new Set(rows === 0 ? [] : list)),
  }),
);
const sorted = (rows: Iterable<number>) => [...rows].sort((one, other) => one - other);

test('sets of rows behave as sets of numbers do', () => {
  fc.assert(
    fc.property(tableAndRows, ({ rows, one, other }) => {
      const first = rowsWhere(rows, (row) => one.has(row));
      const second = rowsWhere(rows, (row) => other.has(row));
      const inBoth = sorted(one).filter((row) => other.has(row));
      expect(listRows(first)).toEqual(sorted(one));
      expect(listRows(both(first, second))).toEqual(inBoth);
      expect(listRows(anyOf(rows, [first, second]))).toEqual(sorted(new Set([...one, ...other])));
      expect(listRows(without(first, second))).toEqual(sorted(one).filter((row) => !other.has(row)));
      expect(countRows(first)).toBe(one.size);
      expect(countBoth(first, second)).toBe(inBoth.length);
      for (const row of one) expect(hasRow(first, row)).toBe(true);
    }),
  );
});

test.each([0, 1, 31, 32, 33, 64])('all of %i rows, and none of them', (rows) => {
  expect(countRows(allRows(rows))).toBe(rows);
  expect(listRows(allRows(rows))).toHaveLength(rows);
  expect(countRows(noRows(rows))).toBe(0);
  expect(countRows(anyOf(rows, []))).toBe(0);
});
