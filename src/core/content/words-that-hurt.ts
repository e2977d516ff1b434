import { z } from 'zod';
import { editorFields } from './editor-field.ts';
import { line, listOf } from './fields.ts';

/** A word that hurts the people it is said of, and what to write in its place. */
export const hurtfulWordSchema = z
  .strictObject({
    word: line('Word', 'One word or a few: addict. Its plural and “addict’s” are found by themselves.'),
    forms: listOf(line('Form'), 'Other forms', 'Like: got clean, staying clean.').optional(),
    better: line('Better', 'What to write in its place.'),
    why: line('Why', 'One sentence for the editor.').optional(),
  })
  .register(editorFields, { label: 'Word' });
export type HurtfulWord = z.infer<typeof hurtfulWordSchema>;

/** `content/words-that-hurt.json`: the words that no text of the site uses. */
export const wordsThatHurtSchema = z
  .strictObject({
    words: listOf(
      hurtfulWordSchema,
      'Words',
      'Names of services, organisations and helplines may hold them. So may quotation marks with three words at most.',
    ).default([]),
    allowed: listOf(
      line('Name'),
      'Names that may stay',
      'Other names with such a word in them, like: Alcoholics Anonymous.',
    ).default([]),
  })
  .register(editorFields, { label: 'Words that hurt' });
export type WordsThatHurt = z.infer<typeof wordsThatHurtSchema>;

/** A word that hurts as it was written, its place in the text, and its entry in the list. */
export type HurtfulWordFound = {
  readonly written: string;
  readonly at: number;
  readonly entry: HurtfulWord;
};

/** Finds the words of a list in a text, in their order. */
export type FindHurtfulWords = (text: string) => HurtfulWordFound[];

/**
 * Makes ready to look for the words of a list. `names` are proper names, written as here, which may hold any word.
 * A word inside an address on the web is not read by anybody, and a short quotation speaks of a word instead of using
 * it: “You’re a junkie” can only be thrown back.
 */
export const hurtfulWordFinder = (
  { words, allowed }: WordsThatHurt,
  names: readonly string[],
): FindHurtfulWords => {
  const patterns = words.map((entry) => ({ entry, pattern: patternOf([entry]) }));
  const any = patternOf(words);
  const kept = [...allowed, ...names];
  return (text) => {
    // Nearly every text holds none, and the whole list at once says so fastest.
    if (words.length === 0 || text.search(any) === -1) return [];
    const open = withoutNames(text, kept).replace(webAddress, blank).replace(shortQuotation, blank);
    return patterns
      .flatMap(({ entry, pattern }) =>
        [...open.matchAll(pattern)].map((found) => ({ written: found[0], at: found.index, entry })),
      )
      .toSorted((one, other) => one.at - other.at || other.written.length - one.written.length)
      .filter((found, index, all) => index === 0 || !isInside(found, all[index - 1]));
  };
};

const isInside = (found: HurtfulWordFound, before: HurtfulWordFound | undefined): boolean =>
  before !== undefined && found.at < before.at + before.written.length;

const blank = (found: string): string => found.replace(/\S/g, '\0');

const withoutNames = (text: string, names: readonly string[]): string =>
  names.reduce((rest, name) => (name.trim() === '' ? rest : rest.replaceAll(name, blank)), text);

const webAddress =
  /\b(?:https?:\/\/|www\.)\S+|\b[\w.-]+@[\w.-]+|\b[\w-]+(?:\.[\w-]+)*\.(?:ie|org|com|net|eu|uk)\b/g;
const shortQuotation = /[“"‘](?:[^\s“”"‘]+\s+){0,2}[^\s“”"‘]+[”"’]/g;

const patternOf = (entries: readonly HurtfulWord[]): RegExp => {
  const forms = entries.flatMap(({ word, forms = [] }) => [word, ...forms]).map(patternOfForm);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?!-?[\\p{L}\\p{N}])`, 'giu');
};

/** One form with its plural. A space or a hyphen in it stands for either, and for the end of a line. */
const patternOfForm = (form: string): string => {
  const plain = form.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const spaced = plain.replace(/[\s-]+/g, '[\\s\\u2011-]+');
  return /y$/i.test(spaced) ? `${spaced.slice(0, -1)}(?:y|ies)` : `${spaced}(?:e?s)?`;
};
