import { editDistance } from '../../content/check/reading/nearest.ts';
import { plain } from '../../places/match-place.ts';
import type { WordMatch } from '../find.ts';
import { rowsWhere } from '../row-set.ts';

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

/** Reads the words of listings, in the order of their rows. */
export const indexWords = (texts: readonly RowText[]): WordIndex => {
  const words = new Map<string, { inName: number[]; inRest: number[] }>();
  const entryOf = (word: string) => {
    const entry = words.get(word) ?? { inName: [], inRest: [] };
    words.set(word, entry);
    return entry;
  };
  texts.forEach(({ name, rest }, row) => {
    for (const word of new Set(plain(name).split(' '))) entryOf(word).inName.push(row);
    for (const word of new Set(plain(rest).split(' '))) entryOf(word).inRest.push(row);
  });
  words.delete('');
  return { rows: texts.length, words };
};

const nameScore = 3;
const restScore = 1;

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
  if (!found && wanted.length >= 5) take((word) => editDistance(word, wanted) === 1);
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
    const scores = each.map((one) => one[row] ?? 0);
    score[row] = scores.includes(0) ? 0 : scores.reduce((sum, one) => sum + one, 0);
  }
  return { rows: rowsWhere(index.rows, (row) => (score[row] ?? 0) > 0), score };
};
