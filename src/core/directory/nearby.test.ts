import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearbyAmong } from './nearby.ts';

const listing = (slug: string, areas: string[], needs: string[]) => ({
  slug,
  service: { areas, needs },
});
const here = listing('here', ['north'], ['grief', 'housing']);
const slugs = (others: readonly ReturnType<typeof listing>[]) =>
  nearbyAmong([here, ...others])(here).map(({ slug }) => slug);

test('finds what is in an area of its own and serves a need of its own, and never itself', () => {
  const elsewhere = listing('elsewhere', ['south'], ['grief']);
  const forOthers = listing('for-others', ['north'], ['counselling']);
  const like = listing('like', ['south', 'north'], ['counselling', 'grief']);
  expect(slugs([elsewhere, forOthers, like])).toEqual(['like']);
});

test('more needs in common come first, four at most', () => {
  const one = ['a', 'b', 'c', 'd'].map((slug) => listing(slug, ['north'], ['grief']));
  const two = listing('both', ['north'], ['housing', 'grief']);
  expect(slugs([...one, two])).toEqual(['both', 'a', 'b', 'c']);
});

test('among many it names those that comparing each with each would name', () => {
  const some = (options: readonly string[]) => fc.subarray([...options], { minLength: 1 });
  const many = fc.array(
    fc.tuple(some(['north', 'middle', 'south']), some(['grief', 'housing', 'counselling'])),
    {
      minLength: 1,
      maxLength: 90,
    },
  );
  fc.assert(
    fc.property(many, (rows) => {
      const listings = rows.map(([areas, needs], row) => listing(String(row), areas, needs));
      const nearby = nearbyAmong(listings);
      for (const one of listings) {
        const shared = (other: typeof one, facet: 'areas' | 'needs') =>
          other.service[facet].filter((option) => one.service[facet].includes(option)).length;
        const expected = listings
          .filter((other) => other !== one && shared(other, 'areas') > 0 && shared(other, 'needs') > 0)
          .toSorted((a, b) => shared(b, 'needs') - shared(a, 'needs'))
          .slice(0, 4);
        expect(nearby(one)).toEqual(expected);
      }
    }),
  );
});
