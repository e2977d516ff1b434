import type { ListedService } from '../writing/feed.ts';
import type { HsdsService } from '../writing/hsds.ts';
import { organisationToHsds } from '../writing/organisation-to-hsds.ts';
import { serviceToHsds } from '../writing/service-to-hsds.ts';
import { askedBy, fits } from './fits.ts';
import { type AskedPlace, askedPlace, type OpenDirectory } from './open-directory.ts';
import { type Page, pageOf } from './page.ts';
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

/** One list of the feed. */
export type Resource = {
  /** The page that is asked for: its records by their own fields, without the lists in them, or whole. */
  readonly page: (query: Query) => Page<object> | ParameterFault;
  /** A whole record; `undefined` when there is none of this id. */
  readonly whole: (id: string) => object | undefined;
};

const withoutLists = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => !Array.isArray(value)));

const briefService = ({ organization, ...service }: HsdsService): object => ({
  ...withoutLists(service),
  organization: withoutLists(organization),
});

type Written<Item> = {
  readonly find: (query: Query) => readonly Item[] | ParameterFault;
  readonly withId: (id: string) => Item | undefined;
  readonly brief: (item: Item) => object;
  readonly whole: (item: Item) => object;
};

const resource = <Item>({ find, withId, brief, whole }: Written<Item>): Resource => ({
  page: (query) => {
    const found = find(query);
    if ('sentence' in found) return found;
    const page = pageOf(found, query.page ?? 1, query.per_page ?? 50);
    const write = query.full ? whole : brief;
    return { ...page, contents: page.contents.map((item) => write(item)) };
  },
  whole: (id) => {
    const item = withId(id);
    return item === undefined ? undefined : whole(item);
  },
});

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
  const { terms, taxonomies } = feed.vocabulary;
  const wholeService = (listed: ListedService) => serviceToHsds(listed, feed);
  const placedService = (listed: ListedService) => {
    const { service_at_locations: [place] = [], ...service } = wholeService(listed);
    return { place, service };
  };
  const servicesOf = (organisation: string) =>
    directory.servicesOf(organisation).map((listed) => {
      const { organization: _, ...service } = wholeService(listed);
      return service;
    });
  const itself = (record: object) => record;
  return {
    services: resource({
      find: (query) => {
        const asked = askedBy(query, directory);
        return services.filter((listed) => fits(listed, asked, feed));
      },
      withId: directory.serviceWith,
      brief: (listed) => briefService(wholeService(listed)),
      whole: wholeService,
    }),
    service_at_locations: resource({
      find: (query) => {
        const place = placeOf(query, directory);
        if (place !== undefined && 'sentence' in place) return place;
        const asked = askedBy(query, directory, place);
        return placed.filter((listed) => fits(listed, asked, feed));
      },
      withId: directory.placedWith,
      brief: (listed) => {
        const { place, service } = placedService(listed);
        return {
          ...place,
          location: place && withoutLists(place.location),
          service: briefService(service),
        };
      },
      whole: (listed) => {
        const { place, service } = placedService(listed);
        return { ...place, service };
      },
    }),
    organizations: resource({
      find: () => organisations,
      withId: directory.organisationWith,
      brief: (listed) => withoutLists(organisationToHsds(listed, feed)),
      whole: (listed) => ({ ...organisationToHsds(listed, feed), services: servicesOf(listed.slug) }),
    }),
    taxonomies: resource({
      find: () => taxonomies,
      withId: (id) => taxonomies.find((taxonomy) => taxonomy.id === id),
      brief: itself,
      whole: itself,
    }),
    taxonomy_terms: resource({
      find: ({ taxonomy_id: id }) =>
        id === undefined ? terms : terms.filter((term) => term.taxonomy_id === id),
      withId: (id) => terms.find((term) => term.id === id),
      brief: itself,
      whole: itself,
    }),
  };
};
