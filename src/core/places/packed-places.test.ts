import { expect, test } from 'vitest';
import { packPlaces, unpackPlaces } from './packed-places.ts';
import type { Place } from './place.ts';

const places: readonly Place[] = [
  {
    name: 'Clonmel',
    also: ['Cluain Meala'],
    area: 'tipp',
    county: 'Tipperary',
    latitude: 52.355,
    longitude: -7.704,
  },
  { name: 'Sligo', county: 'Sligo', latitude: 54.27, longitude: -8.469 },
  { name: 'Wexford', area: 'wexford', county: 'Wexford', latitude: 52.334, longitude: -6.458 },
];

test('places that travelled as JSON are the same', () => {
  expect(unpackPlaces(JSON.parse(JSON.stringify(packPlaces(places))))).toEqual(places);
});

test('a point is no finer than some 100 m', () => {
  const exact = [{ name: 'Callan', county: 'Kilkenny', latitude: 52.5438912, longitude: -7.3912345 }];
  expect(unpackPlaces(packPlaces(exact))).toMatchObject([{ latitude: 52.544, longitude: -7.391 }]);
});
