import type { Organisation } from '../../directory/organisation.ts';
import type { Service } from '../../directory/service.ts';
import { writeGroupTimes, writeList, writeOpening, writePhones, writeSources, writeYesNo } from './cells.ts';

/** A listing as one row: the service and who runs it. */
export type CsvListing = {
  readonly slug: string;
  readonly service: Service;
  readonly organisation: Organisation;
};

/** A column of the CSV: what it says in a header's words, and what a listing has in it. Empty: not known. */
export type CsvColumn = {
  readonly means: string;
  readonly cellOf: (listing: CsvListing) => string | undefined;
};

const age = (years: number | undefined) => (years === undefined ? undefined : String(years));
const full = ({ address }: Service) => (address.kind === 'full' ? address : undefined);

/** The columns, in their order: the name in the first line of the file, and what stands under it. */
export const csvColumns = {
  slug: { means: 'Our name for the service: the last part of its address here', cellOf: ({ slug }) => slug },
  name: { means: 'Name', cellOf: ({ service }) => service.name },
  organization_slug: {
    means: 'Our name for who runs it',
    cellOf: ({ service }) => service.organisation,
  },
  organization_name: { means: 'Who runs it', cellOf: ({ organisation }) => organisation.name },
  organization_description: {
    means: 'What the organisation does',
    cellOf: ({ organisation }) => organisation.description,
  },
  organization_website: { means: 'Its website', cellOf: ({ organisation }) => organisation.url },
  kind: { means: 'What kind of service it is', cellOf: ({ service }) => service.kind },
  summary: { means: 'In one sentence', cellOf: ({ service }) => service.summary },
  description: { means: 'What they do', cellOf: ({ service }) => service.description },
  alert: { means: 'What everyone must know first', cellOf: ({ service }) => service.alert },
  needs: { means: 'Needs served (list)', cellOf: ({ service }) => writeList(service.needs) },
  audiences: { means: 'Who it is for (list)', cellOf: ({ service }) => writeList(service.audiences) },
  eligibility_description: {
    means: 'Who it is for, in words',
    cellOf: ({ service }) => service.eligibilityDescription,
  },
  minimum_age: { means: 'Youngest age', cellOf: ({ service }) => age(service.minimumAge) },
  maximum_age: { means: 'Oldest age', cellOf: ({ service }) => age(service.maximumAge) },
  no_treatment_needed: {
    means: 'The person who drinks or uses need not be in treatment: yes or no',
    cellOf: ({ service }) => writeYesNo(service.noTreatmentNeeded),
  },
  areas: { means: 'Areas covered (list)', cellOf: ({ service }) => writeList(service.areas) },
  ways: {
    means: 'in-person, phone, online, home-visit (list)',
    cellOf: ({ service }) => writeList(service.ways),
  },
  venue: { means: 'community or treatment', cellOf: ({ service }) => service.venue },
  address_kind: { means: 'full, town or hidden', cellOf: ({ service }) => service.address.kind },
  address_1: {
    means: 'Lines of the address (list)',
    cellOf: ({ service }) => writeList(full(service)?.lines ?? []),
  },
  city: {
    means: 'Town',
    cellOf: ({ service: { address } }) => (address.kind === 'hidden' ? undefined : address.town),
  },
  postal_code: { means: 'Postcode', cellOf: ({ service }) => full(service)?.postalCode },
  phones: {
    means: 'Numbers (list): 0123 456 789, or 0123 456 789 (what it is)',
    cellOf: ({ service }) => writePhones(service.phones),
  },
  email: { means: 'E-mail', cellOf: ({ service }) => service.email },
  url: { means: 'Website', cellOf: ({ service }) => service.url },
  opening_description: { means: 'Opening, in words', cellOf: ({ service }) => service.openingDescription },
  opening: {
    means: 'always, or times (list): monday tuesday 09:00-17:00',
    cellOf: ({ service }) => writeOpening(service.opening),
  },
  public_holidays: { means: 'closed or as-usual', cellOf: ({ service }) => service.publicHolidays },
  group_times: {
    means: 'Groups (list): weekly tuesday 19:30-21:00: Its name',
    cellOf: ({ service }) => writeGroupTimes(service.groupTimes ?? []),
  },
  application_process: { means: 'How to get in', cellOf: ({ service }) => service.applicationProcess },
  walk_in: { means: 'You can walk in: yes or no', cellOf: ({ service }) => writeYesNo(service.walkIn) },
  first_visit: { means: 'What to expect the first time', cellOf: ({ service }) => service.firstVisit },
  wait_time: { means: 'Waiting', cellOf: ({ service }) => service.waitTime },
  fees_description: { means: 'Cost, in words', cellOf: ({ service }) => service.feesDescription },
  free: { means: 'Free: yes or no', cellOf: ({ service }) => writeYesNo(service.free) },
  languages: { means: 'Languages (list)', cellOf: ({ service }) => writeList(service.languages ?? []) },
  directions: {
    means: 'How to find it',
    cellOf: ({ service }) => (service.address.kind === 'hidden' ? undefined : service.directions),
  },
  step_free: { means: 'Step-free: yes or no', cellOf: ({ service }) => writeYesNo(service.stepFree) },
  accessibility: { means: 'Getting in and around', cellOf: ({ service }) => service.accessibility },
  peer_led: {
    means: 'Run by people who have been there: yes or no',
    cellOf: ({ service }) => writeYesNo(service.peerLed),
  },
  peer_can_meet: {
    means: 'Somebody who has been there can meet you: yes or no',
    cellOf: ({ service }) => writeYesNo(service.peerCanMeet),
  },
  peer_training: { means: 'How those are trained', cellOf: ({ service }) => service.peerTraining },
  peer_supervision: { means: 'Who supports them', cellOf: ({ service }) => service.peerSupervision },
  independent: {
    means: 'Independent of treatment: yes or no',
    cellOf: ({ service }) => writeYesNo(service.independent),
  },
  evidence_grade: {
    means: 'own-page, public-record, press or second-hand',
    cellOf: ({ service }) => service.evidence.grade,
  },
  evidence_summary: { means: 'Where we have it from', cellOf: ({ service }) => service.evidence.summary },
  sources: {
    means: 'Sources (list): Title <address> [published day] [checked day]',
    cellOf: ({ service }) => writeSources(service.evidence.sources),
  },
  checked_on: { means: 'Day of the last check', cellOf: ({ service }) => service.checked?.on },
  checked_by: { means: 'Who checked it', cellOf: ({ service }) => service.checked?.by },
  checked_how: { means: 'phone, visit, email or provider', cellOf: ({ service }) => service.checked?.how },
  next_check_due: { means: 'Day the next check is due', cellOf: ({ service }) => service.checked?.nextDue },
  shown_until: { means: 'Last day it is listed', cellOf: ({ service }) => service.publishUntil },
} as const satisfies Readonly<Record<string, CsvColumn>>;
export type CsvColumnName = keyof typeof csvColumns;
