import type { FindHurtfulWords, WordsThatHurt } from '../../words-that-hurt.ts';
import type { Problem } from '../problem.ts';
import type { VisitorText } from './visitor-texts.ts';

/** A sentence for every word that hurts. */
export const hurtfulWordProblems = (
  file: string,
  texts: readonly VisitorText[],
  find: FindHurtfulWords,
): Problem[] =>
  texts.flatMap(({ text, fieldAt }) =>
    find(text).map(({ written, at, entry: { better, why } }) => ({
      file,
      field: fieldAt(at),
      sentence: `“${written.replace(/\s+/g, ' ')}” is a word that hurts. Better: ${better}.${why === undefined ? '' : ` ${why}`}`,
    })),
  );

/** Words that stand in the list twice: the second is never used. */
export const repeatedWords = ({ words }: WordsThatHurt): Problem[] => {
  const written = words.map(({ word }) => word.toLowerCase());
  return written.flatMap((word, index) => {
    const first = written.indexOf(word);
    return first === index
      ? []
      : [
          {
            file: 'content/words-that-hurt.json',
            field: `words, item ${index + 1}, word`,
            sentence: `Item ${first + 1} is “${words[first]?.word ?? ''}” already. Put the two together.`,
          },
        ];
  });
};
