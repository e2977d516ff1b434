import { type GuidanceReader, guidanceReaders } from '../../../guidance/guidance.ts';
import type { Passage } from '../../../guidance/plain-text-of-prose.ts';
import {
  hardestSentences,
  longWords,
  type ReadingAge,
  readingAge,
  readingLimits,
  type Sentence,
} from '../../../guidance/reading-age.ts';
import { isRecord } from '../../schema-shape.ts';
import { lineName, type Problem } from '../problem.ts';

/** How hard a page of guidance is to read, and whom it is for. */
export type PageReadingAge = {
  readonly file: string;
  readonly reader: GuidanceReader;
  readonly reading: ReadingAge;
};

/** The reading age of a page: title, summary and text, without its sources. None for a page without words. */
export const pageReadingAge = (
  file: string,
  facts: unknown,
  passages: readonly Passage[],
): PageReadingAge | undefined => {
  const reader = guidanceReaders.find((name) => file.startsWith(`content/guidance/${name}/`));
  const reading = readingAge([
    ...['title', 'summary'].flatMap((field) => {
      const text: unknown = isRecord(facts) ? facts[field] : undefined;
      return typeof text === 'string' ? [{ text, place: field }] : [];
    }),
    ...passages
      .filter(({ kind }) => kind !== 'code')
      .map(({ text, line }) => ({ text, place: lineName(line) })),
  ]);
  return reader === undefined || reading === undefined ? undefined : { file, reader, reading };
};

/** A page that is harder than its readers can be asked to read: a warning, or a problem when it is far too hard. */
export const readingAgeProblems = ({
  file,
  reader,
  reading,
}: PageReadingAge): { readonly problems: Problem[]; readonly warnings: Problem[] } => {
  const { aim, most } = readingLimits[reader];
  if (reading.age <= aim || reading.words < fewestWords) return { problems: [], warnings: [] };
  const isFarTooHard = most !== undefined && reading.age > most;
  const limit = isFarTooHard ? `${most} at most, and better under ${aim}` : `${aim} at most`;
  const remedies = hardestSentences(reading.sentences, aim).slice(0, 3).map(remedyFor);
  const problem: Problem = {
    file,
    field: '',
    sentence: [
      `The reading age is ${yearsOf(reading.age)}; for ${reader} it should be ${limit}.`,
      ...remedies,
    ].join(' '),
  };
  return isFarTooHard ? { problems: [problem], warnings: [] } : { problems: [], warnings: [problem] };
};

/** Flesch took samples of a hundred words: in fewer, one long name decides. */
const fewestWords = 100;

/** A reading age as people say it, to a tenth of a year and never rounded down to a limit. */
export const yearsOf = (age: number): string => (Math.ceil(age * 10 - 1e-9) / 10).toFixed(1);

/** What is too long for one breath. */
const mostWords = 20;

const remedyFor = (sentence: Sentence): string => {
  const where = `${sentence.place}: “${shortened(sentence.text)}”`;
  const long = longWords(sentence)
    .slice(0, 3)
    .map((written) => `“${written}”`);
  return sentence.words.length > mostWords || long.length === 0
    ? `Split this sentence, ${where}`
    : `Find shorter words for ${long.join(', ')} in ${where}`;
};

const shortened = (text: string): string =>
  text.length <= 120 ? text : `${text.slice(0, text.lastIndexOf(' ', 117))} …`;
