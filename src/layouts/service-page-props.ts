import { getCollection } from 'astro:content';
import { nearbyAmong } from '#core/directory/nearby.ts';
import { relatedGuidance } from '#core/directory/related-guidance.ts';
import { type Listing, readListings } from './listings.ts';

/** Every service that is shown, and what a service's page is told besides the service: others like it, and what to read. */
export const readServicePages = async () => {
  const listings = await readListings();
  const nearby = nearbyAmong(listings);
  const pages = (await getCollection('guidance')).map(({ id, data }) => ({ key: id, guidance: data }));
  const propsOf = (listing: Listing) => ({
    ...listing,
    nearby: nearby(listing),
    guidance: relatedGuidance(listing.service, pages),
  });
  return { listings, propsOf };
};
