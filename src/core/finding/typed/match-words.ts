import { editDistance } from '../../content/check/reading/nearest.ts';
import { plain } from '../../places/match-place.ts';
import { rowsWhere } from '../row-set.ts';
import type { WordMatch } from '../wish.ts';

/** The text of a listing that is searched: what it is called, and all else in one. */
export type RowText = { readonly name: string; readonly rest: string };

/** The words of listings, made ready once: which rows have a word in their name, and which elsewhere. */
export type WordIndex = {
  readonly rows: number;
  readonly words: ReadonlyMap<
    string,
    { readonly inName: readonly number[]; readonly inRest: readonly number[] }
  >;
};

/** An index that is read into as the texts of its rows come, in their order. */
export type GrowingIndex = WordIndex & {
  /** Reads the texts of the next rows. */
  readonly add: (texts: readonly RowText[]) => void;
  /** How many rows were read. */
  readonly read: () => number;
};

/** An index of so many rows, none of them read. */
export const growingIndex = (rows: number): GrowingIndex => {
  const words = new Map<string, { inName: number[]; inRest: number[] }>();
  let read = 0;
  const entryOf = (word: string) => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const entry = { inName: [], inRest: [] };
    words.set(word, entry);
    return entry;
  };
  return {
    rows,
    words,
    add: (texts) => {
      for (const { name, rest } of texts) {
        for (const word of new Set(plain(name).split(' '))) if (word !== '') entryOf(word).inName.push(read);
        for (const word of new Set(plain(rest).split(' '))) if (word !== '') entryOf(word).inRest.push(read);
        read += 1;
      }
    },
    read: () => read,
  };
};

/** Reads the words of listings, in the order of their rows. */
export const indexWords = (texts: readonly RowText[]): WordIndex => {
  const index = growingIndex(texts.length);
  index.add(texts);
  return index;
};

const nameScore = 3;
const restScore = 1;

const isNearly = (word: string, wanted: string): boolean =>
  Math.abs(word.length - wanted.length) <= 1 && editDistance(word, wanted) === 1;

/** How well each row has a word: whole or as a beginning; with a letter wrong only when no row has it otherwise. */
const scoresOf = ({ rows, words }: WordIndex, wanted: string): Uint8Array => {
  const scores = new Uint8Array(rows);
  const take = (is: (word: string) => boolean): boolean => {
    let found = false;
    for (const [word, { inName, inRest }] of words) {
      if (!is(word)) continue;
      found = true;
      for (const row of inRest) scores[row] = Math.max(scores[row] ?? 0, restScore);
      for (const row of inName) scores[row] = nameScore;
    }
    return found;
  };
  const found = take((word) => word.startsWith(wanted));
  if (!found && wanted.length >= 5) take((word) => isNearly(word, wanted));
  return scores;
};

/** The rows that have every one of these words, and how well; `undefined` when there are no words. */
export const matchWords = (index: WordIndex, wanted: readonly string[]): WordMatch | undefined => {
  const each = wanted
    .map(plain)
    .filter(Boolean)
    .map((word) => scoresOf(index, word));
  if (each.length === 0) return undefined;
  const score = new Uint16Array(index.rows);
  for (let row = 0; row < index.rows; row += 1) {
    let sum = 0;
    for (const scores of each) {
      const one = scores[row] ?? 0;
      sum = one === 0 ? Number.NEGATIVE_INFINITY : sum + one;
    }
    score[row] = Math.max(0, sum);
  }
  return { rows: rowsWhere(index.rows, (row) => (score[row] ?? 0) > 0), score };
};
