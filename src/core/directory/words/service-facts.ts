import type { Need } from '../../content/need.ts';
import type { Area } from '../../content/site.ts';
import type { Service } from '../service.ts';
import { audienceWords, inOneSentence, wayWords } from './listing-words.ts';

/** The label under which everything stands that nobody knows yet. */
export const unknownTogether = 'We don’t know yet';

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

const venueInWords = ({ venue }: Service): string[] => {
  if (venue === undefined) return [];
  return [
    venue === 'treatment'
      ? 'People meet where treatment is given.'
      : 'A place in the community, not a treatment centre.',
  ];
};

const whereOf = (service: Service, areaNames: string, needs: readonly Need[]): Omit<ServiceFact, 'label'> => {
  const { address } = service;
  if (address.kind === 'full') {
    const whole = [...address.lines, address.town, address.postalCode].filter(Boolean).join(', ');
    return { known: [sentence(whole), ...venueInWords(service)] };
  }
  if (address.kind === 'town') {
    const known = [sentence(address.town), ...venueInWords(service)];
    return { known, unknown: 'We don’t know the street yet.' };
  }
  return keepsAddressBack(service, needs)
    ? {
        known: [
          sentence(areaNames),
          'For people’s safety the address is not published. They tell you how to meet them.',
        ],
      }
    : { known: [sentence(areaNames)], unknown: 'We don’t know the address yet.' };
};

const walkInWords = ({ walkIn }: Service): string[] => {
  if (walkIn === undefined) return [];
  return [walkIn ? 'You can walk in.' : 'You cannot just walk in: ask first.'];
};

const stepsInWords = ({ stepFree }: Service): string[] => {
  if (stepFree === undefined) return [];
  return [stepFree ? 'No steps.' : 'There are steps.'];
};

/** Of people who help because they have been there: what they do, who trains them and who stands by them. */
const peersInWords = ({ peerLed, peerCanMeet, peerTraining, peerSupervision }: Service): string[] => {
  const known = [...(peerLed ? ['They run it.'] : []), ...(peerCanMeet ? ['One of them can meet you.'] : [])];
  if (known.length === 0) return [];
  return [
    ...known,
    `Their training: ${peerTraining === undefined ? 'not said.' : sentence(peerTraining)}`,
    `Who supports them: ${peerSupervision === undefined ? 'not said.' : sentence(peerSupervision)}`,
  ];
};

const independenceInWords = ({ independent }: Service): string[] => {
  if (independent === undefined) return [];
  return [independent ? 'It is independent of treatment.' : 'It belongs to a treatment service.'];
};

/** What a service does on public holidays, where it opens at set times. */
export const holidaysInWords = ({ publicHolidays }: Pick<Service, 'publicHolidays'>): string => {
  if (publicHolidays === undefined) return 'On public holidays: ring first.';
  return publicHolidays === 'closed' ? 'Closed on public holidays.' : 'Open on public holidays too.';
};

/** Whether a service has times of its own to show: hours that differ by day, or groups that meet. */
export const hasTimes = ({ opening, groupTimes = [] }: Pick<Service, 'opening' | 'groupTimes'>): boolean =>
  opening?.kind === 'weekly' || groupTimes.length > 0;

/**
 * What there is to know of a service, in the order of its page, without its table of times ({@link hasTimes}). What nobody
 * knows yet and somebody would ask is one row, the last, with the remedy. `areas` and `needs` are all there are in the
 * network.
 */
export const serviceFacts = (
  service: Service,
  areas: readonly Area[],
  needs: readonly Need[],
): ServiceFact[] => {
  const rows: ServiceFact[] = [];
  const unknown: string[] = [];
  const add = (label: string, known: readonly string[], otherwise?: string) => {
    if (known.length > 0) rows.push({ label, known });
    else if (otherwise !== undefined) unknown.push(otherwise);
  };
  const said = (text: string | undefined) => (text === undefined ? [] : [sentence(text)]);

  const areaNames = new Intl.ListFormat('en').format(
    areas.filter(({ slug }) => service.areas.includes(slug)).map(({ name }) => name),
  );
  const audiences = service.audiences.map((audience) => audienceWords[audience]);
  const ways = service.ways.map((way) => wayWords[way]);
  const isVisited =
    service.address.kind !== 'hidden' && (ways.length === 0 || service.ways.includes('in-person'));
  const cost =
    service.feesDescription ?? (service.free === undefined ? undefined : service.free ? 'Free' : 'Not free');

  add('What they do', [service.description]);
  add(
    'Who for',
    [
      ...said(service.eligibilityDescription),
      ...(audiences.length === 0 ? [] : [sentence(inOneSentence(audiences))]),
      ...agesInWords(service),
      ...treatmentInWords(service),
    ],
    'who it is for',
  );
  add('How', ways.length === 0 ? [] : [sentence(inOneSentence(ways))], 'how you reach them');
  rows.push({ label: 'Where', ...whereOf(service, areaNames, needs) });
  add('How to find it', said(service.directions));
  add(
    'Getting around',
    [...stepsInWords(service), ...said(service.accessibility)],
    isVisited ? 'whether there are steps' : undefined,
  );
  if (!hasTimes(service)) {
    const always = service.opening?.kind === 'always' ? ['Day and night.'] : [];
    add(
      'When',
      service.openingDescription === undefined ? always : said(service.openingDescription),
      'when they are there',
    );
  }
  add('How to get in', [...walkInWords(service), ...said(service.applicationProcess)], 'how to get in');
  add('The first time', said(service.firstVisit));
  add('Waiting', said(service.waitTime), 'how long people wait');
  add('Cost', said(cost), 'what it costs');
  add('Languages', said(service.languages?.join(', ')), 'languages');
  add('People who have been there', peersInWords(service));
  add('Who runs it', independenceInWords(service));
  if (unknown.length > 0) {
    const list = sentence(new Intl.ListFormat('en').format(unknown));
    const remedy = service.phones.length > 0 ? 'Ask when you ring.' : 'Ask when you reach them.';
    rows.push({ label: unknownTogether, known: [], unknown: `${list} ${remedy}` });
  }
  return rows;
};
