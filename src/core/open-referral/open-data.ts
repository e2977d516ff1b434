import type { Need } from '../content/need.ts';
import type { Area, Site } from '../content/site.ts';
import type { Organisation } from '../directory/organisation.ts';
import { publishedOn } from '../directory/published.ts';
import type { Service } from '../directory/service.ts';
import type { Place } from '../places/place.ts';
import type { ListedService } from './writing/feed.ts';
import { droppedFields } from './writing/service-to-hsds.ts';

/** A place of the gazetteer, as far as the feed needs it. */
export type KnownPlace = Pick<Place, 'name' | 'also' | 'area' | 'latitude' | 'longitude'>;

/** What the build leaves for the open data: the listings that are public, and what belongs to them. */
export type OpenData = {
  /** The network's own UUID. */
  readonly openDataKey: string;
  readonly country: string;
  readonly timeZone: string;
  readonly areas: readonly Area[];
  readonly needs: readonly Pick<Need, 'slug' | 'name' | 'description'>[];
  readonly organisations: Readonly<Record<string, Organisation>>;
  readonly listings: readonly ListedService[];
  readonly places: readonly KnownPlace[];
};

/** A listing without what stays at home. */
const forTheFeed = (service: Service): Service =>
  Object.fromEntries(Object.entries(service).filter(([field]) => !droppedFields.has(field))) as Service;

/**
 * The open data of a network on a day (`YYYY-MM-DD`): its listings in the order of their slugs, and the organisations that
 * run one of them.
 */
export const openDataOf = (
  network: Pick<Site, 'openDataKey' | 'country' | 'timeZone' | 'areas'>,
  needs: readonly Need[],
  organisations: Readonly<Record<string, Organisation>>,
  services: readonly ListedService[],
  places: readonly KnownPlace[],
  today: string,
): OpenData => {
  const listings = publishedOn(services, today)
    .toSorted((one, other) => (one.slug < other.slug ? -1 : 1))
    .map(({ service, ...about }) => ({ ...about, service: forTheFeed(service) }));
  const running = new Set(listings.map(({ service }) => service.organisation));
  return {
    openDataKey: network.openDataKey,
    country: network.country,
    timeZone: network.timeZone,
    areas: network.areas,
    needs: needs.map(({ slug, name, description }) => ({ slug, name, description })),
    organisations: Object.fromEntries(
      Object.entries(organisations)
        .filter(([slug]) => running.has(slug))
        .toSorted(([one], [other]) => (one < other ? -1 : 1)),
    ),
    listings,
    places: places.map(({ name, also, area, latitude, longitude }) => ({
      name,
      ...(also && { also }),
      ...(area && { area }),
      latitude,
      longitude,
    })),
  };
};
