import { mostKept } from './shortlist.ts';

/** How many signs an id in a link has: sixteen to the power of ten are enough for every listing of a country. */
const idLength = 10;

const idPattern = new RegExp(`^[0-9a-f]{${idLength}}$`);

/**
 * The id of a service in a link: the first ten hexadecimal digits of its id in the open data. It names nothing, and
 * everybody can work out what it stands for.
 */
export const linkIdOf = (uuid: string): string => uuid.replaceAll('-', '').slice(0, idLength).toLowerCase();

/** What stands after the `#` of a link to a list: the ids in their order, with a dot between them. */
export const writeListLink = (ids: readonly string[]): string => ids.join('.');

/**
 * The ids in what stands after the `#` of an address, each once; undefined when that is not a link to a list. Parts that
 * are no ids are counted, so that somebody can be told that a link came in pieces. Never throws.
 */
export const readListLink = (
  fragment: string,
): { readonly ids: readonly string[]; readonly unreadable: number } | undefined => {
  const parts = fragment
    .replace(/^#/, '')
    .toLowerCase()
    .split('.')
    .filter((part) => part !== '')
    .slice(0, 4 * mostKept);
  const ids = [...new Set(parts.filter((part) => idPattern.test(part)))].slice(0, mostKept);
  if (ids.length === 0) return undefined;
  return { ids, unreadable: parts.filter((part) => !idPattern.test(part)).length };
};
