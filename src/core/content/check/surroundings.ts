import { isRecord } from '../schema-shape.ts';
import { hurtfulWordFinder, type WordsThatHurt, wordsThatHurtSchema } from '../words-that-hurt.ts';
import { hasProse } from './content-files.ts';
import type { Surroundings } from './file-check.ts';
import { type FileReading, isSingle, knownSlugs } from './file-reading.ts';
import { headingAnchors } from './text/heading-anchors.ts';
import type { Days } from './whole/dates.ts';

/** The site around the content, and the moment of the check. */
export type CheckMoment = {
  readonly days: Days;
  /** Pages and files of the site that no record makes, like `/help-now/` and `/favicon.svg`. */
  readonly addresses: ReadonlySet<string>;
};

/** Gathers what each file is checked against, as far as the other files could be read. */
export const surroundingsOf = (
  read: readonly FileReading[],
  { days, addresses }: CheckMoment,
): Surroundings => ({
  to: { slugs: knownSlugs(read), addresses, headings: headingsOf(read) },
  days,
  findHurtfulWords: hurtfulWordFinder(wordsThatHurtIn(read), namesIn(read)),
  emergencyNumbers: emergencyNumbersIn(read),
});

/** The pages of guidance can be entered at their headings, and the lists of them at their groups. */
const headingsOf = (read: readonly FileReading[]): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map([
    ...read.flatMap(({ place, prose }) =>
      place.kind === 'record' && prose !== undefined
        ? [[`/${place.key}/`, new Set(headingAnchors(prose.passages))] as const]
        : [],
    ),
    ...Object.entries(recordIn(read, 'groups')).flatMap(([reader, groups]) =>
      Array.isArray(groups)
        ? [[`/${reader}/`, new Set(groups.flatMap((group: unknown) => textIn(group, 'slug')))] as const]
        : [],
    ),
  ]);

/** The list as far as it can be read; empty when it cannot. */
const wordsThatHurtIn = (read: readonly FileReading[]): WordsThatHurt => {
  const parsed = wordsThatHurtSchema.safeParse(recordIn(read, 'wordsThatHurt'));
  return parsed.success ? parsed.data : { words: [], allowed: [] };
};

const namesIn = (read: readonly FileReading[]): string[] =>
  read
    .filter(({ place }) => place.kind === 'record' && !hasProse(place.folder) && place.folder !== 'messages')
    .flatMap(({ reading }) => (reading.kind === 'value' ? textIn(reading.value, 'name') : []))
    .toSorted((one, other) => other.length - one.length);

const emergencyNumbersIn = (read: readonly FileReading[]): string[] => {
  const emergency: unknown = recordIn(read, 'site')['emergency'];
  const numbers: unknown = isRecord(emergency) ? emergency['numbers'] : undefined;
  return Array.isArray(numbers) ? numbers.filter((number) => typeof number === 'string') : [];
};

const recordIn = (
  read: readonly FileReading[],
  name: Parameters<typeof isSingle>[1],
): Readonly<Record<string, unknown>> => {
  const reading = read.find(({ place }) => isSingle(place, name))?.reading;
  return reading?.kind === 'value' && isRecord(reading.value) ? reading.value : {};
};

const textIn = (record: unknown, field: string): string[] => {
  const text: unknown = isRecord(record) ? record[field] : undefined;
  return typeof text === 'string' ? [text.trim()] : [];
};
