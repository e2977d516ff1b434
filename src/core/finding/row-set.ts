/** Some of a fixed number of rows, a bit each: fast to join, to cut and to count, at tens of thousands of rows too. */
export type RowSet = { readonly rows: number; readonly bits: Uint32Array };

const wordsFor = (rows: number): number => Math.ceil(rows / 32);

/** No row, of so many. */
export const noRows = (rows: number): RowSet => ({ rows, bits: new Uint32Array(wordsFor(rows)) });

/** Every row. */
export const allRows = (rows: number): RowSet => {
  const bits = new Uint32Array(wordsFor(rows)).fill(0xffffffff);
  const beyond = rows % 32;
  if (beyond !== 0) bits[bits.length - 1] = 2 ** beyond - 1;
  return { rows, bits };
};

/** The rows for which this holds. */
export const rowsWhere = (rows: number, holds: (row: number) => boolean): RowSet => {
  const bits = new Uint32Array(wordsFor(rows));
  for (let row = 0; row < rows; row += 1) {
    if (holds(row)) bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31));
  }
  return { rows, bits };
};

/** Whether a row is in a set. */
export const hasRow = ({ bits }: RowSet, row: number): boolean =>
  (((bits[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;

/** The rows in both sets. */
export const both = (one: RowSet, other: RowSet): RowSet => ({
  rows: one.rows,
  bits: one.bits.map((word, index) => word & (other.bits[index] ?? 0)),
});

/** The rows in any of some sets. */
export const anyOf = (rows: number, sets: readonly RowSet[]): RowSet => {
  const bits = new Uint32Array(wordsFor(rows));
  for (const set of sets) {
    for (let index = 0; index < bits.length; index += 1)
      bits[index] = (bits[index] ?? 0) | (set.bits[index] ?? 0);
  }
  return { rows, bits };
};

/** The rows of one set that are not in the other. */
export const without = (one: RowSet, other: RowSet): RowSet => ({
  rows: one.rows,
  bits: one.bits.map((word, index) => word & ~(other.bits[index] ?? 0)),
});

const ones = (word: number): number => {
  let left = word - ((word >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
};

/** How many rows are in a set. */
export const countRows = ({ bits }: RowSet): number => {
  let sum = 0;
  for (const word of bits) sum += ones(word);
  return sum;
};

/** How many rows are in both sets, without making a third. */
export const countBoth = (one: RowSet, other: RowSet): number => {
  let sum = 0;
  for (let index = 0; index < one.bits.length; index += 1)
    sum += ones((one.bits[index] ?? 0) & (other.bits[index] ?? 0));
  return sum;
};

/** The rows of a set, in order. */
export const listRows = (set: RowSet): number[] => {
  const list: number[] = [];
  for (let row = 0; row < set.rows; row += 1) if (hasRow(set, row)) list.push(row);
  return list;
};
