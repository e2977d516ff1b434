import { sentencesIn } from '../sentences.ts';

/** The most characters said in one go: about ten seconds. Browsers fall silent in the middle of much longer ones. */
export const longestUtterance = 180;

/**
 * Cuts a text into pieces that are said one after the other: whole sentences where they fit, then parts of a sentence,
 * then words. No piece is empty or longer than `longest`; together they say all of the text, in its order.
 */
export const utterancesOf = (text: string, longest: number = longestUtterance): string[] =>
  packed(text.replace(/\s+/g, ' ').trim(), longest, [sentencesIn, clausesOf, wordsOf]);

type Cut = (text: string) => readonly string[];

const clausesOf: Cut = (text) => text.split(/(?<=[,;:–])\s/);
const wordsOf: Cut = (text) => text.split(/\s/);

const packed = (text: string, longest: number, [cut, ...finer]: readonly Cut[]): string[] => {
  if (text === '') return [];
  if (text.length <= longest) return [text];
  if (cut === undefined) return text.match(new RegExp(`.{1,${longest}}`, 'gsu')) ?? [];
  const said: string[] = [];
  for (const piece of cut(text).flatMap((part) => packed(part, longest, finer))) {
    const together = `${said.at(-1) ?? ''} ${piece}`;
    if (said.length > 0 && together.length <= longest) said.splice(-1, 1, together);
    else said.push(piece);
  }
  return said;
};

/** A number to ring as it is said, one digit after the other: `1800 459 459` is `1 8 0 0, 4 5 9, 4 5 9`. */
export const numberForEars = (written: string): string =>
  written
    .trim()
    .split(/\s+/)
    .map((group) => [...group].join(' '))
    .join(', ');
