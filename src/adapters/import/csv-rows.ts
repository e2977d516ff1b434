import { CsvError, parse } from 'csv-parse/sync';
import type { CsvColumnName } from '#core/open-referral/csv/columns.ts';
import { readHeader } from '#core/open-referral/reading/csv/header.ts';
import type { Row } from '#core/open-referral/reading/csv/row-cells.ts';

/** A row by its number as a spreadsheet counts, the header being row 1; or what is wrong with it. */
export type NumberedRow = { readonly number: number } & ({ readonly row: Row } | { readonly fault: string });

/** The rows of a table, or why it cannot be read: one sentence each. */
export type TableReading =
  | { readonly kind: 'rows'; readonly rows: readonly NumberedRow[] }
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

/** More than a row of ours can have. What is longer comes of a quotation mark that is not closed. */
const mostCharactersOfRow = 4_000_000;

const sentences: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'A cell begins with a quotation mark and does not end with one',
  CSV_INVALID_CLOSING_QUOTE:
    'After the quotation mark that ends a cell comes more text, where a comma should be',
  INVALID_OPENING_QUOTE: 'There is a quotation mark inside a cell that does not begin with one',
  CSV_MAX_RECORD_SIZE: 'A row has more than 4 million characters: a quotation mark may be missing',
};

const faultOf = (error: unknown): string => {
  if (!(error instanceof CsvError)) throw error;
  const { code, lines } = error as { code?: string; lines?: unknown };
  const what = sentences[code ?? ''] ?? 'This is not a table as CSV has it';
  return `${what}${typeof lines === 'number' ? ` (near line ${lines})` : ''}. Mend it, or save the table again as “CSV UTF-8”.`;
};

/** The sign between cells. Some spreadsheets write a semicolon, and some programs a tab. */
const delimiterOf = (text: string): string => {
  const [first = ''] = text.slice(0, 10_000).split(/[\r\n]/, 1);
  const count = (sign: string) => first.split(sign).length;
  return [';', '\t'].find((sign) => count(sign) > count(',')) ?? ',';
};

const rowOf = (cells: readonly string[], columns: readonly CsvColumnName[], number: number): NumberedRow => {
  if (cells.length !== columns.length)
    return {
      number,
      fault: `It has ${cells.length} cells, and the first line has ${columns.length}. A comma or a quotation mark is missing, or too many.`,
    };
  return { number, row: Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ''])) };
};

/** Takes a table apart (RFC 4180; a semicolon or a tab instead of the comma too). Rows without anything are passed over. */
export const csvRows = (text: string): TableReading => {
  let lines: string[][];
  try {
    lines = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      max_record_size: mostCharactersOfRow,
    });
  } catch (error) {
    return { kind: 'faults', faults: [faultOf(error)] };
  }
  const [first = [], ...rest] = lines;
  const header = readHeader(first);
  if (header.kind === 'faults') return header;
  const rows = rest.flatMap((cells, place) =>
    cells.every((cell) => cell.trim() === '') ? [] : [rowOf(cells, header.columns, place + 2)],
  );
  return rows.length === 0
    ? { kind: 'faults', faults: ['There is a header, and no row under it.'] }
    : { kind: 'rows', rows };
};
