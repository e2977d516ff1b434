import fc from 'fast-check';
import { v5 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { weekdays } from '../../calendar/weekday.ts';
import { makeService } from '../../directory/service.fixture.ts';
import { audiences, type Service } from '../../directory/service.ts';
import { distanceKm } from '../../places/distance.ts';
import { makeDirectory, sampleKey, twoTowns } from '../open-data.fixture.ts';
import { recordIds } from '../record-ids.ts';
import { wholeService } from '../whole-service.fixture.ts';
import type { HsdsService } from '../writing/hsds.ts';
import { rruleDays } from '../writing/schedules-to-hsds.ts';
import { answerOpenData } from './answer.ts';
import type { OpenDirectory } from './open-directory.ts';
import type { Page } from './page.ts';

const id = recordIds(v5, sampleKey);
const origin = 'https://site.invalid';
const ask = (directory: OpenDirectory, address: string) => {
  const { pathname, searchParams } = new URL(address, origin);
  return answerOpenData(
    { origin, path: pathname.split('/').filter(Boolean), parameters: searchParams },
    directory,
  );
};
const get = <Body = unknown>(directory: OpenDirectory, address: string): Body => {
  const answer = ask(directory, address);
  if (answer.kind !== 'found') throw new Error(JSON.stringify(answer));
  return answer.body as Body;
};
type Listed = Page<HsdsService>;
const idsOf = (page: Page<{ readonly id: string }>) => page.contents.map((record) => record.id);

const time = fc.constantFrom('08:00', '09:00', '10:30', '19:00');
const later = fc.constantFrom('11:00', '17:00', '20:00', '21:30');
const stretch = fc.record({
  days: fc.subarray([...weekdays], { minLength: 1 }),
  opens: time,
  closes: later,
});
const anyService: fc.Arbitrary<Service> = fc
  .record(
    {
      name: fc.constantFrom('Open Door', 'Family Group', 'Árd Centre'),
      audiences: fc.subarray([...audiences]),
      areas: fc.subarray(['north', 'middle', 'south'], { minLength: 1 }),
      needs: fc.subarray(['somebody-to-talk-to', 'grief'], { minLength: 1 }),
      minimumAge: fc.integer({ min: 0, max: 20 }),
      maximumAge: fc.integer({ min: 20, max: 99 }),
      opening: fc.oneof(
        fc.constant({ kind: 'always' as const }),
        fc.record({
          kind: fc.constant('weekly' as const),
          stretches: fc.array(stretch, { minLength: 1, maxLength: 3 }),
        }),
      ),
      address: fc.constantFrom(
        { kind: 'hidden' as const },
        { kind: 'town' as const, town: 'Northtown' },
        { kind: 'full' as const, lines: ['The Hall'], town: 'Middleton' },
      ),
    },
    { requiredKeys: ['name', 'audiences', 'areas', 'needs', 'address'] },
  )
  .map((about) => makeService(about as Partial<Service>));
const anyDirectory = fc
  .array(anyService, { maxLength: 12 })
  .map((services) =>
    makeDirectory(Object.fromEntries(services.map((service, place) => [`service-${place}`, service])), id),
  );
const few = { numRuns: 40 };

/** Every whole record of a list, whatever its pages are. */
const allOf = (directory: OpenDirectory, list = 'services'): HsdsService[] => [
  ...get<Listed>(directory, `/${list}?per_page=200&full=true`).contents,
];

/** The ids of the records that a filter gives, and those that a plain look at every whole record gives. */
const bothWays = (
  directory: OpenDirectory,
  filter: string,
  isAsked: (record: HsdsService) => boolean,
): [found: string[], plainly: string[]] => [
  idsOf(get<Listed>(directory, `/services?per_page=200&${filter}`)),
  allOf(directory)
    .filter(isAsked)
    .map((record) => record.id),
];

const forAny = (name: string, check: (directory: OpenDirectory, value: number) => void) =>
  test(name, () => fc.assert(fc.property(anyDirectory, fc.nat(100), check), few));

describe('pages', () => {
  test.each(['services', 'service_at_locations', 'organizations', 'taxonomies', 'taxonomy_terms'])(
    'of /%s are the whole list, each record once, in the same order',
    (list) => {
      fc.assert(
        fc.property(anyDirectory, fc.integer({ min: 1, max: 15 }), (directory, perPage) => {
          const whole = idsOf(get(directory, `/${list}?per_page=200`));
          const first = get<Listed>(directory, `/${list}?per_page=${perPage}`);
          const pages = Array.from({ length: Math.max(1, first.total_pages) }, (_, place) =>
            get<Listed>(directory, `/${list}?per_page=${perPage}&page=${place + 1}`),
          );
          expect(pages.flatMap(idsOf)).toEqual(whole);
          expect(new Set(whole).size).toBe(whole.length);
          pages.forEach((page, place) => {
            expect(page).toMatchObject({
              total_items: whole.length,
              total_pages: Math.ceil(whole.length / perPage),
              page_number: place + 1,
              size: page.contents.length,
              first_page: place === 0,
              last_page: place === pages.length - 1,
              empty: page.contents.length === 0,
            });
          });
        }),
        few,
      );
    },
  );

  test('one after the last is empty', () => {
    const directory = makeDirectory({ one: makeService() }, id);
    expect(get(directory, '/services?page=7')).toMatchObject({
      total_items: 1,
      size: 0,
      empty: true,
      last_page: true,
      contents: [],
    });
  });
});

describe('each parameter equals a plain filter', () => {
  forAny('minimum_age', (directory, age) => {
    const [found, plainly] = bothWays(
      directory,
      `minimum_age=${age % 25}`,
      ({ minimum_age: least = 0 }) => least >= age % 25,
    );
    expect(found).toEqual(plainly);
  });

  forAny('maximum_age', (directory, age) => {
    const [found, plainly] = bothWays(
      directory,
      `maximum_age=${age}`,
      ({ maximum_age: most }) => most !== undefined && most <= age,
    );
    expect(found).toEqual(plainly);
  });

  forAny('taxonomy_term_id', (directory, number) => {
    const { terms } = directory.feed.vocabulary;
    const term = terms[number % terms.length]?.id;
    const [found, plainly] = bothWays(directory, `taxonomy_term_id=${term}`, ({ attributes = [] }) =>
      attributes.some(({ taxonomy_term_id }) => taxonomy_term_id === term),
    );
    expect(found).toEqual(plainly);
  });

  forAny('taxonomy_id', (directory, number) => {
    const { taxonomies } = directory.feed.vocabulary;
    const taxonomy = taxonomies[number % taxonomies.length]?.id;
    const [found, plainly] = bothWays(directory, `taxonomy_id=${taxonomy}`, ({ attributes = [] }) =>
      attributes.some(({ taxonomy_term }) => taxonomy_term.taxonomy_id === taxonomy),
    );
    expect(found).toEqual(plainly);
  });

  forAny('day, start_time and end_time together', (directory, number) => {
    const day = weekdays[number % 7] ?? 'monday';
    const [from, to] = [['08:00', '10:00'][number % 2] ?? '', ['17:00', '20:30', '23:59'][number % 3] ?? ''];
    const [found, plainly] = bothWays(
      directory,
      `day=${rruleDays[day]}&start_time=${from}&end_time=${to}`,
      ({ schedules = [] }) =>
        schedules.some(
          ({ byday = '', opens_at = '', closes_at = '' }) =>
            byday.split(',').includes(rruleDays[day]) &&
            opens_at.slice(0, 5) >= from &&
            closes_at.slice(0, 5) <= to,
        ),
    );
    expect(found).toEqual(plainly);
  });

  forAny('search: every word begins a word of it', (directory, number) => {
    const search = ['ard', 'GROUP fam', 'northtown', 'grief', 'nothing', 'oor'][number % 6] ?? '';
    const [found, plainly] = bothWays(directory, `search=${search}`, (record) => {
      const says = [
        record.name,
        record.organization.name,
        record.description,
        ...(record.attributes ?? [])
          .filter(({ link_type, taxonomy_term: { code } }) =>
            link_type === 'alongside-facts'
              ? ['kind', 'summary'].includes(code)
              : ['alongside-needs', 'alongside-areas'].includes(link_type),
          )
          .map(({ value, taxonomy_term }) => value ?? taxonomy_term.name),
        ...(record.service_at_locations ?? []).map(
          ({ location }) => location.addresses?.[0]?.city ?? location.name,
        ),
      ]
        .join(' ')
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .split(/[^a-z0-9]+/);
      return search
        .toLowerCase()
        .split(' ')
        .every((word) => says.some((said) => said.startsWith(word)));
    });
    expect(found).toEqual(plainly);
  });

  forAny('postcode and proximity', (directory, number) => {
    const [town] = twoTowns;
    if (town === undefined) return;
    const metres = number * 500;
    const records = get<Page<{ id: string; location: { latitude: number; longitude: number } }>>(
      directory,
      '/service_at_locations?full=true',
    ).contents;
    const near = records.filter(({ location }) => distanceKm(location, town) * 1000 <= metres);
    expect(
      idsOf(get(directory, `/service_at_locations?postcode=an baile thuaidh&proximity=${metres}`)),
    ).toEqual(near.map((record) => record.id));
  });

  forAny('postcode alone: what covers the area it is in', (directory) => {
    const found = get<Page<{ id: string; service: HsdsService }>>(
      directory,
      '/service_at_locations?full=true&postcode=middleton',
    ).contents;
    const all = get<Page<{ id: string; service: HsdsService }>>(
      directory,
      '/service_at_locations?full=true',
    ).contents;
    const covering = all.filter(({ service }) =>
      service.service_areas?.some(({ name }) => name === 'Middle'),
    );
    expect(found.map((record) => record.id)).toEqual(covering.map((record) => record.id));
  });
});

describe('one record', () => {
  const directory = makeDirectory(
    {
      whole: wholeService,
      hidden: makeService({ address: { kind: 'hidden' } }),
      over: makeService({ publishUntil: '2026-11-22' }),
    },
    id,
  );

  test.each(['services', 'service_at_locations', 'organizations', 'taxonomies', 'taxonomy_terms'])(
    'of /%s is what its list says, and more',
    (list) => {
      const { contents } = get<Page<{ id: string }>>(directory, `/${list}?per_page=200`);
      expect(contents.length).toBeGreaterThan(0);
      for (const brief of contents) expect(get(directory, `/${list}/${brief.id}`)).toMatchObject(brief);
    },
  );

  test('that is not there, or in another list, is not found', () => {
    expect(ask(directory, `/services/${id('service', 'nobody')}`).kind).toBe('not-found');
    expect(ask(directory, `/organizations/${id('service', 'whole')}`).kind).toBe('not-found');
    expect(ask(directory, '/services/__proto__').kind).toBe('not-found');
    expect(ask(directory, '/constructor').kind).toBe('not-found');
    expect(ask(directory, `/services/${id('service', 'whole')}/phones`).kind).toBe('not-found');
  });

  test('is found by its id in capitals too', () => {
    expect(ask(directory, `/services/${id('service', 'whole').toUpperCase()}`).kind).toBe('found');
  });

  test('an organisation has its services, and a hidden address no place', () => {
    expect(get(directory, `/organizations/${id('organization', 'open-door')}`)).toMatchObject({
      name: 'Open Door',
      services: [
        { id: id('service', 'hidden') },
        { id: id('service', 'over') },
        { name: 'Open Door, Northtown' },
      ],
    });
    expect(idsOf(get(directory, '/service_at_locations'))).toEqual([id('service', 'whole', 'at-location')]);
  });

  test('a listing is gone the day after its last, without a new build', () => {
    const [today, tomorrow] = ['2026-11-22', '2026-11-23'].map((day) =>
      get<Listed>(makeDirectory({ over: makeService({ publishUntil: '2026-11-22' }) }, id, day), '/services'),
    );
    expect(today?.total_items).toBe(1);
    expect(tomorrow?.total_items).toBe(0);
  });
});

describe('places', () => {
  const directory = makeDirectory({ whole: wholeService }, id);

  test('an Eircode is known by a listing with the same first three characters', () => {
    expect(idsOf(get(directory, '/service_at_locations?postcode=n11AB99&proximity=100'))).toHaveLength(1);
    expect(ask(directory, '/service_at_locations?postcode=Z99 AB12')).toMatchObject({
      kind: 'bad-parameter',
      parameter: 'postcode',
    });
  });

  test('a distance needs a place to be measured from', () => {
    expect(ask(directory, '/service_at_locations?proximity=100')).toMatchObject({
      kind: 'bad-parameter',
      parameter: 'proximity',
    });
  });
});

test('the root says what this is, and where its document is', () => {
  const directory = makeDirectory({ whole: wholeService }, id);
  expect(get(directory, '/')).toEqual({
    version: '3.0',
    profile: expect.stringMatching(/^https:/),
    openapi_url: 'https://site.invalid/api/openapi.json',
  });
  const document = get<{
    paths: Record<string, { get: { parameters?: { $ref?: string }[] } }>;
    components: object;
  }>(directory, '/openapi.json');
  for (const [path, { get: operation }] of Object.entries(document.paths)) {
    const asked = path.replace('{id}', id('nothing', 'here'));
    expect([path, ask(directory, asked).kind]).toEqual([path, path.includes('{') ? 'not-found' : 'found']);
    for (const { $ref } of operation.parameters ?? []) {
      if ($ref !== undefined) expect(document).toHaveProperty($ref.slice(2).split('/'));
    }
  }
});
