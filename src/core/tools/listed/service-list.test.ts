import { expect, test } from 'vitest';
import { makeService, threeAreas } from '../../directory/service.fixture.ts';
import type { Service } from '../../directory/service.ts';
import { packData } from '../../finding/carried/packed-facts.ts';
import { makeFactsTable } from '../../finding/facts-table.ts';
import type { HandoutFacts } from '../../shortlist/handout-facts.ts';
import { coverageIn, lookUp, readServiceList, type ServiceList, serviceOf } from './service-list.ts';
import { serviceRows } from './service-rows.ts';

const services: readonly (Partial<Service> & { readonly name: string })[] = [
  { name: 'far', areas: ['south'], address: { kind: 'town', town: 'Southtown' } },
  { name: 'near', areas: ['north'], address: { kind: 'town', town: 'Northtown' }, audiences: ['friend'] },
  { name: 'other', areas: ['north'], needs: ['grief'] },
];
const points = new Map([
  ['Southtown', { latitude: 52, longitude: -7 }],
  ['Northtown', { latitude: 53, longitude: -7 }],
]);
const list: ServiceList = {
  slugs: services.map(({ name }) => name),
  organisations: ['The house'],
  runBy: [0, 0, 0],
  areas: threeAreas,
  data: packData({
    table: makeFactsTable(
      services.map((about) => makeService(about)),
      '2026-11-22',
      (town) => points.get(town),
    ),
    timeZone: 'Europe/Dublin',
    holidays: [],
    needs: [],
  }),
  coverage: { grief: ['limited', 'not-served', 'served'] },
};
const handout = (slug: string): HandoutFacts => ({
  id: slug,
  slug,
  name: slug,
  kind: 'Group',
  place: 'Somewhere',
  phones: [],
  check: { state: 'not-confirmed', says: 'Not yet confirmed. Ask before you travel.' },
});
const known = readServiceList(
  list,
  services.map(({ name }) => handout(name)),
);
const names = (looking: Parameters<typeof lookUp>[1]) =>
  lookUp(known, looking).services.map(({ name }) => name);
const talk = ['somebody-to-talk-to'];

test('services are found by need, area and who they are for, as the directory finds them', () => {
  expect(names({ needs: ['grief'] })).toEqual(['other']);
  expect(names({ needs: talk, area: 'north' })).toEqual(['near']);
  expect(names({ needs: talk, audience: 'friend' })).toEqual(['near']);
  expect(lookUp(known, { needs: talk, audience: 'friend' }).unsaid).toBe(1);
  expect(names({ needs: [...talk, 'grief'], area: 'north' }).toSorted()).toEqual(['near', 'other']);
});

test('near a town the nearest comes first, and each says who runs it', () => {
  expect(names({ needs: talk, near: { latitude: 52.9, longitude: -7 } })).toEqual(['near', 'far']);
  expect(names({ needs: talk, near: { latitude: 52.1, longitude: -7 } })).toEqual(['far', 'near']);
  expect(lookUp(known, { needs: talk }).services[0]?.organisation).toBe('The house');
});

test('a service of another day’s file is left out rather than named without its number', () => {
  const { services: found } = lookUp(readServiceList(list, [handout('near')]), { needs: talk });
  expect(found.map(({ name }) => name)).toEqual(['near']);
});

test('a line is the service whose slug it carries, whatever it is called now; without one it is the service of that name', () => {
  expect(serviceOf(known, 'near', 'What it was called last year')?.slug).toBe('near');
  expect(serviceOf(known, '', ' FAR ')?.slug).toBe('far');
  expect(serviceOf(known, 'gone', 'far')?.slug).toBe('far');
  expect(serviceOf(known, '', 'The football club')).toBeUndefined();
});

test('coverage is asked by need and area; what is not known is not made up', () => {
  expect(coverageIn(known, 'grief', 'north')).toBe('limited');
  expect(coverageIn(known, 'grief', 'south')).toBe('served');
  expect(coverageIn(known, 'grief', 'nowhere')).toBeUndefined();
  expect(coverageIn(known, 'no-such-need', 'north')).toBeUndefined();
});

test('a row says how a service is reached and whether it was checked, and escapes what it says', () => {
  const phone = { ...handout('a'), name: 'A & B', phones: [{ number: '01 234 5678' }] };
  const web = { ...handout('b'), url: 'https://www.example.org/page' };
  const { markup } = serviceRows([phone, web, handout('c')], 'Take it');
  expect(markup).toContain('A &amp; B');
  expect(markup).toContain('href="tel:012345678"');
  expect(markup).toContain('>example.org</a>');
  expect(markup).toContain('<a href="/service/c/">How to reach it</a>');
  expect(markup.match(/Not yet confirmed/g)).toHaveLength(3);
  expect(markup).toContain('data-take="c" aria-label="Take it: c"');
});
