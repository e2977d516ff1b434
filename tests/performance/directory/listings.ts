import type { Organisation } from '../../../src/core/directory/organisation.ts';
import { audiences, type Service, ways } from '../../../src/core/directory/service.ts';
import type { Place } from '../../../src/core/places/place.ts';

/** What listings are spread over: the areas, needs and towns of a network. */
export type Ground = {
  readonly areas: readonly string[];
  readonly needs: readonly string[];
  readonly places: readonly Place[];
};

/** Made listings, and who runs them; none of them exists. */
export type Made = {
  readonly services: readonly (readonly [slug: string, service: Service])[];
  readonly organisations: readonly (readonly [slug: string, organisation: Organisation])[];
};

/** Numbers that look drawn by chance and are the same for the same seed (mulberry32): each from 0 to below 1. */
const chances = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const firsts = [
  'Alder', 'Harbour', 'Lantern', 'Willow', 'Bridge', 'Meadow', 'Quay', 'Hearth', 'Rowan', 'Millrace', 'Heron', 'Orchard',
  'Ferry', 'Hazel', 'Gateway', 'Sallow', 'Kestrel', 'Weir', 'Hillside', 'Threshold', 'Bracken', 'Cairn', 'Linnet', 'Tideline',
]; // biome-ignore format: a list of names reads better as a block
const seconds = [
  'House',
  'Centre',
  'Rooms',
  'Project',
  'Place',
  'Network',
  'Circle',
  'Door',
  'Table',
  'Trust',
];
const kinds = [
  'Family resource centre', 'Support group', 'Counselling service', 'Residential treatment', 'Listening line',
  'Carers’ support', 'Youth service', 'Housing advice', 'Bereavement support', 'Community drug and alcohol project',
]; // biome-ignore format: a list of names reads better as a block
const offers = [
  'One-to-one time',
  'A weekly group',
  'Somebody to ring',
  'Counselling',
  'Advice and a cup of tea',
  'A course of six evenings',
];
const people = [
  'parents',
  'partners',
  'grown children',
  'brothers and sisters',
  'carers',
  'the whole family',
  'friends',
];
const points = [
  'who worry about somebody’s drinking', 'who live with somebody’s drug use', 'after a relapse', 'while somebody is in treatment',
  'when money goes missing', 'who lost somebody', 'who need an hour for themselves', 'who do not know where to begin',
]; // biome-ignore format: a list of names reads better as a block
const stretches = [
  { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], opens: '09:00', closes: '17:00' },
  { days: ['monday', 'wednesday', 'friday'], opens: '17:00', closes: '19:00' },
  { days: ['tuesday', 'thursday'], opens: '18:30', closes: '21:00' },
  { days: ['saturday'], opens: '10:00', closes: '13:00' },
] as const satisfies readonly unknown[];

const evidence = {
  grade: 'second-hand',
  summary: 'Made up for measuring.',
  sources: [{ title: 'A program that makes listings up' }],
} as const;

const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}|’/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

/**
 * Makes up so many listings, the same ones for the same seed: spread over areas, needs and towns as a real directory is,
 * a few of everything more than once. Nobody and nothing in them exists.
 */
export const makeListings = (count: number, { areas, needs, places }: Ground, seed = 1): Made => {
  const chance = chances(seed);
  const below = (most: number) => Math.floor(chance() * most);
  const one = <Value>(values: readonly Value[]): Value => {
    const value = values[below(values.length)];
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
  };
  const some = <Value>(values: readonly Value[], most: number): Value[] => {
    const wanted = new Set(Array.from({ length: 1 + below(most) }, () => one(values)));
    return values.filter((value) => wanted.has(value));
  };
  const towns = places.filter(({ area }) => area !== undefined && areas.includes(area));
  const byName = Array.from({ length: Math.max(1, Math.ceil(count / 4)) }, (_, index) => {
    const name = `${one(firsts)} ${one(seconds)}${index < firsts.length * 4 ? '' : ` ${index}`}`;
    return [`${slugOf(name)}-${index}`, name] as const;
  });
  const slugs = new Set<string>();
  const weekday = () => one(['monday', 'tuesday', 'wednesday', 'thursday'] as const);

  const services = Array.from({ length: count }, (_, index): [string, Service] => {
    const town = one(towns);
    const [organisation, runs] = one(byName);
    const name = `${runs} ${town.name}`;
    const everywhere = chance() < 0.03;
    const opening = chance() < 0.6 ? some(stretches, 2) : [];
    const month = 1 + below(9);
    const isDue = chance() < 0.1;
    const isChecked = chance() < 0.5;
    const whom = one(people);
    const slug = slugs.has(slugOf(name)) ? `${slugOf(name)}-${index}` : slugOf(name);
    slugs.add(slug);
    return [
      slug,
      {
        name,
        organisation,
        kind: one(kinds),
        summary: `${one(offers)} for ${whom} ${one(points)}, in ${town.name} and around it.`,
        description: `${one(offers)} and ${one(offers).toLowerCase()}, for ${whom} ${one(points)}.`,
        needs: some(needs, 3),
        audiences: chance() < 0.8 ? some(audiences, 4) : [],
        areas: everywhere ? [...areas] : [town.area ?? ''],
        ways: everywhere ? ['phone', ...(chance() < 0.5 ? (['online'] as const) : [])] : some(ways, 2),
        address: everywhere || chance() < 0.1 ? { kind: 'hidden' } : { kind: 'town', town: town.name },
        phones: chance() < 0.9 ? [{ number: `000 000 ${String(below(10_000)).padStart(4, '0')}` }] : [],
        ...(opening.length > 0 && {
          opening: {
            kind: 'weekly',
            stretches: opening.map((stretch) => ({ ...stretch, days: [...stretch.days] })),
          },
        }),
        ...(chance() < 0.3 && {
          groupTimes: [
            {
              name: 'Family group',
              repeats: { kind: 'weekly', weekday: weekday(), everyWeeks: 1 },
              from: '19:30',
              to: '21:00',
            },
          ],
        }),
        ...(chance() < 0.6 && { free: true }),
        ...(chance() < 0.3 && { walkIn: true }),
        ...(chance() < 0.3 && { peerLed: true }),
        ...(chance() < 0.4 && { stepFree: true }),
        ...(chance() < 0.5 && { noTreatmentNeeded: true }),
        ...(chance() < 0.6 && { independent: chance() < 0.7 }),
        ...(chance() < 0.5 && {
          languages: some(['English', 'Irish', 'Polish', 'Ukrainian', 'Portuguese'], 2),
        }),
        evidence: { ...evidence, sources: [...evidence.sources] },
        ...(isChecked && {
          checked: {
            on: `${isDue ? 2024 : 2026}-${String(month).padStart(2, '0')}-01`,
            by: 'the coordinator',
            how: 'phone',
            nextDue: isDue ? '2025-12-01' : '2099-01-01',
          },
        }),
      },
    ];
  });
  const running = new Set(services.map(([, { organisation }]) => organisation));
  const organisations = byName
    .filter(([slug]) => running.has(slug))
    .map(([slug, name]) => [slug, { name, description: 'Made up for measuring.' }] as const);
  return { services, organisations };
};
