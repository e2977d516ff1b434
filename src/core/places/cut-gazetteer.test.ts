import { expect, test } from 'vitest';
import { cutGazetteer } from './cut-gazetteer.ts';

const districts = new Map([
  ['GB.ENG.1', 'County Durham'],
  ['GB.ENG.2', 'Kent'],
]);
const city = (name: string, admin2: string, lat = '54.7', lng = '-1.6') => ({
  name,
  lat,
  lng,
  country: 'GB',
  admin1: 'ENG',
  admin2,
});
const areas = [{ slug: 'durham', name: 'Durham' }];
const cut = (cities: readonly ReturnType<typeof city>[]) =>
  cutGazetteer({ cities, districts, country: 'GB', areas });

test('a town is in the area that its district is called like, with or without “County”', () => {
  expect(cut([city('Crook', '1'), city('Dover', '2')])).toEqual([
    { name: 'Crook', area: 'durham', county: 'Durham', latitude: 54.7, longitude: -1.6 },
    { name: 'Dover', county: 'Kent', latitude: 54.7, longitude: -1.6 },
  ]);
});

test('of two towns with one name in the areas the first stays; elsewhere both do', () => {
  expect(cut([city('Newton', '1', '54.8'), city('Newton', '1'), city('Newton', '2')])).toHaveLength(2);
});

test('of a large country only what is near is taken', () => {
  const far = Array.from({ length: 700 }, (_, index) => city(`Far ${index}`, '2', '51'));
  const places = cut([city('Crook', '1'), city('Nearby', '2', '54.9'), ...far]);
  expect(places.map(({ name }) => name)).toEqual(['Crook', 'Nearby']);
});

test('another country is left out', () => {
  expect(cut([{ ...city('Crook', '1'), country: 'IE' }])).toEqual([]);
});
