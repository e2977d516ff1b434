import type { Organisation } from '../directory/organisation.ts';
import { makeService } from '../directory/service.fixture.ts';
import type { Service } from '../directory/service.ts';

/** A listing of which everything is known. Nothing in it is real. */
export const wholeService: Service = makeService({
  name: 'Open Door, Northtown',
  alert: 'Moving in May.',
  needs: ['somebody-to-talk-to', 'grief'],
  audiences: ['parent', 'friend'],
  eligibilityDescription: 'Anybody who is worried about somebody.',
  minimumAge: 16,
  maximumAge: 99,
  noTreatmentNeeded: true,
  areas: ['north', 'middle'],
  ways: ['in-person', 'phone'],
  venue: 'community',
  address: {
    kind: 'full',
    lines: ['The Hall, upstairs', 'Long Lane'],
    town: 'Northtown',
    postalCode: 'N11 XY12',
  },
  phones: [{ number: '+353 1 000 0000' }, { number: '01 000 0001', description: 'weekdays (mornings)' }],
  email: 'open-door@example.invalid',
  url: 'https://example.invalid/open-door',
  openingDescription: 'Mornings, as a rule.',
  opening: {
    kind: 'weekly',
    stretches: [
      { days: ['monday', 'tuesday'], opens: '09:00', closes: '13:00' },
      { days: ['saturday'], opens: '10:30', closes: '12:00' },
    ],
  },
  publicHolidays: 'closed',
  groupTimes: [
    {
      name: 'Family group',
      repeats: { kind: 'weekly', weekday: 'thursday', everyWeeks: 2 },
      from: '19:30',
      to: '21:00',
      firstOn: '2026-01-08',
      lastOn: '2027-06-24',
      note: 'ring first [or just come]',
    },
    {
      name: 'Morning: tea | talk',
      repeats: { kind: 'monthly', week: 'last', weekday: 'sunday' },
      from: '11:00',
      to: '12:00',
    },
  ],
  applicationProcess: 'Ring or walk in.',
  walkIn: true,
  firstVisit: 'Somebody meets you at the door.',
  waitTime: 'A week.',
  feesDescription: 'Nothing. A cup of tea is 1 euro.',
  free: true,
  languages: ['English', 'Gaeilge'],
  directions: 'Red door beside the bus stop.',
  stepFree: false,
  accessibility: 'Hearing loop.',
  peerLed: true,
  peerCanMeet: true,
  peerTraining: 'Twelve evenings.',
  peerSupervision: 'A supervisor, every month.',
  independent: true,
  guidance: ['families/where-to-start'],
  agency: 'open-door',
  evidence: {
    grade: 'own-page',
    summary: 'From their page.',
    sources: [
      {
        title: 'Their page',
        url: 'https://example.invalid/',
        publishedOn: 'May 2026',
        checkedOn: '2026-06-01',
      },
      { title: '=A newspaper, "undated"' },
    ],
  },
  checked: { on: '2026-10-01', by: 'the coordinator', how: 'phone', nextDue: '2027-04-01' },
  providerEmail: 'asked@example.invalid',
  publishFrom: '2026-01-01',
  publishUntil: '2027-12-31',
});

/** Who runs it. */
export const openDoor: Organisation = {
  name: 'Open Door',
  description: 'A small charity.',
  url: 'https://example.invalid/',
  evidence: { grade: 'press', summary: 'From a newspaper.', sources: [{ title: 'A newspaper' }] },
};
