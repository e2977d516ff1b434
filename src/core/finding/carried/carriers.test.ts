import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeService } from '../../directory/service.fixture.ts';
import type { Service } from '../../directory/service.ts';
import { facets, noOptions, type Options } from '../facets.ts';
import { readFacts } from '../facts.ts';
import { makeFactsTable } from '../facts-table.ts';
import { find } from '../find.ts';
import type { FinderData } from '../finder-data.ts';
import { carrierFor, firstResults, pagesOf, textFilesOf } from './carrier.ts';
import { packColumn, packData, unpackColumn, unpackData } from './packed-facts.ts';
import { packNames, unpackNames } from './packed-names.ts';
import { reachEverybody } from './reach-everybody.ts';

const towns = new Map([
  ['Near', { latitude: 52, longitude: -7 }],
  ['Far', { latitude: 53, longitude: -7 }],
]);
const near = { latitude: 52.2, longitude: -7.1 };

const anyService: fc.Arbitrary<Service> = fc
  .record({
    town: fc.constantFrom('Near', 'Far', undefined),
    areas: fc.subarray(['north', 'middle', 'south'], { minLength: 1 }),
    needs: fc.subarray(['grief', 'housing', 'counselling'], { minLength: 1 }),
    audiences: fc.subarray(['parent', 'friend', 'sibling'] as const),
    ways: fc.subarray(['phone', 'online', 'in-person'] as const),
    free: fc.boolean(),
    isDue: fc.boolean(),
  })
  .map(({ town, isDue, ...about }) =>
    makeService({
      ...about,
      ...(town && { address: { kind: 'town', town } }),
      checked: { on: '2025-01-01', by: 'a', how: 'phone', nextDue: isDue ? '2026-01-01' : '2027-01-01' },
    }),
  );
const anyServices = fc.array(anyService, { maxLength: 60 });
const anyChosen: fc.Arbitrary<Options> = fc.record({
  areas: fc.constant([]),
  needs: fc.subarray(['grief', 'housing', 'counselling']),
  audiences: fc.subarray(['parent', 'friend', 'sibling']),
  hows: fc.subarray(['phone', 'free']),
  whens: fc.constant([]),
  languages: fc.constant([]),
});

const dataOf = (services: readonly Service[]): FinderData => ({
  table: makeFactsTable(services, '2026-11-22', (town) => towns.get(town)),
  timeZone: 'Europe/Dublin',
  holidays: ['2026-12-25'],
  needs: [],
});
const travelled = (data: FinderData): FinderData => unpackData(JSON.parse(JSON.stringify(packData(data))));

describe('whatever carries the rows, a wish finds the same', () => {
  test('in a file as in the page: rows, order, counts', () => {
    fc.assert(
      fc.property(anyServices, anyChosen, (services, chosen) => {
        const inPage = find(readFacts(dataOf(services).table), {
          chosen,
          near,
          area: 'north',
          withinKm: 100,
        });
        const inFile = find(readFacts(travelled(dataOf(services)).table), {
          chosen,
          near,
          area: 'north',
          withinKm: 100,
        });
        expect(inFile.rows).toEqual(inPage.rows);
        expect(inFile.counts).toEqual(inPage.counts);
        expect(inFile.unsaid).toBe(inPage.unsaid);
      }),
    );
  });

  test('in an area’s own list as in the whole list with that area chosen', () => {
    fc.assert(
      fc.property(anyServices, anyChosen, (services, chosen) => {
        const own = services.filter(({ areas }) => areas.includes('north'));
        const inOwn = find(readFacts(travelled(dataOf(own)).table), { chosen, near, area: 'north' });
        const inWhole = find(readFacts(dataOf(services).table), {
          chosen: { ...chosen, areas: ['north'] },
          near,
          area: 'north',
        });
        expect(inOwn.rows.map((row) => own[row])).toEqual(inWhole.rows.map((row) => services[row]));
        for (const facet of facets.filter((other) => other !== 'areas')) {
          for (const [option, count] of inOwn.counts[facet])
            expect(count).toBe(inWhole.counts[facet].get(option));
        }
      }),
    );
  });
});

test('a column of any numbers comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 1_000_000 })), (values) => {
      expect(unpackColumn(packColumn(values))).toEqual(values);
    }),
  );
});

test('names come back as they were, with a slug of their own or the one that the name gives', () => {
  const names = [
    { name: 'Aiséirí Cahir', slug: 'aiseiri-cahir', place: 'Cahir' },
    { name: 'Women’s Refuge', slug: 'wr-wexford', place: 'Wexford' },
    { name: 'St. Brigid’s', slug: 'st-brigids', place: 'Cahir' },
  ];
  expect(packNames(names).slugs).toEqual(['', 'wr-wexford', '']);
  expect(unpackNames(JSON.parse(JSON.stringify(packNames(names))))).toEqual(names);
});

test('by size: in the page, in files, by area', () => {
  const sizes = { inPage: 3, inFiles: 5 };
  expect([0, 3, 4, 5, 6].map((rows) => carrierFor(rows, sizes))).toEqual([
    'page',
    'page',
    'files',
    'files',
    'areas',
  ]);
});

test('pages and files hold every row once, in order', () => {
  for (const rows of [0, 1, firstResults, firstResults + 1, 501, 5000]) {
    for (const parts of [pagesOf(rows), textFilesOf(rows)]) {
      const held = parts.flatMap(({ from, to }) =>
        Array.from({ length: to - from }, (_, index) => from + index),
      );
      expect(held).toEqual(Array.from({ length: rows }, (_, row) => row));
    }
  }
});

test('what reaches everybody covers every area, by phone or online; ten at most', () => {
  const areas = [{ slug: 'north' }, { slug: 'south' }];
  const everywhere = { areas: ['north', 'south'], ways: ['phone' as const] };
  const listings = [
    { service: makeService({ ...everywhere, areas: ['north'] }) },
    { service: makeService({ ...everywhere, ways: ['in-person'] }) },
    ...Array.from({ length: 12 }, () => ({ service: makeService(everywhere) })),
  ];
  expect(reachEverybody(listings, areas)).toEqual(listings.slice(2, 12));
  expect(find(readFacts(dataOf([]).table), { chosen: noOptions }).rows).toEqual([]);
});
