import { plain } from '../../../places/match-place.ts';

const longest = 80;

const wordsOf = (text: string): string =>
  plain(text)
    .replace(/[^a-z0-9 ]/g, '')
    .trim()
    .replace(/ +/g, '-');

const cut = (slug: string, most: number): string =>
  slug.length <= most
    ? slug
    : slug
        .slice(0, most + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, most);

/**
 * A slug for a name that is not taken yet: “Open Door” is `open-door`; when that is taken, `open-door-wexford`, with what
 * tells it apart; then `open-door-2`.
 */
export const madeSlug = (
  name: string,
  apart: string | undefined,
  isTaken: (slug: string) => boolean,
): string => {
  const first = cut(wordsOf(name), longest) || 'service';
  const second = apart === undefined ? '' : wordsOf(apart);
  const candidates = [first, ...(second === '' ? [] : [cut(`${first}-${second}`, longest)])];
  const free = candidates.find((slug) => !isTaken(slug));
  if (free !== undefined) return free;
  let number = 2;
  while (isTaken(`${cut(first, longest - 6)}-${number}`)) number += 1;
  return `${cut(first, longest - 6)}-${number}`;
};
