import type { Service } from '../../../directory/service.ts';
import { gazetteerOf, plain } from '../../../places/match-place.ts';
import type { Place } from '../../../places/place.ts';
import type { Problem } from '../problem.ts';

const file = 'content/places.json';

/** Places in the areas covered that share a name with another one there: nobody could say which of them they mean. */
export const repeatedPlaces = (places: readonly Place[]): Problem[] => {
  const seen = new Map<string, number>();
  return places.flatMap(({ name, also = [], area }, index) => {
    if (area === undefined) return [];
    const names = [...new Set([name, ...also].map(plain))];
    const twin = names.map((one) => seen.get(one)).find((found) => found !== undefined);
    for (const one of names) seen.set(one, seen.get(one) ?? index);
    return twin === undefined
      ? []
      : [
          {
            file,
            field: `places, item ${index + 1}`,
            sentence: `“${name}” has a name that item ${twin + 1}, “${places[twin]?.name ?? ''}”, has too. Give one of them another name, or take it away.`,
          },
        ];
  });
};

/** Towns of services that the gazetteer does not know: those services have no distance. */
export const unknownTowns = (
  services: ReadonlyMap<string, Pick<Service, 'address'>>,
  places: readonly Place[],
): Problem[] => {
  const known = gazetteerOf(places);
  return [...services].flatMap(([slug, { address }]) =>
    address.kind === 'hidden' || known.has(plain(address.town))
      ? []
      : [
          {
            file: `content/services/${slug}.json`,
            field: 'address, town',
            sentence: `${file} has no place “${address.town}”, so nobody sees how far this service is. Add it there, with its latitude and longitude.`,
          },
        ],
  );
};
