import type { Need } from '../../content/need.ts';
import type { Area } from '../../content/site.ts';
import type { Service } from '../service.ts';
import { audienceWords, inOneSentence, wayWords } from './listing-words.ts';
import { openingInWords } from './opening-in-words.ts';

/** One row of what there is to know of a service: sentences that are known, and one that says what is not. */
export type ServiceFact = {
  readonly label: string;
  readonly known: readonly string[];
  readonly unknown?: string;
};

/** Whether a service without an address keeps it back, so that nobody can be followed there, rather than that nobody knows it. */
export const keepsAddressBack = (
  service: Pick<Service, 'address' | 'needs'>,
  needs: readonly Pick<Need, 'slug' | 'couldEndanger'>[],
): boolean =>
  service.address.kind === 'hidden' &&
  needs.some(({ slug, couldEndanger }) => couldEndanger && service.needs.includes(slug));

const sentence = (text: string): string => {
  const whole = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
};

const agesInWords = ({ minimumAge, maximumAge }: Service): string[] => {
  if (minimumAge !== undefined && maximumAge !== undefined)
    return [`From ${minimumAge} to ${maximumAge} years.`];
  if (minimumAge !== undefined) return [`From ${minimumAge} years.`];
  return maximumAge === undefined ? [] : [`Up to ${maximumAge} years.`];
};

const treatmentInWords = ({ noTreatmentNeeded }: Service): string[] => {
  if (noTreatmentNeeded === undefined) return [];
  return [
    noTreatmentNeeded
      ? 'Your person does not have to be in treatment.'
      : 'Your person has to be in treatment.',
  ];
};

const whereOf = (service: Service, areaNames: string, needs: readonly Need[]): Omit<ServiceFact, 'label'> => {
  const { address } = service;
  if (address.kind === 'full')
    return { known: [[...address.lines, address.town, address.postalCode].filter(Boolean).join(', ')] };
  if (address.kind === 'town')
    return { known: [sentence(address.town)], unknown: 'We don’t know the street yet.' };
  return keepsAddressBack(service, needs)
    ? {
        known: [
          sentence(areaNames),
          'For people’s safety the address is not published. They tell you how to meet them.',
        ],
      }
    : { known: [sentence(areaNames)], unknown: 'We don’t know the address yet.' };
};

/**
 * What there is to know of a service, in the order of its page. What nobody knows yet is said, with the remedy: ask. Rows
 * that are only of use when known are left out otherwise. `areas` and `needs` are all there are in the network.
 */
export const serviceFacts = (
  service: Service,
  areas: readonly Area[],
  needs: readonly Need[],
): ServiceFact[] => {
  const unknown = `We don’t know yet. ${service.phones.length > 0 ? 'Ask when you ring.' : 'Ask when you reach them.'}`;
  const orUnknown = (label: string, known: readonly string[]): ServiceFact =>
    known.length > 0 ? { label, known } : { label, known, unknown };
  const ifKnown = (label: string, known: readonly string[]): ServiceFact[] =>
    known.length > 0 ? [{ label, known }] : [];
  const said = (text: string | undefined) => (text === undefined ? [] : [sentence(text)]);

  const areaNames = new Intl.ListFormat('en').format(
    areas.filter(({ slug }) => service.areas.includes(slug)).map(({ name }) => name),
  );
  const audiences = service.audiences.map((audience) => audienceWords[audience]);
  const opening = service.opening === undefined ? [] : openingInWords(service.opening);
  const cost =
    service.feesDescription ?? (service.free === undefined ? undefined : service.free ? 'Free' : 'Not free');

  return [
    { label: 'What they do', known: [service.description] },
    orUnknown('Who for', [
      ...said(service.eligibilityDescription),
      ...(audiences.length === 0 ? [] : [sentence(inOneSentence(audiences))]),
      ...agesInWords(service),
      ...treatmentInWords(service),
    ]),
    orUnknown(
      'How',
      service.ways.length === 0 ? [] : [sentence(inOneSentence(service.ways.map((way) => wayWords[way])))],
    ),
    { label: 'Where', ...whereOf(service, areaNames, needs) },
    orUnknown('When', service.openingDescription === undefined ? opening : said(service.openingDescription)),
    orUnknown('How to get in', said(service.applicationProcess)),
    ...ifKnown('Waiting', said(service.waitTime)),
    orUnknown('Cost', said(cost)),
    ...ifKnown('Languages', said(service.languages?.join(', '))),
    ...ifKnown('Getting around', said(service.accessibility)),
    ...ifKnown('Who runs it', [
      ...(service.peerLed ? ['People who have been there themselves.'] : []),
      ...(service.independent ? ['It is independent of treatment.'] : []),
    ]),
  ];
};
