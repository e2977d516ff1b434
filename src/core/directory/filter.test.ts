import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Choice,
  choosing,
  countChoices,
  countUnsaid,
  type Facts,
  facets,
  factsOf,
  filterListings,
  hows,
  loosen,
  noChoice,
} from './filter.ts';
import { makeService } from './service.fixture.ts';
import { audiences } from './service.ts';

const options = {
  areas: ['north', 'middle', 'south'],
  needs: ['grief', 'housing', 'counselling'],
  audiences,
  hows,
};

const anyOptions: fc.Arbitrary<Facts> = fc.record({
  areas: fc.subarray(options.areas),
  needs: fc.subarray(options.needs),
  audiences: fc.subarray([...options.audiences]),
  hows: fc.subarray([...options.hows]),
});
const anyListings = fc.array(fc.record({ facts: anyOptions }), { maxLength: 30 });

const listing = (facts: Partial<Facts>) => ({ facts: { ...noChoice, ...facts } });
const choice = (chosen: Partial<Choice>): Choice => ({ ...noChoice, ...chosen });

describe('what a service says of itself', () => {
  test('its areas, needs, audiences and ways', () => {
    const facts = factsOf(
      makeService({ areas: ['north'], needs: ['grief'], audiences: ['friend'], ways: ['phone'] }),
    );
    expect(facts).toEqual({ areas: ['north'], needs: ['grief'], audiences: ['friend'], hows: ['phone'] });
  });

  test('that it never closes, costs nothing, meets in the community, needs no treatment, is run by peers', () => {
    const service = makeService({
      opening: { kind: 'always' },
      free: true,
      venue: 'community',
      noTreatmentNeeded: true,
      peerLed: true,
    });
    expect(new Set(factsOf(service).hows)).toEqual(
      new Set(['day-and-night', 'free', 'community-venue', 'no-treatment-needed', 'peer-led']),
    );
  });

  test('nothing that is not known, and nothing that is not so', () => {
    expect(factsOf(makeService()).hows).toEqual([]);
    expect(
      factsOf(makeService({ free: false, peerLed: false, venue: 'treatment', noTreatmentNeeded: false }))
        .hows,
    ).toEqual([]);
  });
});

describe('what fits a choice', () => {
  const both = listing({ areas: ['north', 'south'], hows: ['phone', 'free'] });
  const south = listing({ areas: ['south'], hows: ['phone'] });
  const listings = [both, south];

  test('everything, as long as nothing is chosen', () => {
    expect(filterListings(listings, noChoice)).toEqual(listings);
  });

  test('one county or the other, when two are chosen', () => {
    expect(filterListings(listings, choice({ areas: ['north'] }))).toEqual([both]);
    expect(filterListings(listings, choice({ areas: ['north', 'south'] }))).toEqual(listings);
  });

  test('by phone and free together, when both are chosen', () => {
    expect(filterListings(listings, choice({ hows: ['phone', 'free'] }))).toEqual([both]);
  });

  test('what does not say whom it is for is not for friends, but is counted as unsaid', () => {
    const silent = listing({});
    const friendly = listing({ audiences: ['friend'] });
    const chosen = choice({ audiences: ['friend'] });
    expect(filterListings([silent, friendly], chosen)).toEqual([friendly]);
    expect(countUnsaid([silent, friendly], chosen)).toBe(1);
    expect(countUnsaid([silent, friendly], noChoice)).toBe(0);
  });
});

describe('for any listings and any choice', () => {
  test('what is found is among the listings, in their order, and everything else does not fit', () => {
    fc.assert(
      fc.property(anyListings, anyOptions, (listings, chosen) => {
        const found = filterListings(listings, chosen);
        expect(listings.filter((one) => found.includes(one))).toEqual(found);
        for (const one of listings)
          expect(filterListings([one], chosen)).toEqual(found.includes(one) ? [one] : []);
      }),
    );
  });

  test('the number beside an option is what choosing it finds', () => {
    fc.assert(
      fc.property(anyListings, anyOptions, (listings, chosen) => {
        const counts = countChoices(listings, chosen, options);
        for (const facet of facets) {
          for (const option of options[facet]) {
            const found = filterListings(listings, choosing(chosen, facet, option));
            expect(counts[facet].get(option)).toBe(found.length);
            expect(found.every(({ facts }) => facts[facet].includes(option))).toBe(true);
          }
        }
      }),
    );
  });

  test('one more how never finds more; one more county, need or audience beside others never finds less', () => {
    fc.assert(
      fc.property(
        anyListings,
        anyOptions,
        fc.constantFrom(...facets),
        fc.nat(),
        (listings, chosen, facet, number) => {
          const option = options[facet][number % options[facet].length] ?? '';
          const before = filterListings(listings, chosen).length;
          const after = filterListings(listings, { ...chosen, [facet]: [...chosen[facet], option] }).length;
          if (facet === 'hows' || chosen[facet].length === 0) expect(after).toBeLessThanOrEqual(before);
          else expect(after).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });

  test('every way out of a choice finds what it promises, and at least one', () => {
    fc.assert(
      fc.property(anyListings, anyOptions, (listings, chosen) => {
        for (const { facet, option, count } of loosen(listings, chosen)) {
          expect(chosen[facet]).toContain(option);
          const rest = { ...chosen, [facet]: chosen[facet].filter((other) => other !== option) };
          expect(filterListings(listings, rest)).toHaveLength(count);
          expect(count).toBeGreaterThan(0);
        }
      }),
    );
  });
});

test('ways out of a choice that finds nothing come with the most first', () => {
  const listings = [
    listing({ areas: ['north'] }),
    listing({ areas: ['north'] }),
    listing({ hows: ['free'] }),
  ];
  expect(loosen(listings, choice({ areas: ['north'], hows: ['free'] }))).toEqual([
    { facet: 'hows', option: 'free', count: 2 },
    { facet: 'areas', option: 'north', count: 1 },
  ]);
});
