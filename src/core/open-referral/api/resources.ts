import type { ListedService } from '../writing/feed.ts';
import type { HsdsService } from '../writing/hsds.ts';
import { organisationToHsds } from '../writing/organisation-to-hsds.ts';
import { serviceToHsds } from '../writing/service-to-hsds.ts';
import { fits } from './fits.ts';
import { type AskedPlace, askedPlace, type OpenDirectory } from './open-directory.ts';
import type { ParameterFault, ParameterName, Query } from './parameters.ts';

/** What services can be asked by, with or without the place they are given at. */
const serviceParameters = [
  'search',
  'page',
  'per_page',
  'full',
  'taxonomy_term_id',
  'taxonomy_id',
  'organization_id',
  'minimum_age',
  'maximum_age',
  'start_time',
  'end_time',
  'day',
] as const satisfies readonly ParameterName[];

/** What each list can be asked by; its single records take no parameter. */
export const listParameters = {
  services: serviceParameters,
  service_at_locations: [...serviceParameters, 'postcode', 'proximity'],
  organizations: ['page', 'per_page', 'full'],
  taxonomies: ['page', 'per_page'],
  taxonomy_terms: ['page', 'per_page', 'taxonomy_id'],
} as const satisfies Readonly<Record<string, readonly ParameterName[]>>;

/** The lists of the feed, as they are named in its addresses. */
export type ResourceName = keyof typeof listParameters;

/** One list of the feed: its records by their ids. */
export type Resource = {
  /** The ids of the records that are asked for, in their order. */
  readonly find: (query: Query) => readonly string[] | ParameterFault;
  /** A record in a list: its own fields, without the lists in it. */
  readonly brief: (id: string) => object | undefined;
  /** A whole record; `undefined` when there is none of this id. */
  readonly whole: (id: string) => object | undefined;
};

const withoutLists = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => !Array.isArray(value)));

const briefService = ({ organization, ...service }: HsdsService): object => ({
  ...withoutLists(service),
  organization: withoutLists(organization),
});

const resource = <Item>(
  items: ReadonlyMap<string, Item>,
  find: Resource['find'],
  brief: (item: Item) => object,
  whole: (item: Item) => object,
): Resource => {
  const written = (write: (item: Item) => object) => (id: string) => {
    const item = items.get(id);
    return item === undefined ? undefined : write(item);
  };
  return { find, brief: written(brief), whole: written(whole) };
};

const keep = <Item>(items: ReadonlyMap<string, Item>, isAsked: (item: Item) => boolean): readonly string[] =>
  [...items].flatMap(([id, item]) => (isAsked(item) ? [id] : []));

/** The place that is asked about, or why there is none. */
const placeOf = (
  { postcode, proximity }: Query,
  directory: OpenDirectory,
): AskedPlace | ParameterFault | undefined => {
  if (postcode === undefined)
    return proximity === undefined
      ? undefined
      : { parameter: 'proximity', sentence: 'Give postcode with it: a town, a village or a postcode.' };
  return (
    askedPlace(postcode, directory) ?? {
      parameter: 'postcode',
      sentence: 'We don’t know where that is. Write the name of a town or village.',
    }
  );
};

/** Every list of the feed. */
export const resourcesOf = (directory: OpenDirectory): Readonly<Record<ResourceName, Resource>> => {
  const { feed, services, organisations, placed } = directory;
  const wholeService = (listed: ListedService) => serviceToHsds(listed, feed);
  const placedService = (listed: ListedService) => {
    const { service_at_locations: [place] = [], ...service } = wholeService(listed);
    return { place, service };
  };
  const servicesOf = (organisation: string) =>
    [...services.values()]
      .filter(({ service }) => service.organisation === organisation)
      .map((listed) => {
        const { organization: _, ...service } = wholeService(listed);
        return service;
      });
  const termsById = new Map(feed.vocabulary.terms.map((term) => [term.id, term]));
  const taxonomiesById = new Map(feed.vocabulary.taxonomies.map((taxonomy) => [taxonomy.id, taxonomy]));
  const itself = (record: object) => record;
  return {
    services: resource(
      services,
      (query) => keep(services, (listed) => fits(listed, query, undefined, feed)),
      (listed) => briefService(wholeService(listed)),
      wholeService,
    ),
    service_at_locations: resource(
      placed,
      (query) => {
        const place = placeOf(query, directory);
        if (place !== undefined && 'sentence' in place) return place;
        return keep(placed, (listed) => fits(listed, query, place, feed));
      },
      (listed) => {
        const { place, service } = placedService(listed);
        return {
          ...place,
          location: place && withoutLists(place.location),
          service: briefService(service),
        };
      },
      (listed) => {
        const { place, service } = placedService(listed);
        return { ...place, service };
      },
    ),
    organizations: resource(
      organisations,
      () => [...organisations.keys()],
      (listed) => withoutLists(organisationToHsds(listed, feed)),
      (listed) => ({ ...organisationToHsds(listed, feed), services: servicesOf(listed.slug) }),
    ),
    taxonomies: resource(taxonomiesById, () => [...taxonomiesById.keys()], itself, itself),
    taxonomy_terms: resource(
      termsById,
      ({ taxonomy_id: id }) =>
        keep(termsById, ({ taxonomy_id: taxonomy }) => id === undefined || taxonomy === id),
      itself,
      itself,
    ),
  };
};
