import { englishVoice } from '../languages/voice.fixture.ts';
import type { RoutingRule } from '../routing/routing-rule.ts';
import type { Desk, SpokenData } from './contact-data.ts';
import type { ContactFormValues } from './form-fields.ts';

/** A desk that takes requests by the form. Nothing in it is real; the key is a name, not a key. */
export const makeDesk = (about: Partial<Desk> = {}): Desk => ({
  name: 'First Door',
  confidentiality: 'Two people read it.',
  readers: 'two workers',
  workingHours: {
    days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    from: '09:00',
    to: '17:00',
  },
  answersWithinWorkingDays: 2,
  demonstration: true,
  publicKey: 'key-of-first-door',
  nextDoors: [],
  ...about,
});

/** The desk as it is without a key. */
export const withoutKey = ({ publicKey: _, ...desk }: Desk): Desk => desk;

/** A rule for one agency; a condition left out fits all. */
export const makeRule = (agency: string, conditions: Partial<RoutingRule> = {}): RoutingRule => ({
  name: `To ${agency}`,
  agency,
  reason: `${agency} fits`,
  ...conditions,
});

/** Contact data with one agency of each kind: sealed to, rung, and neither. */
export const makeData = (about: Partial<SpokenData> = {}): SpokenData => ({
  voice: englishVoice,
  networkName: 'Example Network',
  language: 'en-IE',
  timeZone: 'Europe/Dublin',
  holidays: [],
  limits: { say: 'Some things must be told.', lawTitle: 'An Act', lawUrl: 'https://example.org/act' },
  emergency: { numbers: ['112', '999'], say: 'Say where you are.' },
  ring: [{ name: 'Listeners', number: '1800 000 000', hours: 'Day and night' }],
  ringYoung: [{ name: 'Young Ears', number: '1800 222 222', hours: 'Day and night' }],
  areas: [
    { slug: 'carlow', name: 'Carlow' },
    { slug: 'wexford', name: 'Wexford' },
  ],
  needs: [
    { slug: 'listening', name: 'Somebody to talk to', description: 'You want to be heard.' },
    { slug: 'grief', name: 'Grief', description: 'After a death.' },
  ],
  rules: [makeRule('first-door')],
  agencies: {
    'first-door': makeDesk(),
    'phone-line': withoutKey(
      makeDesk({
        name: 'Phone Line',
        ring: { name: 'Phone Line', number: '1800 111 111', hours: 'Mon–Fri' },
      }),
    ),
    'no-way-in': withoutKey(makeDesk({ name: 'No Way In' })),
  },
  coordinator: makeDesk({
    name: 'the coordinator',
    readers: 'the coordinator',
    publicKey: 'key-of-coordinator',
  }),
  retention: { closedDays: 30, maximumDays: 180 },
  ...about,
});

/** The same data before the coordinator has made a key. */
export const withoutCoordinatorKey = (data: SpokenData): SpokenData => ({
  ...data,
  coordinator: withoutKey(data.coordinator),
});

/** The same data while nobody who could read a request is there: the first is back on 3 December 2026. */
export const everybodyAway = (data: SpokenData): SpokenData => ({
  ...data,
  closedUntil: '2026-12-03',
  coordinator: { ...data.coordinator, awayUntil: '2026-12-24' },
  agencies: Object.fromEntries(
    Object.entries(data.agencies).map(([slug, desk]) => [slug, { ...desk, awayUntil: '2026-12-02' }]),
  ),
});

/** A form filled in without a mistake, one for each way to be reached. */
export const filledIn = {
  ring: {
    asker: 'family',
    under18: 'no',
    area: 'carlow',
    need: 'listening',
    channel: 'ring',
    ringNumber: '087 000 0000',
    voicemail: 'no',
    numberShown: 'no',
    ifOther: 'wrong-number',
    sayWho: 'no',
    times: ['morning', 'evening'],
    never: 'weekends',
    callMe: 'Ann',
    words: 'It is every night now.',
  },
  text: {
    asker: 'friend',
    under18: 'no',
    area: 'wexford',
    need: 'grief',
    channel: 'text',
    textNumber: '+353 87 000 0000',
    sayWho: 'yes',
  },
  email: {
    asker: 'professional',
    consent: 'yes',
    consentDate: '2026-11-20',
    consentWay: 'by-phone',
    consentWords: 'as-shown',
    under18: 'no',
    area: 'wexford',
    need: 'grief',
    channel: 'email',
    emailAddress: 'ann@example.org',
    sayWho: 'no',
  },
  none: { asker: 'family', under18: 'no', area: 'carlow', need: 'grief', channel: 'none' },
} as const satisfies Record<string, ContactFormValues>;
