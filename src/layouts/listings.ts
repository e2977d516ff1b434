import { getCollection } from 'astro:content';
import { checkStateOn } from '#core/directory/check-state.ts';
import { type Facts, factsOf } from '#core/directory/filter.ts';
import { orderInWords, orderListings } from '#core/directory/order.ts';
import type { Service } from '#core/directory/service.ts';
import { site } from '../content.ts';
import { today } from './build-day.ts';

/** A service in a list: its address is `/service/<slug>/`. */
export type Listing = { readonly slug: string; readonly service: Service; readonly facts: Facts };

/** Every service, in the order of the directory. */
export const readListings = async (): Promise<Listing[]> => {
  const listings = (await getCollection('services')).map(({ id, data }) => ({
    slug: id,
    service: data,
    facts: factsOf(data),
  }));
  return orderListings(listings, today, site.language);
};

/** Why a list stands as it does, in a sentence. */
export const whyThisOrder = (listings: readonly Listing[]): string =>
  orderInWords(listings.map(({ service }) => checkStateOn(today, service.checked)));
