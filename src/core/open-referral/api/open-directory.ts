import { isListedOn } from '../../directory/published.ts';
import { type Gazetteer, gazetteerOf, plain } from '../../places/match-place.ts';
import type { KnownPlace, OpenData } from '../open-data.ts';
import type { RecordId } from '../record-ids.ts';
import { vocabularyOf } from '../vocabulary.ts';
import type { Feed, ListedOrganisation, ListedService } from '../writing/feed.ts';
import { utcOffsetOn } from '../writing/utc-offset.ts';

/** The open data on one day, ready to be asked. Records stand in the order of their slugs. */
export type OpenDirectory = {
  readonly feed: Feed;
  readonly gazetteer: Gazetteer<KnownPlace>;
  readonly services: readonly ListedService[];
  readonly serviceWith: (id: string) => ListedService | undefined;
  readonly organisations: readonly ListedOrganisation[];
  readonly organisationWith: (id: string) => ListedOrganisation | undefined;
  /** The services of an organisation, by its slug. */
  readonly servicesOf: (organisation: string) => readonly ListedService[];
  /** The services that have a place. */
  readonly placed: readonly ListedService[];
  /** One of them, by the id of service and place together. */
  readonly placedWith: (id: string) => ListedService | undefined;
};

/** Finds items by an id. The ids of all are made when the first is looked for: most answers never ask for one. */
const finder = <Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
): ((id: string) => Item | undefined) => {
  let known: ReadonlyMap<string, Item> | undefined;
  return (id) => {
    known ??= new Map(items.map((item) => [idOf(item), item]));
    return known.get(id);
  };
};

/** Makes open data ready for a day (`YYYY-MM-DD`). What is not listed on that day is not in it. */
export const openDirectory = (data: OpenData, today: string, id: RecordId): OpenDirectory => {
  const listed = data.listings.filter(({ service }) => isListedOn(service, today));
  const running = new Set(listed.map(({ service }) => service.organisation));
  const gazetteer = gazetteerOf(data.places);
  const feed: Feed = {
    id,
    vocabulary: vocabularyOf(data.needs, data.areas, id),
    country: data.country,
    areas: data.areas,
    organisationOf: (slug) => {
      const organisation = data.organisations[slug];
      if (organisation === undefined)
        throw new Error(
          `There is no organisation “${slug}”. Run “npm run check:content”: it names the file.`,
        );
      return organisation;
    },
    pointOf: (town) => {
      const place = gazetteer.get(plain(town));
      return place && { latitude: place.latitude, longitude: place.longitude };
    },
    today,
    offset: utcOffsetOn(today, data.timeZone),
  };
  const organisations = Object.entries(data.organisations)
    .filter(([slug]) => running.has(slug))
    .map(([slug, organisation]) => ({ slug, organisation }));
  const placed = listed.filter(({ service }) => service.address.kind !== 'hidden');
  let byOrganisation: ReadonlyMap<string, readonly ListedService[]> | undefined;
  return {
    feed,
    gazetteer,
    services: listed,
    serviceWith: finder(listed, ({ slug }) => id('service', slug)),
    organisations,
    organisationWith: finder(organisations, ({ slug }) => id('organization', slug)),
    servicesOf: (organisation) => {
      byOrganisation ??= Map.groupBy(listed, ({ service }) => service.organisation);
      return byOrganisation.get(organisation) ?? [];
    },
    placed,
    placedWith: finder(placed, ({ slug }) => id('service', slug, 'at-location')),
  };
};

/** Where somebody asks from: a point, and the area it is in, as far as they are known. */
export type AskedPlace = {
  readonly point?: { readonly latitude: number; readonly longitude: number };
  readonly areas: readonly string[];
};

/**
 * The place that a town's name or a postcode stands for; `undefined` when nobody here knows it. A postcode is known by its
 * first three characters, where a listing shares them: then it is in that listing's town.
 */
export const askedPlace = (
  written: string,
  { gazetteer, feed, placed }: OpenDirectory,
): AskedPlace | undefined => {
  const place = gazetteer.get(plain(written));
  if (place !== undefined) {
    const { latitude, longitude, area } = place;
    return { point: { latitude, longitude }, areas: area === undefined ? [] : [area] };
  }
  const routingKey = plain(written).replaceAll(' ', '').slice(0, 3);
  if (!/^[a-z]\d[\dw]/.test(routingKey)) return undefined;
  for (const { service } of placed) {
    const { address } = service;
    if (address.kind !== 'full' || address.postalCode === undefined) continue;
    if (plain(address.postalCode).replaceAll(' ', '').slice(0, 3) !== routingKey) continue;
    const point = feed.pointOf(address.town);
    return { ...(point && { point }), areas: service.areas };
  }
  return undefined;
};
