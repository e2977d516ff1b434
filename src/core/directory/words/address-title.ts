/**
 * Titles made from addresses. A page's title stays in a browser's history as its address does, so it says no more than the
 * address, which editors keep neutral. What the page is called in full is its heading.
 */

/** The title of a need's page: `feeling-safe` is “Feeling safe”. */
export const titleOfNeed = (slug: string): string => {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/**
 * The title of a service's page: `aiseiri-wexford` is “Aiséirí Wexford”, with the words as the service's name spells them
 * where it has them, and letters that make no word (`wwr`) as an abbreviation.
 */
export const titleOfService = (slug: string, name: string): string => {
  const spellings = new Map(name.split(/[^\p{L}\p{N}’']+/u).map((word) => [folded(word), word]));
  return slug
    .split('-')
    .map((word) => spellings.get(word) ?? capitalised(word))
    .join(' ');
};

const folded = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\p{M}’']/gu, '')
    .toLowerCase();

const capitalised = (word: string): string =>
  /[aeiou]/.test(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word.toUpperCase();
