import { writeGuarded } from '../open-referral/csv/cells.ts';
import { byteOrderMark, csvLine } from '../open-referral/csv/services-csv.ts';
import type { FigureTable, Shown } from './figures.ts';

/** What a figure table's rows, columns and hidden numbers are called. */
export type FigureNames = {
  readonly row: (slug: string) => string;
  readonly column: (slug: string) => string;
  /** `July 2026 to September 2026` */
  readonly period: string;
};

/** A table of figures as a CSV file: hidden numbers are written as `hidden`, nothing else stands in for them. */
export const figuresCsv = (
  { rows, columns, cells, rowTotals, columnTotals, total }: FigureTable,
  names: FigureNames,
): string => {
  const line = (...parts: readonly string[]) => csvLine(parts.map(writeGuarded));
  const shown = (count: Shown) => (count === undefined ? 'hidden' : String(count));
  const ofColumns = (counts: readonly Shown[]) => (columns.length === 0 ? [] : counts.map(shown));
  return [
    byteOrderMark,
    line(names.period, ...columns.map(names.column), 'Together'),
    ...rows.map((slug, index) =>
      line(names.row(slug), ...ofColumns(cells[index] ?? []), shown(rowTotals[index])),
    ),
    line('Together', ...ofColumns(columnTotals), shown(total)),
  ].join('');
};
