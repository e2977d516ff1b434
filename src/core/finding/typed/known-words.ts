import { matchWords, type WordIndex } from './match-words.ts';

/** Words that somebody typed, by whether any listing has them: what no listing has is told, not looked for. */
export type KnownWords = { readonly known: readonly string[]; readonly unknown: readonly string[] };

/** Sorts words by whether a listing has them. */
export const knownWords = (index: WordIndex, words: readonly string[]): KnownWords => {
  const isKnown = (word: string) => matchWords(index, [word])?.rows.bits.some((bits) => bits !== 0) ?? false;
  return { known: words.filter(isKnown), unknown: words.filter((word) => !isKnown(word)) };
};
