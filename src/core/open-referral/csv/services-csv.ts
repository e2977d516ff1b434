import type { OpenData } from '../open-data.ts';
import { writeGuarded } from './cells.ts';
import { type CsvColumn, csvColumns } from './columns.ts';

/** Says to a spreadsheet that the file is in UTF-8. */
export const byteOrderMark = '\uFEFF';

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One row of a CSV file, with its end. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

/** The listings of open data as a CSV file (RFC 4180, UTF-8 with a mark): a header, then one row a service. */
export const servicesCsv = ({ listings, organisations }: OpenData): string => {
  const columns: readonly CsvColumn[] = Object.values(csvColumns);
  const rows = listings.map(({ slug, service }) => {
    const organisation = organisations[service.organisation];
    if (organisation === undefined) throw new Error(`There is no organisation “${service.organisation}”.`);
    return csvLine(columns.map(({ cellOf }) => writeGuarded(cellOf({ slug, service, organisation }) ?? '')));
  });
  return byteOrderMark + csvLine(Object.keys(csvColumns)) + rows.join('');
};
