import type { Counted } from './message-fields.ts';

/** A text with `{name}` filled in. A name that has no value stays as it is. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));

/** The form of a counted message for a number, by the rules of the language, with `{count}` filled in. */
export const counted = (said: Counted, count: number, language: string): string =>
  fill(said[new Intl.PluralRules(language).select(count)] ?? said.other, {
    count: new Intl.NumberFormat(language).format(count),
  });

/** A piece of a message: plain, words that stay in the main language, or a place for something of the page. */
export type Piece =
  | { readonly kind: 'text' | 'original'; readonly text: string }
  | { readonly kind: 'slot'; readonly name: string };

/** Takes a message apart: `Ring {number}, and say *overdose*` is a text, a slot, a text and words of the main language. */
export const piecesOf = (text: string): Piece[] =>
  text.split(/(\{\w+\}|\*[^*]+\*)/).flatMap((piece): Piece[] => {
    if (piece === '') return [];
    if (/^\{\w+\}$/.test(piece)) return [{ kind: 'slot', name: piece.slice(1, -1) }];
    if (/^\*[^*]+\*$/.test(piece)) return [{ kind: 'original', text: piece.slice(1, -1) }];
    return [{ kind: 'text', text: piece }];
  });

/** The names of the slots of a text, in the order of the alphabet. */
export const slotsOf = (text: string): string[] =>
  [...new Set(piecesOf(text).flatMap((piece) => (piece.kind === 'slot' ? [piece.name] : [])))].toSorted();
