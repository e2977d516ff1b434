import type { FactsTable } from '../facts-table.ts';
import { eachFacet } from '../facts-table.ts';
import type { FinderData } from '../finder-data.ts';

type Columns = FactsTable['columns'];
type ColumnName = keyof Columns;

/**
 * A column as text: a sign for each row. Where a column has more values than there are signs, a second text follows with
 * the higher digit; apart they compress better than side by side.
 */
export type PackedColumn = readonly string[];

/** What a list carries for finding in it, as it travels in a file of its own. */
export type PackedData = Omit<FinderData, 'table'> & {
  readonly table: Omit<FactsTable, 'columns'> & {
    readonly columns: Readonly<Record<ColumnName, PackedColumn>>;
  };
};

/** Signs that JSON writes as they are. */
const signs = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
  .filter((sign) => sign !== '"' && sign !== '\\')
  .join('');
const base = signs.length;

/** Packs whole numbers from 0. */
export const packColumn = (values: readonly number[]): PackedColumn => {
  const most = values.reduce((highest, value) => Math.max(highest, value), 0);
  const digits: string[] = [];
  for (let unit = 1; unit === 1 || unit <= most; unit *= base)
    digits.push(values.map((value) => signs[Math.floor(value / unit) % base]).join(''));
  return digits;
};

const valueOfSign = new Map([...signs].map((sign, value) => [sign.charCodeAt(0), value]));

/** The numbers of a packed column. */
export const unpackColumn = (column: PackedColumn): number[] =>
  Array.from({ length: column[0]?.length ?? 0 }, (_, row) =>
    column.reduceRight((sum, digits) => sum * base + (valueOfSign.get(digits.charCodeAt(row)) ?? 0), 0),
  );

const eachColumn = <Value>(make: (name: ColumnName) => Value): Readonly<Record<ColumnName, Value>> => ({
  ...eachFacet((facet): Value => make(facet)),
  town: make('town'),
  opening: make('opening'),
  state: make('state'),
});

/** Packs what a list carries. */
export const packData = ({ table, ...data }: FinderData): PackedData => ({
  ...data,
  table: { ...table, columns: eachColumn((name) => packColumn(table.columns[name])) },
});

/** What was packed. */
export const unpackData = ({ table, ...data }: PackedData): FinderData => ({
  ...data,
  table: { ...table, columns: eachColumn((name) => unpackColumn(table.columns[name])) },
});
