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

/** Places by all their names, in plain spelling: made once, asked with every letter that somebody types. */
export type Gazetteer<Known extends Named = Place> = ReadonlyMap<string, Known>;

/** Makes places ready for asking. Of places that share a name, the first one in the areas covered; else the first. */
export const gazetteerOf = <Known extends Named & Pick<Place, 'area'>>(
  places: readonly Known[],
): Gazetteer<Known> => {
  const known = new Map<string, Known>();
  for (const place of places) {
    for (const name of [place.name, ...(place.also ?? [])].map(plain)) {
      const first = known.get(name);
      if (first === undefined || (first.area === undefined && place.area !== undefined))
        known.set(name, place);
    }
  }
  return known;
};

/** How many letters may be wrong: none up to four, one up to six, two in more. */
const mistakesAllowed = (length: number): number => (length < 5 ? 0 : length < 7 ? 1 : 2);

/**
 * The place that somebody named, in any spelling of it; or the one they most likely meant, when a letter or two are wrong
 * (“wexfrod”) and no other is as near. `undefined` when no place is meant.
 */
export const lookUpPlace = <Known extends Named>(
  written: string,
  gazetteer: Gazetteer<Known>,
): { readonly place: Known; readonly exact: boolean } | undefined => {
  const wanted = plain(written);
  const same = gazetteer.get(wanted);
  if (same !== undefined) return { place: same, exact: true };
  const allowed = mistakesAllowed(wanted.length);
  if (allowed === 0) return undefined;
  let nearest: Known | undefined;
  let fewest = allowed + 1;
  for (const [name, place] of gazetteer) {
    if (Math.abs(name.length - wanted.length) > allowed) continue;
    const mistakes = editDistance(wanted, name);
    if (mistakes < fewest) [nearest, fewest] = [place, mistakes];
    else if (mistakes === fewest && place !== nearest) nearest = undefined;
  }
  return nearest === undefined ? undefined : { place: nearest, exact: false };
};

/** The same, for who asks once. */
export const matchPlace = <Known extends Named & Pick<Place, 'area'>>(
  written: string,
  places: readonly Known[],
): ReturnType<typeof lookUpPlace<Known>> => lookUpPlace(written, gazetteerOf(places));

/** Places whose name begins with what is written so far, then those that have a word that does; ten at most. */
export const suggestPlaces = <Known extends Named>(written: string, gazetteer: Gazetteer<Known>): Known[] => {
  const wanted = plain(written);
  if (wanted === '') return [];
  const where = (is: (name: string) => boolean) =>
    [...gazetteer].flatMap(([name, place]) => (is(name) ? [place] : []));
  const begins = where((name) => name.startsWith(wanted));
  return [...new Set([...begins, ...where((name) => name.includes(` ${wanted}`))])].slice(0, 10);
};
