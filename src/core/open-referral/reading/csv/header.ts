import { didYouMean } from '../../../content/check/reading/nearest.ts';
import { type CsvColumnName, csvColumns } from '../../csv/columns.ts';

const isColumn = (name: string): name is CsvColumnName => Object.hasOwn(csvColumns, name);
const short = (name: string): string => (name.length > 40 ? `${name.slice(0, 39)}…` : name);

const columnsInWords = (names: readonly string[]): string =>
  `${names.length === 1 ? 'the column' : 'the columns'} ${names.map((name) => `“${name}”`).join(', ')}`;
const whereExplained =
  'Every column of ours is explained on the page /open-data/ of the site; docs/import.md says which a file needs.';

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
  const twice = columns.filter((name, place) => columns.indexOf(name) !== place);
  const named = [...new Set(names.filter((name) => name !== '' && !isColumn(name)))].map(short);
  const meant = named.map((name) => didYouMean(name, Object.keys(csvColumns)));
  const strange = named.filter((_, place) => meant[place] === '');
  const tellsWhich =
    columns.includes('slug') ||
    (columns.includes('name') &&
      (columns.includes('organization_slug') || columns.includes('organization_name')));
  const faults = [
    ...[...new Set(twice)].map((name) => `The column “${name}” is there twice. Keep one of them.`),
    ...(names.includes('') ? ['A column has no name in the first line. Name it, or take it away.'] : []),
    ...named.flatMap((name, place) =>
      meant[place] === '' ? [] : [`We don’t know the column “${name}” of this file.${meant[place]}`],
    ),
    ...(strange.length === 0
      ? []
      : [
          `We don’t know ${columnsInWords(strange)} of this file. Rename what is one of ours, take away the rest.`,
        ]),
    ...(tellsWhich
      ? []
      : [
          `Columns are missing: nothing says which service a row is. Give “slug”, or “name” and “organization_name”. ${
            columns.length === 0
              ? 'No column of ours was found in the first line.'
              : `Found: ${columns.join(', ')}.`
          }`,
        ]),
  ];
  if (faults.length === 0) return { kind: 'columns', columns };
  const isExplained = named.length > 0 || !tellsWhich;
  return { kind: 'faults', faults: isExplained ? [...faults, whereExplained] : faults };
};
