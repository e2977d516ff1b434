import type { Service } from './service.ts';

type Listing = { readonly slug: string; readonly service: Pick<Service, 'areas' | 'needs'> };

/**
 * Up to four listings like one of them: in an area it covers, for a need it serves; those with more of its needs first,
 * otherwise in the order they came.
 */
export const nearbyListings = <Known extends Listing>(
  { slug, service }: Listing,
  listings: readonly Known[],
): Known[] => {
  const inCommon = (other: Known, facet: 'areas' | 'needs') =>
    other.service[facet].filter((option) => service[facet].includes(option)).length;
  return listings
    .filter((other) => other.slug !== slug && inCommon(other, 'areas') > 0 && inCommon(other, 'needs') > 0)
    .toSorted((one, other) => inCommon(other, 'needs') - inCommon(one, 'needs'))
    .slice(0, 4);
};
