import type { Facts } from './filter.ts';

/**
 * Up to four listings like one of them: in an area it covers, for a need it serves; those with more of its needs first,
 * otherwise in the order they came.
 */
export const nearbyListings = <Listing extends { readonly slug: string; readonly facts: Facts }>(
  listing: Listing,
  listings: readonly Listing[],
): Listing[] => {
  const inCommon = (other: Listing, facet: 'areas' | 'needs') =>
    other.facts[facet].filter((option) => listing.facts[facet].includes(option)).length;
  return listings
    .filter(
      (other) => other.slug !== listing.slug && inCommon(other, 'areas') > 0 && inCommon(other, 'needs') > 0,
    )
    .toSorted((one, other) => inCommon(other, 'needs') - inCommon(one, 'needs'))
    .slice(0, 4);
};
