import type { GuidanceReader } from './guidance.ts';
import { syllablesOf } from './reading-age-syllables.ts';
import { sentencesIn } from './sentences.ts';

/** Text that somebody reads in one piece, and where it stands, like `line 12`. It begins and ends a sentence. */
export type ReadText = { readonly text: string; readonly place: string };

/** A sentence as it stands in the text, with its words and their syllables counted. */
export type Sentence = {
  readonly text: string;
  readonly place: string;
  readonly words: readonly string[];
  readonly syllables: number;
};

/** How hard a page is to read. `age` is in years, `grade` in years at school. */
export type ReadingAge = {
  readonly age: number;
  readonly grade: number;
  readonly words: number;
  readonly sentences: readonly Sentence[];
};

/**
 * The reading age by Flesch and Kincaid: 0.39 × words a sentence + 11.8 × syllables a word − 15.59 is a grade of school
 * (Kincaid and others, 1975), and a child is five years older than its grade. `undefined` for a text without words.
 */
export const readingAge = (texts: readonly ReadText[]): ReadingAge | undefined => {
  const sentences = texts.flatMap(sentencesOf);
  if (sentences.length === 0) return undefined;
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  const syllables = sentences.reduce((sum, sentence) => sum + sentence.syllables, 0);
  const grade = Math.max(0, gradeOf(sentences.length, words, syllables));
  return { age: grade + 5, grade, words, sentences };
};

const gradeOf = (sentences: number, words: number, syllables: number): number =>
  (0.39 * words) / sentences + (11.8 * syllables) / words - 15.59;

/**
 * What a page of guidance may ask of its reader, in years. Above `aim` the editor is told; above `most` the page is
 * not published. Families and friends read in distress, tired, some in a second language, some of them young: 9 to 11
 * is the product's promise, and two years of room keep one long name from stopping a build. Professionals read for
 * their work: 15 is what a newspaper asks.
 */
export const readingLimits: Readonly<
  Record<GuidanceReader, { readonly aim: number; readonly most?: number }>
> = {
  families: { aim: 11, most: 13 },
  friends: { aim: 11, most: 13 },
  professionals: { aim: 15 },
};

/** The sentences of one text. A full stop inside a number or an abbreviation ends none. */
export const sentencesOf = ({ text, place }: ReadText): Sentence[] =>
  sentencesIn(text).flatMap((part) => {
    const words = part.match(word) ?? [];
    const syllables = words.reduce((sum, written) => sum + syllablesOf(written), 0);
    return words.length === 0 ? [] : [{ text: part, place, words, syllables }];
  });

const word = /\p{N}+(?:[.,:]\p{N}+)*|\p{L}+(?:[’']\p{L}+)*/gu;

/**
 * The sentences to begin with when a text is too hard: those that alone ask for a reader older than `aim`, hardest first.
 * One of a few words is left out: a name in it weighs too much there.
 */
export const hardestSentences = (sentences: readonly Sentence[], aim: number): Sentence[] =>
  [...new Map(sentences.map((sentence) => [sentence.text, sentence])).values()]
    .filter((sentence) => sentence.words.length >= 8 && ageOf(sentence) > aim)
    .toSorted((one, other) => ageOf(other) - ageOf(one));

const ageOf = ({ words, syllables }: Sentence): number => gradeOf(1, words.length, syllables) + 5;

/** The words of a sentence that are longest to say: three syllables or more, longest first. */
export const longWords = (sentence: Sentence): string[] =>
  [...new Set(sentence.words)]
    .filter((written) => /^\p{L}/u.test(written) && syllablesOf(written) >= 3)
    .toSorted((one, other) => syllablesOf(other) - syllablesOf(one));
