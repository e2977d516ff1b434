import type { Organisation } from '../../../src/core/directory/organisation.ts';
import { makeService } from '../../../src/core/directory/service.fixture.ts';
import type { Service } from '../../../src/core/directory/service.ts';

/** Words that stand in places nobody may ever read. They are found in no language. */
export const canary = {
  hiddenPlace: 'Kanarienvogelgasse',
  notYet: 'Nachtigallenhaus',
  over: 'Zaunkoenigstube',
  providerEmail: 'wiedehopf@planted.invalid',
} as const;

const organisation = 'planted-people';

/** Nobody: they run what is planted, so that real organisations are not said to. */
export const plantedOrganisations: Readonly<Record<string, Organisation>> = {
  [organisation]: { name: 'People of the Planted Table', description: 'They are made up for a test.' },
};

const base = {
  organisation,
  kind: 'Support group for families and friends',
  summary: 'People who have been there, and a pot of tea.',
  areas: ['wexford'],
  needs: ['family-support', 'somebody-to-talk-to'],
} satisfies Partial<Service>;

/** Listings as editors could write them, of every kind that a visitor must see whole, or not at all. All made up. */
export const plantedListings: Readonly<Record<string, Service>> = {
  'planted-table': makeService({
    ...base,
    name: 'The Planted Table',
    description:
      'A group that meets to talk and to listen. You can come once, or every week. You need not say anything, and nobody asks for your second name.',
    alert: 'In December it meets in the library.',
    audiences: ['parent', 'partner', 'grown-child', 'sibling', 'grandparent-or-carer', 'friend'],
    eligibilityDescription: 'Anybody close to somebody who drinks or uses',
    minimumAge: 18,
    noTreatmentNeeded: true,
    ways: ['in-person', 'phone', 'online'],
    venue: 'community',
    address: {
      kind: 'full',
      lines: ['The Planted House', '1 Test Lane'],
      town: 'Wexford',
      postalCode: 'Y35 AB0C',
    },
    phones: [
      { number: '053 000 0000', description: 'the office, weekdays' },
      { number: '1800 000 000', description: 'evenings and weekends' },
    ],
    email: 'table@example.org',
    url: 'https://table.example.org',
    opening: {
      kind: 'weekly',
      stretches: [
        { days: ['monday', 'tuesday', 'wednesday', 'thursday'], opens: '09:30', closes: '13:00' },
        { days: ['monday', 'tuesday', 'wednesday', 'thursday'], opens: '14:00', closes: '17:00' },
        { days: ['friday'], opens: '09:30', closes: '12:00' },
      ],
    },
    openingDescription: 'The office is closed in August.',
    groupTimes: [
      {
        name: 'Family support group',
        repeats: { kind: 'weekly', weekday: 'tuesday', everyWeeks: 2 },
        from: '19:30',
        to: '21:00',
        firstOn: '2026-01-06',
        note: 'Ring before your first time.',
      },
      {
        name: 'Sunday walk',
        repeats: { kind: 'monthly', week: 'last', weekday: 'sunday' },
        from: '11:00',
        to: '12:30',
      },
      {
        name: 'A group that is over',
        repeats: { kind: 'weekly', weekday: 'monday', everyWeeks: 1 },
        from: '10:00',
        to: '11:00',
        lastOn: '2020-01-06',
      },
    ],
    walkIn: true,
    applicationProcess: 'Walk in, or ring first if you would rather',
    firstVisit: 'Somebody meets you at the door and makes tea. You can listen for the whole evening.',
    waitTime: 'none',
    free: true,
    languages: ['English', 'Irish', 'Polish'],
    directions: 'From the bus stop go down Test Lane. It is the green door; ring the upper bell.',
    stepFree: true,
    accessibility: 'Hearing loop, and a toilet for wheelchairs',
    peerLed: true,
    peerCanMeet: true,
    peerTraining: 'eight evenings, with somebody from outside',
    peerSupervision: 'a counsellor, once a month',
    independent: true,
    agency: 'demonstration-wexford',
    providerEmail: canary.providerEmail,
    guidance: ['families/where-to-start'],
    evidence: {
      grade: 'own-page',
      summary: 'From their own page, which we read in a test.',
      sources: [{ title: 'Their page', url: 'https://table.example.org', checkedOn: '2026-01-02' }],
    },
    checked: { on: '2026-01-05', by: 'the network’s coordinator', how: 'phone', nextDue: '2199-01-01' },
  }),
  'planted-house': makeService({
    ...base,
    name: 'The Planted House',
    needs: ['feeling-safe'],
    phones: [{ number: '053 000 0001' }],
    address: { kind: 'hidden' },
    directions: `Down ${canary.hiddenPlace}, the third door.`,
  }),
  'planted-later': makeService({
    ...base,
    name: canary.notYet,
    address: { kind: 'town', town: 'Wexford' },
    phones: [{ number: '053 000 0002' }],
    publishFrom: '2199-01-01',
  }),
  'planted-before': makeService({
    ...base,
    name: canary.over,
    address: { kind: 'town', town: 'Wexford' },
    phones: [{ number: '053 000 0003' }],
    publishUntil: '2020-01-01',
  }),
};
