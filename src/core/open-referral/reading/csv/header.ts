import { didYouMean } from '../../../content/check/reading/nearest.ts';
import { type CsvColumnName, csvColumns } from '../../csv/columns.ts';

const isColumn = (name: string): name is CsvColumnName => Object.hasOwn(csvColumns, name);
const short = (name: string): string => (name.length > 40 ? `${name.slice(0, 39)}…` : name);

/** The columns of a table in their order, or what is wrong with its first line: one sentence each. */
export type HeaderReading =
  | { readonly kind: 'columns'; readonly columns: readonly CsvColumnName[] }
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

/**
 * Reads the first line of a table. Columns may be in any order, and those that a list does not have may be missing: but
 * there must be a way to tell which service a row is.
 */
export const readHeader = (cells: readonly string[]): HeaderReading => {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const columns = names.filter(isColumn);
  if (columns.length === 0)
    return {
      kind: 'faults',
      faults: [
        'The first line is not the header that is documented: it begins slug,name,organization_slug,organization_name.',
      ],
    };
  const twice = columns.filter((name, place) => columns.indexOf(name) !== place);
  const unknown = names.filter((name) => !isColumn(name));
  const tellsWhich =
    columns.includes('slug') ||
    (columns.includes('name') &&
      (columns.includes('organization_slug') || columns.includes('organization_name')));
  const faults = [
    ...[...new Set(twice)].map((name) => `The column “${name}” is there twice. Keep one of them.`),
    ...unknown.map((name) =>
      name === ''
        ? 'A column has no name in the first line. Name it, or take it away.'
        : `There is no column “${short(name)}”.${didYouMean(short(name), Object.keys(csvColumns)) || ' Take it away, or see docs/import.md.'}`,
    ),
    ...(tellsWhich
      ? []
      : [
          'Columns are missing: nothing says which service a row is. Give “slug”, or “name” and “organization_name”.',
        ]),
  ];
  return faults.length > 0 ? { kind: 'faults', faults } : { kind: 'columns', columns };
};
