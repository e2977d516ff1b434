import { partsOf } from '../schema-shape.ts';
import type { FindHurtfulWords } from '../words-that-hurt.ts';
import { contentSchemas, contentShapes } from './content-files.ts';
import type { FileReading } from './file-reading.ts';
import type { CheckedFile } from './gathered-content.ts';
import { readBySchema } from './reading/schema-problems.ts';
import { hurtfulWordProblems } from './text/hurtful-words.ts';
import { pageReadingAge, readingAgeProblems } from './text/reading-ages.ts';
import { typedCodeProblems } from './text/typed-code.ts';
import { typedNumberProblems } from './text/typed-numbers.ts';
import { textsOfProse, textsOfRecord } from './text/visitor-texts.ts';
import { type Days, dateProblems, overdueWarnings } from './whole/dates.ts';
import type { Destinations } from './whole/links.ts';
import { proseProblems } from './whole/prose.ts';
import { referenceProblems } from './whole/references.ts';
import { sourceMarkProblems } from './whole/source-marks.ts';

/** What a file is checked against: the rest of the content, the site around it, and the calendar. */
export type Surroundings = {
  readonly to: Destinations;
  readonly days: Days;
  readonly findHurtfulWords: FindHurtfulWords;
  readonly emergencyNumbers: readonly string[];
};

/** Everything that is wrong with one file, and what its schema makes of it. */
export const checkFile = (
  { path, place, prose, reading }: FileReading,
  { to, days, findHurtfulWords, emergencyNumbers }: Surroundings,
): CheckedFile => {
  const kind = place.kind === 'single' ? place.name : place.folder;
  const address = place.kind === 'record' ? `/${place.key}/` : '';
  const inProse = prose === undefined ? [] : proseProblems(path, address, prose, to);
  const facts = reading.kind === 'value' ? reading.value : undefined;
  const parts = partsOf(contentShapes[kind], facts);
  const inRecord = textsOfRecord(kind, parts);
  const texts = [...inRecord, ...textsOfProse(prose?.passages ?? [])];
  const inTexts = [
    // A tag in prose is a block that nobody knows.
    ...typedCodeProblems(path, inRecord),
    ...typedNumberProblems(path, kind, texts, emergencyNumbers),
    ...hurtfulWordProblems(path, texts, findHurtfulWords),
  ];
  if (reading.kind === 'broken') {
    return { place, value: undefined, problems: [reading.problem, ...inProse, ...inTexts], warnings: [] };
  }
  const read = readBySchema(contentSchemas[kind], path, facts, parts);
  const readingAge = prose === undefined ? undefined : pageReadingAge(path, facts, prose.passages);
  const tooHard = readingAge === undefined ? undefined : readingAgeProblems(readingAge);
  const problems = [
    ...(read.kind === 'problems' ? read.problems : []),
    ...referenceProblems(path, parts, to.slugs),
    ...dateProblems(path, parts, days.latest),
    ...(prose === undefined ? [] : sourceMarkProblems(path, prose, facts)),
    ...inProse,
    ...inTexts,
    ...(tooHard?.problems ?? []),
  ];
  return {
    place,
    value: read.kind === 'value' ? read.value : undefined,
    problems,
    warnings: [...overdueWarnings(path, parts, days.earliest), ...(tooHard?.warnings ?? [])],
    ...(readingAge === undefined ? {} : { readingAge }),
  };
};
