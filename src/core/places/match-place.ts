import { editDistance } from '../content/check/reading/nearest.ts';
import type { Place } from './place.ts';

/** Letters and digits only, small, without accents: “Trá Mhór” and “tra mhor” are the same. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

type Named = Pick<Place, 'name' | 'also'>;

const namesOf = ({ name, also = [] }: Named): string[] => [name, ...also].map(plain);

/** How many letters may be wrong: none up to four, one up to six, two in more. */
const mistakesAllowed = (length: number): number => (length < 5 ? 0 : length < 7 ? 1 : 2);

/**
 * The place that somebody named, in any spelling of it; or the one they most likely meant, when a letter or two are wrong
 * (“wexfrod”) and no other is as near. `undefined` when no place is meant. Of places that share a name, the first.
 */
export const matchPlace = <Known extends Named>(
  written: string,
  places: readonly Known[],
): { readonly place: Known; readonly exact: boolean } | undefined => {
  const wanted = plain(written);
  if (wanted === '') return undefined;
  const same = places.find((place) => namesOf(place).includes(wanted));
  if (same !== undefined) return { place: same, exact: true };
  const ranked = places
    .map((place) => ({
      place,
      mistakes: Math.min(...namesOf(place).map((name) => editDistance(wanted, name))),
    }))
    .filter(({ mistakes }) => mistakes <= mistakesAllowed(wanted.length))
    .sort((one, other) => one.mistakes - other.mistakes);
  const [nearest, next] = ranked;
  if (nearest === undefined || nearest.mistakes === next?.mistakes) return undefined;
  return { place: nearest.place, exact: false };
};

/** Places whose name begins with what is written so far, then those that have a word that does; ten at most. */
export const suggestPlaces = <Known extends Named>(written: string, places: readonly Known[]): Known[] => {
  const wanted = plain(written);
  if (wanted === '') return [];
  const begins = (place: Known) => namesOf(place).some((name) => name.startsWith(wanted));
  const has = (place: Known) => namesOf(place).some((name) => name.includes(` ${wanted}`));
  return [...places.filter(begins), ...places.filter((place) => !begins(place) && has(place))].slice(0, 10);
};
