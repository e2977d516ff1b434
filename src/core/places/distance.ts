/** A point on the earth, in degrees. */
export type Point = { readonly latitude: number; readonly longitude: number };

const earthRadiusKm = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The distance between two points as the crow flies, in kilometres (haversine; off by 0.5 % at most). */
export const distanceKm = (from: Point, to: Point): number => {
  const halfLatitude = radians(to.latitude - from.latitude) / 2;
  const halfLongitude = radians(to.longitude - from.longitude) / 2;
  const chord =
    Math.sin(halfLatitude) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(halfLongitude) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)));
};

/** A distance as people say it: “here” under 2 km, then whole kilometres, tens from 50 km on. */
export const distanceInWords = (km: number): string => {
  if (km < 2) return 'here';
  return `${km < 50 ? Math.round(km) : Math.round(km / 10) * 10} km`;
};

/** The nearest of some places to a point. */
export const nearestPlace = <Place extends Point>(
  point: Point,
  places: Iterable<Place>,
): Place | undefined => {
  let nearest: Place | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const km = distanceKm(point, place);
    if (km < fewest) [nearest, fewest] = [place, km];
  }
  return nearest;
};
