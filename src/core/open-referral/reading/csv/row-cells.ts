import type { ReadCell } from '../../csv/cells.ts';
import type { CsvColumnName } from '../../csv/columns.ts';
import { readSafeCell } from './guarded-cell.ts';

/** The cells of a row by their columns. */
export type Row = Readonly<Partial<Record<CsvColumnName, string>>>;

/** A row whose cells are asked one by one. What is wrong with them is collected in `faults`. */
export type Cells = {
  readonly text: (column: CsvColumnName) => string | undefined;
  readonly read: <Value>(column: CsvColumnName, read: (cell: string) => ReadCell<Value>) => Value | undefined;
  readonly say: (column: CsvColumnName, sentence: string) => void;
  readonly faults: string[];
};

/** Makes a row ready to be asked. */
export const cellsOf = (row: Row): Cells => {
  const faults: string[] = [];
  const say = (column: CsvColumnName, sentence: string) => {
    faults.push(`${column}: ${sentence}`);
  };
  const known = new Map<CsvColumnName, string>();
  for (const [name, cell] of Object.entries(row)) {
    const column = name as CsvColumnName;
    const safe = readSafeCell(cell);
    if ('fault' in safe) say(column, safe.fault);
    else if (safe.value !== '') known.set(column, safe.value);
  }
  return {
    text: (column) => known.get(column),
    read: (column, read) => {
      const cell = known.get(column);
      if (cell === undefined) return undefined;
      const value = read(cell);
      if (!('fault' in value)) return value.value;
      say(column, value.fault);
      return undefined;
    },
    say,
    faults,
  };
};

/** Several cells that only make sense together: all of them, or none. */
export const together = (
  { text, say }: Cells,
  columns: readonly [CsvColumnName, ...CsvColumnName[]],
): boolean => {
  const missing = columns.filter((column) => text(column) === undefined);
  if (missing.length === columns.length) return false;
  for (const column of missing) say(column, `Fill in all of ${columns.join(', ')}, or none.`);
  return missing.length === 0;
};
