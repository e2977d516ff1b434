import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gazetteerOf, lookUpPlace, matchPlace, plain, suggestPlaces } from './match-place.ts';

const places = [
  { name: 'Wexford' },
  { name: 'Waterford' },
  { name: 'Clonmel', also: ['Cluain Meala'] },
  { name: 'Tramore', also: ['Trá Mhór'] },
  { name: 'Carrick-on-Suir' },
  { name: 'Callan' },
  { name: 'Carlow' },
  { name: 'Sligo' },
  { name: 'Ross' },
];
const gazetteer = gazetteerOf(places);
const named = (written: string) => lookUpPlace(written, gazetteer)?.place.name;

describe('a place is found', () => {
  test.each([
    ['Wexford', 'Wexford'],
    ['  wexford ', 'Wexford'],
    ['WEXFORD', 'Wexford'],
    ['wexfrod', 'Wexford'],
    ['waterfrd', 'Waterford'],
    ['tra mhor', 'Tramore'],
    ['Trá Mhór', 'Tramore'],
    ['cluain meala', 'Clonmel'],
    ['carrick on suir', 'Carrick-on-Suir'],
    ['sligo', 'Sligo'],
  ])('“%s” is %s', (written, name) => {
    expect(named(written)).toBe(name);
  });
});

describe('a word that names no place stays a word', () => {
  test.each(['', '  ', 'son', 'rehab', 'rose', 'counselling', 'ca'])('“%s”', (written) => {
    expect(named(written)).toBeUndefined();
  });
});

test('when two places are as near as each other, neither is guessed', () => {
  expect(matchPlace('callow', [{ name: 'Callaw' }, { name: 'Carlow' }])).toBeUndefined();
});

test('a guess is not exact, a spelling is', () => {
  expect(matchPlace('wexfrod', places)?.exact).toBe(false);
  expect(matchPlace('Cluain Meala', places)?.exact).toBe(true);
});

test('every place is found by its own name, whatever its accents and case', () => {
  fc.assert(
    fc.property(fc.constantFrom(...places), (place) => {
      expect(named(place.name.toUpperCase())).toBe(place.name);
      expect(named(plain(place.name))).toBe(place.name);
    }),
  );
});

test('suggestions begin with what is written, or have a word that does', () => {
  expect(suggestPlaces('ca', gazetteer).map(({ name }) => name)).toEqual([
    'Carrick-on-Suir',
    'Callan',
    'Carlow',
  ]);
  expect(suggestPlaces('su', gazetteer).map(({ name }) => name)).toEqual(['Carrick-on-Suir']);
  expect(suggestPlaces('clu', gazetteer).map(({ name }) => name)).toEqual(['Clonmel']);
  expect(suggestPlaces('', gazetteer)).toEqual([]);
});

test('of two places with one name, the one in the areas covered', () => {
  const twins = gazetteerOf([
    { name: 'Castletown', county: 'Laois' },
    { name: 'Castletown', county: 'Wexford', area: 'wexford' },
    { name: 'Castletown', county: 'Cork' },
  ]);
  expect(lookUpPlace('castletown', twins)?.place.county).toBe('Wexford');
});
