import type { Place } from './place.ts';

/**
 * The gazetteer as it travels to browsers, the same for everybody: areas and counties stand in it once, and a place has
 * their numbers (its area plus one, 0 without), points to three decimals (some 100 m), then its other names.
 */
export type PackedPlaces = {
  readonly areas: readonly string[];
  readonly counties: readonly string[];
  readonly places: readonly (readonly [
    name: string,
    latitude: number,
    longitude: number,
    county: number,
    area: number,
    ...also: string[],
  ])[];
};

const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000;

/** Packs places, in their order. */
export const packPlaces = (places: readonly Place[]): PackedPlaces => {
  const areas = [...new Set(places.flatMap(({ area }) => area ?? []))];
  const counties = [...new Set(places.map(({ county }) => county))];
  return {
    areas,
    counties,
    places: places.map(({ name, latitude, longitude, county, area, also = [] }) => [
      name,
      rounded(latitude),
      rounded(longitude),
      counties.indexOf(county),
      area === undefined ? 0 : areas.indexOf(area) + 1,
      ...also,
    ]),
  };
};

/** The places of a pack, in their order. */
export const unpackPlaces = ({ areas, counties, places }: PackedPlaces): Place[] =>
  places.map(([name, latitude, longitude, county, area, ...also]) => {
    const covered = areas[area - 1];
    return {
      name,
      ...(also.length > 0 && { also }),
      ...(covered !== undefined && { area: covered }),
      county: counties[county] ?? '',
      latitude,
      longitude,
    };
  });
