import type { Service } from './service.ts';

/** Whether a listing is shown on a day (`YYYY-MM-DD`): not before it is to appear, and not after its last day. */
export const isListedOn = (
  { publishFrom, publishUntil }: Pick<Service, 'publishFrom' | 'publishUntil'>,
  today: string,
): boolean => (publishFrom ?? '') <= today && today <= (publishUntil ?? '9999');

/**
 * A listing as everybody may see it: without where its provider is asked. Directions to a place that is hidden would give it
 * away: they are left out.
 */
export const forEverybody = ({ providerEmail: _, ...service }: Service): Service => {
  if (service.address.kind !== 'hidden') return service;
  const { directions: __, ...rest } = service;
  return rest;
};

/** Listings that are shown on a day (`YYYY-MM-DD`), in their order, as everybody may see them. */
export const publishedOn = <Listing extends { readonly service: Service }>(
  listings: readonly Listing[],
  today: string,
): Listing[] =>
  listings
    .filter(({ service }) => isListedOn(service, today))
    .map((listing) => ({ ...listing, service: forEverybody(listing.service) }));
