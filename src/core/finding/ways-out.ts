import { type Facet, facets } from './facets.ts';
import type { Facts } from './facts.ts';
import { countFound } from './find.ts';
import type { Wish } from './wish.ts';

/** One thing to leave out of a wish that finds nothing, and how many that finds. */
export type WayOut =
  | { readonly leave: 'option'; readonly facet: Facet; readonly option: string; readonly count: number }
  | { readonly leave: 'words' | 'distance'; readonly count: number };

/** The ways out of a wish that finds nothing: each leaves out one thing and finds something. Most listings first. */
export const waysOut = (facts: Facts, wish: Wish): WayOut[] => {
  const countOf = (other: Wish): number => countFound(facts, other);
  const options = facets.flatMap((facet) =>
    wish.chosen[facet].map((option): WayOut => {
      const rest = { ...wish.chosen, [facet]: wish.chosen[facet].filter((other) => other !== option) };
      return { leave: 'option', facet, option, count: countOf({ ...wish, chosen: rest }) };
    }),
  );
  const words: WayOut[] =
    wish.words === undefined ? [] : [{ leave: 'words', count: countOf({ ...wish, words: undefined }) }];
  const distance: WayOut[] =
    wish.withinKm === undefined
      ? []
      : [{ leave: 'distance', count: countOf({ ...wish, withinKm: undefined }) }];
  return [...options, ...words, ...distance]
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
};
