import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeService } from '../directory/service.fixture.ts';
import { audiences, type Service, ways } from '../directory/service.ts';
import { type Facet, facets, noOptions, type Options, optionsOf } from './facets.ts';
import { type Moment, readFacts } from './facts.ts';
import { makeFactsTable } from './facts-table.ts';
import { choosing, countFound, find } from './find.ts';
import { rowsWhere } from './row-set.ts';
import { waysOut } from './ways-out.ts';
import type { Wish } from './wish.ts';

const today = '2026-11-22';
const towns = new Map([
  ['Near', { latitude: 52, longitude: -7 }],
  ['Far', { latitude: 53, longitude: -7 }],
]);
const here = { latitude: 52, longitude: -7 };
const factsOf = (services: readonly Service[], moment?: Moment) =>
  readFacts(
    makeFactsTable(services, today, (town) => towns.get(town)),
    moment,
  );
const wish = (about: Partial<Wish> = {}): Wish => ({ chosen: noOptions, ...about });
const choose = (chosen: Partial<Options>): Wish => wish({ chosen: { ...noOptions, ...chosen } });
const rowsFor = (services: readonly Service[], wanted: Wish, moment?: Moment) =>
  find(factsOf(services, moment), wanted).rows;

const checked = { on: '2026-10-01', by: 'the coordinator', how: 'phone', nextDue: '2027-10-01' } as const;
const overdue = { ...checked, nextDue: '2026-11-01' };
const inTown = (town: string) => ({ address: { kind: 'town' as const, town } });

describe('what is found', () => {
  const services = [
    makeService({ areas: ['north'], needs: ['grief'], ways: ['phone'], free: true }),
    makeService({ areas: ['south'], needs: ['housing'], ways: ['phone'] }),
    makeService({ areas: ['north', 'south'], needs: ['grief', 'housing'], ways: ['in-person'], free: true }),
  ];
  test('everything, in the directory’s order, as long as nothing is chosen', () => {
    expect(rowsFor(services, wish())).toEqual([0, 1, 2]);
  });
  test('one county or the other, and one need or the other', () => {
    expect(rowsFor(services, choose({ areas: ['south'] }))).toEqual([1, 2]);
    expect(rowsFor(services, choose({ areas: ['north', 'south'], needs: ['grief'] }))).toEqual([0, 2]);
  });
  test('by phone and free: both have to hold', () => {
    expect(rowsFor(services, choose({ hows: ['phone', 'free'] }))).toEqual([0]);
  });
  test('nothing for an option that nobody has', () => {
    expect(rowsFor(services, choose({ needs: ['nothing-like-it'] }))).toEqual([]);
  });
});

describe('the order', () => {
  test('serving two of the chosen needs comes before serving one', () => {
    const services = [makeService({ needs: ['grief'] }), makeService({ needs: ['grief', 'housing'] })];
    expect(rowsFor(services, choose({ needs: ['grief', 'housing'] }))).toEqual([1, 0]);
  });
  test('then the nearest; a service without a place comes after those with one', () => {
    const services = [makeService(), makeService(inTown('Far')), makeService(inTown('Near'))];
    expect(rowsFor(services, wish({ near: here }))).toEqual([2, 1, 0]);
  });
  test('a check that is out of date puts a listing last, however well it fits', () => {
    const services = [makeService({ ...inTown('Near'), checked: overdue }), makeService(inTown('Far'))];
    expect(rowsFor(services, wish({ near: here }))).toEqual([1, 0]);
  });
  test('as near and as fitting: the confirmed one first', () => {
    const services = [makeService(inTown('Near')), makeService({ ...inTown('Near'), checked })];
    expect(rowsFor(services, wish({ near: here }))).toEqual([1, 0]);
  });
});

describe('distance', () => {
  const services = [
    makeService(inTown('Near')),
    makeService(inTown('Far')),
    makeService({ ways: ['phone'] }),
  ];
  test('no farther than somebody wants to go; what has no place is never too far', () => {
    expect(rowsFor(services, wish({ near: here, withinKm: 20 }))).toEqual([0, 2]);
  });
  test('without a place, but covering the area somebody is in: after the places within 25 km', () => {
    const spread = [
      makeService({ areas: ['south'] }),
      makeService(inTown('Far')),
      makeService({ areas: ['north'] }),
      makeService(inTown('Near')),
    ];
    expect(rowsFor(spread, wish({ near: here, area: 'north' }))).toEqual([3, 2, 1, 0]);
    expect(rowsFor(spread, wish({ near: here, area: 'north', withinKm: 20 }))).toEqual([3, 2]);
  });
  test('is told in kilometres, and not where there is no place', () => {
    const { kmTo } = find(factsOf(services), wish({ near: here }));
    expect(kmTo(0)).toBe(0);
    expect(kmTo(1)).toBeCloseTo(111.2, 1);
    expect(kmTo(2)).toBeUndefined();
  });
  test('a hidden address has none, whatever is known of it', () => {
    expect(factsOf([makeService()]).pointOf(0)).toBeUndefined();
  });
});

test('open now and open today follow the moment somebody asks', () => {
  const opening = {
    kind: 'weekly' as const,
    stretches: [{ days: ['monday' as const], opens: '09:00', closes: '12:00' }],
  };
  const services = [makeService({ opening }), makeService({ opening: { kind: 'always' } }), makeService()];
  const at = (instant: string): Moment => ({
    instant: new Date(instant),
    timeZone: 'Europe/Dublin',
    holidays: new Set(),
  });
  const now = choose({ whens: ['now'] });
  expect(rowsFor(services, now, at('2026-11-23T10:00Z'))).toEqual([0, 1]);
  expect(rowsFor(services, now, at('2026-11-23T13:00Z'))).toEqual([1]);
  expect(rowsFor(services, choose({ whens: ['today'] }), at('2026-11-23T13:00Z'))).toEqual([0, 1]);
  expect(rowsFor(services, choose({ whens: ['today'] }), at('2026-11-24T13:00Z'))).toEqual([1]);
});

test('how many do not say whom they are for', () => {
  const services = [makeService({ audiences: ['friend'] }), makeService(), makeService({ areas: ['south'] })];
  expect(find(factsOf(services), choose({ audiences: ['friend'] })).unsaid).toBe(2);
  expect(find(factsOf(services), choose({ audiences: ['friend'], areas: ['south'] })).unsaid).toBe(1);
  expect(find(factsOf(services), wish()).unsaid).toBe(0);
});

test('ways out of a wish that finds nothing: each with how many it finds, most first', () => {
  const services = [
    makeService({ areas: ['north'], needs: ['grief'] }),
    makeService({ areas: ['north'], needs: ['grief'] }),
    makeService({ areas: ['south'], needs: ['housing'] }),
  ];
  expect(waysOut(factsOf(services), choose({ areas: ['north'], needs: ['housing'] }))).toEqual([
    { leave: 'option', facet: 'needs', option: 'housing', count: 2 },
    { leave: 'option', facet: 'areas', option: 'north', count: 1 },
  ]);
  const none = { rows: rowsWhere(3, () => false), score: [] };
  expect(waysOut(factsOf(services), wish({ words: none }))).toEqual([{ leave: 'words', count: 3 }]);
});

const anyService: fc.Arbitrary<Service> = fc
  .record({
    areas: fc.subarray(['north', 'middle', 'south'], { minLength: 1 }),
    needs: fc.subarray(['grief', 'housing', 'counselling'], { minLength: 1 }),
    audiences: fc.subarray([...audiences]),
    ways: fc.subarray([...ways]),
    town: fc.constantFrom('Near', 'Far', undefined),
    free: fc.boolean(),
    independent: fc.constantFrom(true, false, undefined),
    languages: fc.subarray(['English', 'Irish', 'Polish']),
    checked: fc.constantFrom(checked, overdue, undefined),
    always: fc.boolean(),
  })
  .map(({ town, independent, checked, always, ...about }) =>
    makeService({
      ...about,
      ...(town && inTown(town)),
      ...(independent !== undefined && { independent }),
      ...(checked && { checked }),
      ...(always && { opening: { kind: 'always' } }),
    }),
  );
const anyServices = fc.array(anyService, { maxLength: 45 });
const anyChosen: fc.Arbitrary<Options> = fc.record({
  areas: fc.subarray(['north', 'middle', 'south']),
  needs: fc.subarray(['grief', 'housing', 'counselling']),
  audiences: fc.subarray([...audiences], { maxLength: 2 }),
  hows: fc.subarray(['phone', 'free', 'independent', 'part-of-treatment'], { maxLength: 2 }),
  whens: fc.subarray(['day-and-night', 'evenings']),
  languages: fc.subarray(['Irish', 'Polish']),
});

/** The same rule, said again in the plainest way: to judge the fast one by. */
const fitsPlainly = (service: Service, chosen: Options): boolean => {
  const has = optionsOf(service);
  return facets.every((facet) => {
    const some = chosen[facet];
    const isThere = (option: string) => has[facet].includes(option);
    return some.length === 0 || (facet === 'hows' ? some.every(isThere) : some.some(isThere));
  });
};

test('finds exactly what fits, each once, whatever is chosen', () => {
  fc.assert(
    fc.property(anyServices, anyChosen, (services, chosen) => {
      const expected = services.flatMap((service, row) => (fitsPlainly(service, chosen) ? [row] : []));
      expect(countFound(factsOf(services), wish({ chosen }))).toBe(expected.length);
      expect(rowsFor(services, wish({ chosen })).toSorted((one, other) => one - other)).toEqual(expected);
    }),
  );
});

test('each count is what one gets by choosing it', () => {
  fc.assert(
    fc.property(anyServices, anyChosen, (services, chosen) => {
      const facts = factsOf(services);
      const { counts } = find(facts, wish({ chosen }));
      for (const facet of facets as readonly Facet[]) {
        for (const [option, count] of counts[facet]) {
          expect(count).toBe(find(facts, wish({ chosen: choosing(chosen, facet, option) })).rows.length);
        }
      }
    }),
  );
});

test('each way out finds as many as it says', () => {
  fc.assert(
    fc.property(anyServices, anyChosen, (services, chosen) => {
      const facts = factsOf(services);
      for (const way of waysOut(facts, wish({ chosen }))) {
        if (way.leave !== 'option') throw new Error('Only options were chosen.');
        const rest = { ...chosen, [way.facet]: chosen[way.facet].filter((option) => option !== way.option) };
        expect(find(facts, wish({ chosen: rest })).rows).toHaveLength(way.count);
      }
    }),
  );
});

test('a table that travelled as JSON answers the same', () => {
  fc.assert(
    fc.property(anyServices, anyChosen, (services, chosen) => {
      const table = makeFactsTable(services, today, (town) => towns.get(town));
      const travelled = readFacts(JSON.parse(JSON.stringify(table)));
      expect(find(travelled, wish({ chosen, near: here })).rows).toEqual(
        find(readFacts(table), wish({ chosen, near: here })).rows,
      );
    }),
  );
});
