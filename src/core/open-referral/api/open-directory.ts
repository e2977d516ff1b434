import { isListedOn } from '../../directory/published.ts';
import { type Gazetteer, gazetteerOf, plain } from '../../places/match-place.ts';
import type { KnownPlace, OpenData } from '../open-data.ts';
import type { RecordId } from '../record-ids.ts';
import { vocabularyOf } from '../vocabulary.ts';
import type { Feed, ListedOrganisation, ListedService } from '../writing/feed.ts';
import { utcOffsetOn } from '../writing/utc-offset.ts';

/** The open data on one day, ready to be asked: records by their ids, in the order of their slugs. */
export type OpenDirectory = {
  readonly feed: Feed;
  readonly gazetteer: Gazetteer<KnownPlace>;
  readonly services: ReadonlyMap<string, ListedService>;
  readonly organisations: ReadonlyMap<string, ListedOrganisation>;
  /** Those of them that have a place, by the id of service and place together. */
  readonly placed: ReadonlyMap<string, ListedService>;
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
  return {
    feed,
    gazetteer,
    services: new Map(listed.map((one) => [id('service', one.slug), one])),
    organisations: new Map(
      Object.entries(data.organisations)
        .filter(([slug]) => running.has(slug))
        .map(([slug, organisation]) => [id('organization', slug), { slug, organisation }]),
    ),
    placed: new Map(
      listed
        .filter(({ service }) => service.address.kind !== 'hidden')
        .map((one) => [id('service', one.slug, 'at-location'), one]),
    ),
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
  for (const { service } of placed.values()) {
    const { address } = service;
    if (address.kind !== 'full' || address.postalCode === undefined) continue;
    if (plain(address.postalCode).replaceAll(' ', '').slice(0, 3) !== routingKey) continue;
    const point = feed.pointOf(address.town);
    return { ...(point && { point }), areas: service.areas };
  }
  return undefined;
};
