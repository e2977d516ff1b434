import type { Area } from '../../content/site.ts';
import type { Service } from '../../directory/service.ts';

const few = 10;

/** The first few listings that reach somebody in every area, by phone or online. */
export const reachEverybody = <Listing extends { readonly service: Pick<Service, 'areas' | 'ways'> }>(
  listings: readonly Listing[],
  areas: readonly Pick<Area, 'slug'>[],
): Listing[] =>
  listings
    .filter(
      ({ service }) =>
        areas.every(({ slug }) => service.areas.includes(slug)) &&
        service.ways.some((way) => way === 'phone' || way === 'online'),
    )
    .slice(0, few);
