import { audienceWords, howWords, whenWords } from '../../directory/words/listing-words.ts';
import type { Place } from '../../places/place.ts';
import type { Meaning, NeedWords } from './phrases.ts';
import type { Understood } from './understand.ts';

/** One thing that was read from words, which can be taken away again. */
export type Piece =
  | { readonly kind: 'option'; readonly facet: Meaning['facet']; readonly option: string }
  | { readonly kind: 'place'; readonly place: Place; readonly exact: boolean; readonly written: string }
  | { readonly kind: 'word'; readonly word: string };

/** What tells one piece from another, while somebody goes on typing. */
export const keyOf = (piece: Piece): string => {
  if (piece.kind === 'option') return `${piece.facet}/${piece.option}`;
  return piece.kind === 'place' ? `place/${piece.place.name}` : `word/${piece.word}`;
};

/** What was understood, piece by piece: what for, where, for whom, how and when, and words to look for. */
export const piecesOf = ({ needs, audiences, hows, whens, place, rest }: Understood): Piece[] => {
  const optionsOf = (facet: Meaning['facet'], options: readonly string[]): Piece[] =>
    options.map((option) => ({ kind: 'option', facet, option }));
  return [
    ...optionsOf('needs', needs),
    ...(place === undefined ? [] : [{ kind: 'place', ...place } as const]),
    ...optionsOf('audiences', audiences),
    ...optionsOf('hows', hows),
    ...optionsOf('whens', whens),
    ...rest.map((word) => ({ kind: 'word', word }) as const),
  ];
};

const small = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

const optionInWords = (facet: Meaning['facet'], option: string, needs: readonly NeedWords[]): string => {
  switch (facet) {
    case 'needs':
      return needs.find(({ slug }) => slug === option)?.name ?? option;
    case 'audiences':
      return `for ${small(audienceWords[option as keyof typeof audienceWords])}`;
    case 'hows':
      return small(howWords[option as keyof typeof howWords]);
    case 'whens':
      return small(whenWords[option as keyof typeof whenWords]);
  }
};

/** A piece as part of a sentence: “near Wexford (you wrote “wexfrod”)”. */
export const pieceInWords = (piece: Piece, needs: readonly NeedWords[]): string => {
  if (piece.kind === 'option') return optionInWords(piece.facet, piece.option, needs);
  if (piece.kind === 'word') return `the word “${piece.word}”`;
  const { place, exact, written } = piece;
  return exact ? `near ${place.name}` : `near ${place.name} (you wrote “${written}”)`;
};
