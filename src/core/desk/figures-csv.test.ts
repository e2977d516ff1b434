import { expect, it } from 'vitest';
import { hideSmall } from './figures.ts';
import { figuresCsv } from './figures-csv.ts';

const names = { row: (slug: string) => slug, column: (slug: string) => slug, period: 'September 2026' };
const table = (counts: readonly (readonly number[])[], columns: readonly string[]) => ({
  ...hideSmall(counts),
  choice: { way: 'area', from: '2026-09', to: '2026-09', monthly: columns.length > 0 } as const,
  rows: ['=north', 'south, and east'],
  columns,
});

it('writes what is shown, and “hidden” for what is not', () => {
  expect(
    figuresCsv(
      table(
        [
          [5, 6],
          [7, 4],
        ],
        ['a', 'b'],
      ),
      names,
    ),
  ).toBe(
    `\uFEFFSeptember 2026,a,b,Together\r\n'=north,5,6,11\r\n"south, and east",7,hidden,hidden\r\nTogether,12,hidden,hidden\r\n`,
  );
});

it('has one number a row when nothing is told apart by columns', () => {
  expect(figuresCsv(table([[5], [6]], []), names)).toBe(
    `\uFEFFSeptember 2026,Together\r\n'=north,5\r\n"south, and east",6\r\nTogether,11\r\n`,
  );
});
