import { readFile, stat } from 'node:fs/promises';
import { readJson } from '#core/content/check/reading/json-text.ts';
import { serviceFromRow } from '#core/open-referral/reading/csv/service-from-row.ts';
import type { DraftReading, ReadingContext } from '#core/open-referral/reading/draft.ts';
import { recordsIn } from '#core/open-referral/reading/hsds/records-in.ts';
import { serviceFromHsds } from '#core/open-referral/reading/hsds/service-from-hsds.ts';
import { csvRows } from './csv-rows.ts';
import { textOfFile } from './text-of-file.ts';

/** A record of a file: where it stands in it, what it is called, and what could be read. */
export type FileRecord = { readonly at: string; readonly title: string; readonly reading: DraftReading };

/** The records of a file, read one by one as they are asked for; or why there are none: one sentence each. */
export type FileRecords =
  | { readonly kind: 'records'; readonly count: number; readonly records: Iterable<FileRecord> }
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

/** What fits into memory several times over. 20,000 whole records are 160 MB. */
const mostBytes = 256 * 1024 * 1024;

const titleOf = (record: unknown): string => {
  const name: unknown =
    typeof record === 'object' && record !== null ? Reflect.get(record, 'name') : undefined;
  return typeof name === 'string' ? shortTitle(name) : '';
};

const shortTitle = (name: string): string => {
  const line = name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

const jsonIn = (text: string): ReturnType<typeof readJson> => {
  try {
    return { kind: 'value', value: JSON.parse(text) as unknown };
  } catch {
    return readJson(text);
  }
};

/** A record with lists in lists in lists is somebody's joke, and no program's. */
const readDeep = (read: () => DraftReading): DraftReading => {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return { faults: ['It is nested too deep to be read.'] };
    throw error;
  }
};

const fromJson = (text: string, context: ReadingContext, isOurId: (id: string) => boolean): FileRecords => {
  const read = jsonIn(text.replace(/^\uFEFF/, ''));
  if (read.kind === 'broken')
    return { kind: 'faults', faults: [`The JSON breaks in line ${read.line}. ${read.sentence}`] };
  const found = recordsIn(read.value);
  if (found.kind === 'fault') return { kind: 'faults', faults: [found.sentence] };
  const { records } = found;
  if (records.length === 0) return { kind: 'faults', faults: ['There is no service in this file.'] };
  return {
    kind: 'records',
    count: records.length,
    records: (function* () {
      for (const [place, record] of records.entries())
        yield {
          at: `record ${place + 1}`,
          title: titleOf(record),
          reading: readDeep(() => serviceFromHsds(record, context, isOurId)),
        };
    })(),
  };
};

const fromCsv = (text: string, context: ReadingContext): FileRecords => {
  const table = csvRows(text);
  if (table.kind === 'faults') return table;
  const { rows } = table;
  return {
    kind: 'records',
    count: rows.length,
    records: (function* () {
      for (const numbered of rows)
        yield 'fault' in numbered
          ? { at: `row ${numbered.number}`, title: '', reading: { faults: [numbered.fault] } }
          : {
              at: `row ${numbered.number}`,
              title: shortTitle(numbered.row.name ?? numbered.row.slug ?? ''),
              reading: serviceFromRow(numbered.row, context),
            };
    })(),
  };
};

const isJson = (file: string, text: string): boolean =>
  /\.json$/i.test(file) || (!/\.csv$/i.test(file) && /^\uFEFF?\s*[[{]/.test(text));

/** Reads one file: HSDS 3.0 or Open Referral UK as JSON, or a table as CSV. */
export const recordsOfFile = async (
  file: string,
  context: ReadingContext,
  isOurId: (id: string) => boolean,
): Promise<FileRecords> => {
  const { size } = await stat(file);
  if (size > mostBytes)
    return { kind: 'faults', faults: ['The file has more than 256 MB. Divide it into several.'] };
  const read = textOfFile(await readFile(file));
  if (read.kind === 'fault') return { kind: 'faults', faults: [read.sentence] };
  return isJson(file, read.text) ? fromJson(read.text, context, isOurId) : fromCsv(read.text, context);
};
