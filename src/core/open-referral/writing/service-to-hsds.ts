import type { Service } from '../../directory/service.ts';
import { attributesOf, fact, type Saying, terms } from './attributes.ts';
import { checkSayings, evidenceSayings } from './evidence-to-hsds.ts';
import type { Feed, ListedService } from './feed.ts';
import type { HsdsPhone, HsdsService } from './hsds.ts';
import { known } from './known.ts';
import { locationToHsds } from './location-to-hsds.ts';
import { organisationToHsds } from './organisation-to-hsds.ts';
import { schedulesToHsds } from './schedules-to-hsds.ts';

/** What a field of a listing becomes: fields of the HSDS record, and sayings where HSDS has no field. */
type Place = {
  readonly fields?: (listed: ListedService, feed: Feed) => Partial<HsdsService>;
  readonly sayings?: (service: Service, today: string) => readonly Saying[];
};

/** A field that goes out together with another one. */
type Together = { readonly writtenWith: keyof Service };
/** A field that stays at home, and why. */
type Dropped = { readonly dropped: string };

const asFact = (
  code: Parameters<typeof fact>[0],
  value: (service: Service) => string | boolean | undefined,
): Place => ({ sayings: (service) => fact(code, value(service)) });

const asField = (fields: (service: Service) => Partial<HsdsService>): Place => ({
  fields: ({ service }) => fields(service),
});

const phonesOf = ({ slug, service }: ListedService, { id }: Feed): HsdsPhone[] =>
  service.phones.map(({ number, description }, place) => ({
    id: id('service', slug, 'phone', String(place)),
    service_id: id('service', slug),
    number,
    type: 'voice',
    ...known({ description }),
  }));

const unlessEmpty = <Name extends keyof HsdsService, Item>(
  name: Name,
  items: readonly Item[],
): Partial<HsdsService> => (items.length === 0 ? {} : { [name]: items });

/** Where each field of a listing goes, and its way there. A field without a place here does not compile. */
const places = {
  name: asField(({ name }) => ({ name })),
  organisation: {
    fields: ({ service: { organisation: slug } }, feed) => ({
      organization_id: feed.id('organization', slug),
      organization: organisationToHsds({ slug, organisation: feed.organisationOf(slug) }, feed),
    }),
  },
  kind: asFact('kind', ({ kind }) => kind),
  summary: asFact('summary', ({ summary }) => summary),
  description: asField(({ description }) => ({ description })),
  alert: asField(({ alert }) => known({ alert })),
  needs: { sayings: ({ needs }) => terms('alongside-needs', needs) },
  audiences: { sayings: ({ audiences }) => terms('alongside-audiences', audiences) },
  eligibilityDescription: asField((service) =>
    known({ eligibility_description: service.eligibilityDescription }),
  ),
  minimumAge: asField(({ minimumAge }) => known({ minimum_age: minimumAge })),
  maximumAge: asField(({ maximumAge }) => known({ maximum_age: maximumAge })),
  noTreatmentNeeded: asFact('no-treatment-needed', ({ noTreatmentNeeded }) => noTreatmentNeeded),
  areas: {
    fields: ({ slug, service: { areas } }, { id, vocabulary }) => ({
      service_areas: areas.map((area) => ({
        id: id('service', slug, 'area', area),
        service_id: id('service', slug),
        name: vocabulary.termOf('alongside-areas', area).name,
      })),
    }),
    sayings: ({ areas }) => terms('alongside-areas', areas),
  },
  ways: { sayings: ({ ways }) => terms('alongside-ways', ways) },
  venue: { sayings: ({ venue }) => terms('alongside-venues', venue === undefined ? [] : [venue]) },
  address: { fields: (listed, feed) => unlessEmpty('service_at_locations', locationToHsds(listed, feed)) },
  phones: {
    fields: (listed, feed) => {
      const phones = phonesOf(listed, feed);
      if (phones.length === 0) return {};
      const id = feed.id('service', listed.slug, 'contact');
      // HSDS looks for numbers in the one place, its UK profile in the other.
      return { phones, contacts: [{ id, service_id: feed.id('service', listed.slug), phones }] };
    },
  },
  email: asField(({ email }) => known({ email })),
  url: asField(({ url }) => known({ url })),
  openingDescription: { writtenWith: 'opening' },
  opening: { fields: (listed, feed) => unlessEmpty('schedules', schedulesToHsds(listed, feed)) },
  publicHolidays: asFact('public-holidays', ({ publicHolidays }) => publicHolidays),
  groupTimes: { writtenWith: 'opening' },
  applicationProcess: asField(({ applicationProcess }) => known({ application_process: applicationProcess })),
  walkIn: asFact('walk-in', ({ walkIn }) => walkIn),
  firstVisit: asFact('first-visit', ({ firstVisit }) => firstVisit),
  waitTime: asField(({ waitTime }) => known({ wait_time: waitTime })),
  feesDescription: asField(({ feesDescription }) =>
    known({ fees_description: feesDescription, fees: feesDescription }),
  ),
  free: {
    fields: ({ slug, service: { free } }, { id }) =>
      unlessEmpty(
        'cost_options',
        free === true
          ? [
              {
                id: id('service', slug, 'cost', '0'),
                service_id: id('service', slug),
                option: 'Free',
                amount: 0,
              },
            ]
          : [],
      ),
    sayings: ({ free }) => fact('free', free),
  },
  languages: {
    fields: ({ slug, service: { languages = [] } }, { id }) =>
      unlessEmpty(
        'languages',
        languages.map((name, place) => ({
          id: id('service', slug, 'language', String(place)),
          service_id: id('service', slug),
          name,
        })),
      ),
  },
  directions: { writtenWith: 'address' },
  stepFree: asFact('step-free', ({ stepFree }) => stepFree),
  // Where there is a location, it is said there.
  accessibility: asFact('accessibility', ({ address, accessibility }) =>
    address.kind === 'hidden' ? accessibility : undefined,
  ),
  peerLed: asFact('peer-led', ({ peerLed }) => peerLed),
  peerCanMeet: asFact('peer-can-meet', ({ peerCanMeet }) => peerCanMeet),
  peerTraining: asFact('peer-training', ({ peerTraining }) => peerTraining),
  peerSupervision: asFact('peer-supervision', ({ peerSupervision }) => peerSupervision),
  independent: asFact('independent', ({ independent }) => independent),
  guidance: { dropped: 'It names pages of this site.' },
  agency: { dropped: 'It names a door of this site.' },
  evidence: { sayings: ({ evidence }) => evidenceSayings(evidence) },
  checked: {
    fields: ({ service: { checked } }) => known({ assured_date: checked?.on }),
    sayings: ({ checked }, today) => checkSayings(checked, today),
  },
  providerEmail: { dropped: 'It is between the network and the service.' },
  publishFrom: { dropped: 'What is in the feed is shown already.' },
  publishUntil: asFact('shown-until', ({ publishUntil }) => publishUntil),
} as const satisfies Record<keyof Service, Place | Together | Dropped>;

const everyPlace: readonly (Place | Together | Dropped)[] = Object.values(places);
const written = everyPlace.filter((place): place is Place => 'fields' in place || 'sayings' in place);

/** The fields of a listing that stay at home. */
export const droppedFields: ReadonlySet<string> = new Set(
  Object.entries(places).flatMap(([field, place]) => ('dropped' in place ? [field] : [])),
);

/** What is said of a listing on a day (`YYYY-MM-DD`) by terms of taxonomies, as they stand in its attributes. */
export const sayingsOf = ({ slug, service }: ListedService, today: string): Saying[] => [
  ...fact('slug', slug),
  ...written.flatMap(({ sayings }) => sayings?.(service, today) ?? []),
];

/** A listing as a whole HSDS `service`, with all that belongs to it. What nobody knows is left out. */
export const serviceToHsds = (listed: ListedService, feed: Feed): HsdsService => {
  const id = feed.id('service', listed.slug);
  const path = ['service', listed.slug] as const;
  const fields: Partial<HsdsService> = Object.assign(
    {},
    ...written.map((place) => place.fields?.(listed, feed)),
  );
  return {
    id,
    ...(fields as Omit<HsdsService, 'id' | 'status' | 'attributes'>),
    status: 'active',
    ...known({ last_modified: listed.editedAt }),
    attributes: attributesOf(
      { id, entity: 'service', path },
      sayingsOf(listed, feed.today),
      feed.vocabulary,
      feed.id,
    ),
  };
};
