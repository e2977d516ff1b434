import type { Service } from './service.ts';

type Listing = { readonly slug: string; readonly service: Pick<Service, 'areas' | 'needs'> };

/** How many are named at most. */
const most = 4;

/** For each option the listings that have it, a bit each: thousands of listings are compared with thousands. */
const byOption = (
  listings: readonly Listing[],
  facet: 'areas' | 'needs',
): ReadonlyMap<string, Uint32Array> => {
  const having = new Map<string, Uint32Array>();
  listings.forEach(({ service }, at) => {
    for (const option of service[facet]) {
      const bits = having.get(option) ?? new Uint32Array(Math.ceil(listings.length / 32));
      bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
      having.set(option, bits);
    }
  });
  return having;
};

/** The numbers of the bits that are set in a word. */
const setBits = (word: number): number[] => {
  const numbers: number[] = [];
  for (let left = word >>> 0; left !== 0; left = (left & (left - 1)) >>> 0)
    numbers.push(31 - Math.clz32(left & -left));
  return numbers;
};

/**
 * Reads listings once; gives for each up to four like it: in an area it covers, for a need it serves; those with more of its
 * needs first, otherwise in the order they came.
 */
export const nearbyAmong = <Known extends Listing>(
  listings: readonly Known[],
): ((listing: Listing) => Known[]) => {
  const areas = byOption(listings, 'areas');
  const needs = byOption(listings, 'needs');
  return ({ slug, service }) => {
    const ofAreas = service.areas.flatMap((area) => areas.get(area) ?? []);
    const ofNeeds = service.needs.flatMap((need) => needs.get(need) ?? []);
    /** Those found so far that have one need in common, two, three …: of each no more than can be named. */
    const found = ofNeeds.map((): Known[] => []);
    const hasEnough = () => (found.at(-1)?.length ?? most) >= most;
    for (let at = 0; at < Math.ceil(listings.length / 32) && !hasEnough(); at += 1) {
      const inArea = ofAreas.reduce((word, bits) => word | (bits[at] ?? 0), 0);
      const inCommon = inArea & ofNeeds.reduce((word, bits) => word | (bits[at] ?? 0), 0);
      for (const bit of setBits(inCommon)) {
        const other = listings[at * 32 + bit];
        const shared = ofNeeds.filter((bits) => (((bits[at] ?? 0) >>> bit) & 1) === 1).length;
        const like = found[shared - 1];
        if (other !== undefined && other.slug !== slug && like !== undefined && like.length < most)
          like.push(other);
      }
    }
    return found.toReversed().flat().slice(0, most);
  };
};
