import type { Weekday } from '../../calendar/weekday.ts';
import { weekdays } from '../../calendar/weekday.ts';
import type { Service } from '../../directory/service.ts';
import { distanceKm } from '../../places/distance.ts';
import { plain } from '../../places/match-place.ts';
import type { Feed, ListedService } from '../writing/feed.ts';
import { sayingsOf } from '../writing/service-to-hsds.ts';
import type { AskedPlace, OpenDirectory } from './open-directory.ts';
import type { Query } from './parameters.ts';

/** Makes something of a listing once, when it is first asked for. */
const once = <Made>(
  make: (listed: ListedService, feed: Feed) => Made,
): ((listed: ListedService, feed: Feed) => Made) => {
  const made = new WeakMap<Feed, WeakMap<ListedService, Made>>();
  return (listed, feed) => {
    const ofFeed = made.get(feed) ?? new WeakMap<ListedService, Made>();
    made.set(feed, ofFeed);
    const known = ofFeed.get(listed) ?? make(listed, feed);
    ofFeed.set(listed, known);
    return known;
  };
};

/** The text that is searched, in plain letters, with a space before each word. */
const textOf = once(({ service }, { vocabulary, organisationOf }) => {
  const names = (taxonomy: 'alongside-needs' | 'alongside-areas', codes: readonly string[]) =>
    codes.map((code) => vocabulary.termOf(taxonomy, code).name);
  const said = [
    service.name,
    organisationOf(service.organisation).name,
    service.kind,
    service.summary,
    service.description,
    ...names('alongside-needs', service.needs),
    ...names('alongside-areas', service.areas),
    service.address.kind === 'hidden' ? '' : service.address.town,
  ];
  return ` ${plain(said.join(' '))}`;
});

const saidOf = once((listed, { today }) => sayingsOf(listed, today));

type Meeting = { readonly days: readonly Weekday[]; readonly from: string; readonly to: string };

/** Every stretch in which something is on, by clocks where the service is. */
const meetingsOf = ({ opening, groupTimes = [] }: Service): Meeting[] => [
  ...(opening?.kind === 'always' ? [{ days: weekdays, from: '00:00', to: '23:59' }] : []),
  ...(opening?.kind === 'weekly'
    ? opening.stretches.map(({ days, opens, closes }) => ({ days, from: opens, to: closes }))
    : []),
  ...groupTimes.map(({ repeats, from, to }) => ({ days: [repeats.weekday], from, to })),
];

const fitsTimes = (service: Service, { day, start_time, end_time }: Query): boolean =>
  (day === undefined && start_time === undefined && end_time === undefined) ||
  meetingsOf(service).some(
    ({ days, from, to }) =>
      (day === undefined || days.includes(day)) &&
      (start_time === undefined || from >= start_time) &&
      (end_time === undefined || to <= end_time),
  );

type TermName = { readonly taxonomy: string; readonly code: string };

/** What listings are asked by, made ready once for all of them. */
type Asked = {
  readonly query: Query;
  /** The words that are looked for, in plain letters. */
  readonly words: readonly string[];
  /** What has to be said of a listing: a term, or anything of a taxonomy. `undefined` is a term that there is not. */
  readonly terms: readonly (((said: TermName) => boolean) | undefined)[];
  /** Who has to run it; without a slug an organisation that there is not. */
  readonly runBy: { readonly slug: string | undefined } | undefined;
  /** What `postcode` stands for. */
  readonly place: AskedPlace | undefined;
};

/** Makes ready what is asked. `place` is what `postcode` stands for. */
export const askedBy = (
  query: Query,
  { feed, organisationWith }: OpenDirectory,
  place?: AskedPlace,
): Asked => {
  const { search = '', taxonomy_term_id: termId, taxonomy_id: taxonomyId, organization_id: runBy } = query;
  const { terms } = feed.vocabulary;
  const term = terms.find(({ id }) => id === termId);
  const ofTaxonomy = terms.find((one) => one.taxonomy_id === taxonomyId);
  return {
    query,
    words: plain(search).split(' ').filter(Boolean),
    terms: [
      ...(termId === undefined
        ? []
        : [term && ((said: TermName) => said.taxonomy === term.taxonomy && said.code === term.code)]),
      ...(taxonomyId === undefined
        ? []
        : [ofTaxonomy && ((said: TermName) => said.taxonomy === ofTaxonomy.taxonomy)]),
    ],
    runBy: runBy === undefined ? undefined : { slug: organisationWith(runBy)?.slug },
    place,
  };
};

const fitsTerms = (listed: ListedService, { terms }: Asked, feed: Feed): boolean =>
  terms.every((isSaid) => isSaid !== undefined && saidOf(listed, feed).some(isSaid));

const fitsPlace = ({ service }: ListedService, { place, query: { proximity } }: Asked, feed: Feed) => {
  if (place === undefined) return true;
  if (proximity === undefined) return service.areas.some((area) => place.areas.includes(area));
  const point = service.address.kind === 'hidden' ? undefined : feed.pointOf(service.address.town);
  return (
    point !== undefined && place.point !== undefined && distanceKm(point, place.point) * 1000 <= proximity
  );
};

/** Whether a listing is one of those that were asked for. */
export const fits = (listed: ListedService, asked: Asked, feed: Feed): boolean => {
  const { service } = listed;
  const { query, words, runBy } = asked;
  return (
    (query.minimum_age === undefined || (service.minimumAge ?? 0) >= query.minimum_age) &&
    (query.maximum_age === undefined ||
      (service.maximumAge ?? Number.POSITIVE_INFINITY) <= query.maximum_age) &&
    (runBy === undefined || service.organisation === runBy.slug) &&
    fitsTimes(service, query) &&
    fitsTerms(listed, asked, feed) &&
    fitsPlace(listed, asked, feed) &&
    (words.length === 0 || words.every((word) => textOf(listed, feed).includes(` ${word}`)))
  );
};
