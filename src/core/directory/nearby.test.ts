import { expect, test } from 'vitest';
import { nearbyListings } from './nearby.ts';

const listing = (slug: string, areas: string[], needs: string[]) => ({
  slug,
  service: { areas, needs },
});
const here = listing('here', ['north'], ['grief', 'housing']);
const slugs = (others: readonly ReturnType<typeof listing>[]) =>
  nearbyListings(here, [here, ...others]).map(({ slug }) => slug);

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
