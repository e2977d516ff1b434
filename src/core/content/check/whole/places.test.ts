import { expect, test } from 'vitest';
import { printProblem } from '../problem.ts';
import { checkDrafts, type Draft, problemsOf, soundDrafts, withChange } from '../sound-content.fixture.ts';

const file = 'content/places.json';
const [carlow] = (soundDrafts[file] as { places: Draft[] }).places;
const withPlaces = (...places: Draft[]) =>
  checkDrafts(withChange(file, { places: [carlow ?? {}, ...places] }));

test('two places that are covered cannot share a name, whatever its accents', () => {
  const twin = { ...carlow, name: 'Ceatharlach', also: ['CÁRLOW'], area: 'wexford' };
  expect(problemsOf(withPlaces(twin))).toContain(
    `${file}, "places, item 2": “Ceatharlach” has a name that item 1, “Carlow”, has too. Give one of them another name, or take it away.`,
  );
});

test('outside the areas covered they may', () => {
  const { area: _, ...elsewhere } = carlow ?? {};
  expect(problemsOf(withPlaces(elsewhere))).toEqual([]);
});

test('the area of a place is one of the site’s', () => {
  expect(problemsOf(withPlaces({ ...carlow, name: 'Ferns', area: 'wexfrod' })).join()).toContain(
    'There is no area “wexfrod”. Did you mean “wexford”?',
  );
});

test('a service in a town that has no place is told of', () => {
  const check = checkDrafts(
    withChange('content/services/kind-ear.json', { address: { kind: 'town', town: 'Tullow' } }),
  );
  expect(check.warnings.map(printProblem)).toEqual([
    'content/services/kind-ear.json, "address, town": content/places.json has no place “Tullow”, so nobody sees how far this service is. Add it there, with its latitude and longitude.',
  ]);
});
