import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agency } from '../agencies/agency.ts';
import type { Helpline } from '../content/helpline.ts';
import type { Site } from '../content/site.ts';
import { makeRule } from './contact-data.fixture.ts';
import { contactDataSchema, makeContactData } from './contact-data.ts';

const workingHours = { days: ['monday' as const], from: '09:00', to: '17:00' };

const site: Site = {
  name: 'Example',
  networkName: 'Example Network',
  regionName: 'the Middle',
  language: 'en-IE',
  country: 'IE',
  openDataKey: '0b8bfb0d-36c4-4b0e-9d3f-4f0f8f1c3a55',
  timeZone: 'Europe/Dublin',
  areas: [{ slug: 'carlow', name: 'Carlow' }],
  coordinator: {
    name: 'the coordinator',
    email: 'coordinator@example.org',
    confidentiality: 'Only the coordinator reads it.',
    workingHours,
    publicKey: 'key-of-coordinator',
  },
  limits: { say: 'Some things must be told.', lawTitle: 'An Act', lawUrl: 'https://example.org/act' },
  emergency: { numbers: ['112'], say: 'Say where you are.' },
  footerHelplines: ['listeners', 'website-only', 'not-there'],
  leaveTo: 'https://example.org/weather',
  retention: { closedDays: 30, maximumDays: 180 },
};

const helpline = (about: Partial<Helpline>): Helpline => ({
  name: 'Listeners',
  forWhom: 'You need a voice.',
  group: 'now',
  order: 1,
  dayAndNight: true,
  evidence: { grade: 'own-page', summary: 'Its own page.', sources: [{ title: 'Its own page' }] },
  ...about,
});
const helplines = {
  listeners: helpline({ phone: '1800 000 000', hours: 'Day and night' }),
  'website-only': helpline({ name: 'Website', url: 'https://example.org/' }),
};

const agency = (receives: Agency['receives']): Agency => ({
  name: 'First Door',
  demonstration: true,
  receives,
  confidentiality: 'Two people read it.',
  readers: 'two workers',
  workingHours,
  answersWithinWorkingDays: 3,
});
const made = (receives: Agency['receives']) =>
  makeContactData({
    site,
    needs: [
      { slug: 'grief', name: 'Grief', description: 'After a death.', offeredInContactForm: true },
      { slug: 'home', name: 'At home', description: 'You are afraid.', offeredInContactForm: false },
    ],
    rules: [makeRule('first-door')],
    agencies: { 'first-door': agency(receives) },
    helplines,
    holidays: ['2026-12-25'],
  });
const deskOf = (receives: Agency['receives']) => made(receives).agencies['first-door'];
const byForm = { by: 'form', email: 'door@example.org' } as const;

test('what is made from the content is what the browser and the functions read', () => {
  const data = made({ ...byForm, publicKey: 'key', phone: '059 000 0000' });
  expect(contactDataSchema.parse(JSON.parse(JSON.stringify(data)))).toEqual(data);
});

test('only the needs that editors offer in the form can be chosen', () => {
  expect(made(byForm).needs.map(({ slug }) => slug)).toEqual(['grief']);
});

test('the numbers to ring are the ones at the foot of every page that have a number', () => {
  expect(made(byForm).ring).toEqual([{ name: 'Listeners', number: '1800 000 000', hours: 'Day and night' }]);
});

test('no address that notices go to is in what every browser can fetch', () => {
  expect(JSON.stringify(made({ ...byForm, publicKey: 'key' }))).not.toContain('@');
});

describe('an agency', () => {
  test('with a key can be sealed to', () => {
    expect(deskOf({ ...byForm, publicKey: 'key' })).toMatchObject({
      publicKey: 'key',
      answersWithinWorkingDays: 3,
    });
  });

  test('without a key can be rung at its own number', () => {
    const desk = deskOf({ ...byForm, phone: '059 000 0000', helpline: 'listeners' });
    expect(desk).not.toHaveProperty('publicKey');
    expect(desk?.ring).toEqual({ name: 'First Door', number: '059 000 0000' });
  });

  test('that is rung through a helpline shows that helpline’s name, number and hours', () => {
    expect(deskOf({ by: 'phone', helpline: 'listeners' })?.ring).toEqual({
      name: 'Listeners',
      number: '1800 000 000',
      hours: 'Day and night',
    });
  });

  test('whose helpline has no number, or is not there, has nothing to ring', () => {
    expect(deskOf({ by: 'phone', helpline: 'website-only' })).not.toHaveProperty('ring');
    expect(deskOf({ by: 'phone', helpline: 'not-there' })).not.toHaveProperty('ring');
  });
});

describe('the coordinator', () => {
  test('has no key until one was made', () => {
    const { publicKey: _, ...coordinator } = site.coordinator;
    const content = {
      site: { ...site, coordinator },
      needs: [],
      rules: [],
      agencies: {},
      helplines,
      holidays: [],
    };
    expect(makeContactData(content).coordinator).not.toHaveProperty('publicKey');
    expect(made(byForm).coordinator.publicKey).toBe('key-of-coordinator');
  });

  test('can point to every agency when saying no', () => {
    expect(made(byForm).coordinator.nextDoors).toEqual(['First Door']);
  });
});

test('whatever an editor leaves out of an agency, the data can be read', () => {
  const anyReceives = fc.oneof(
    fc.record(
      {
        by: fc.constant('form' as const),
        email: fc.constant('door@example.org'),
        publicKey: fc.constant('key'),
        helpline: fc.constantFrom('listeners', 'website-only', 'not-there'),
        phone: fc.constant('059 000 0000'),
      },
      { requiredKeys: ['by', 'email'] },
    ),
    fc.record(
      {
        by: fc.constant('phone' as const),
        helpline: fc.constantFrom('listeners', 'website-only', 'not-there'),
        phone: fc.constant('059 000 0000'),
      },
      { requiredKeys: ['by'] },
    ),
  );
  fc.assert(
    fc.property(anyReceives, (receives) => {
      const desk = contactDataSchema.parse(made(receives)).agencies['first-door'];
      expect(desk?.publicKey).toBe(receives.by === 'form' ? receives.publicKey : undefined);
      if (receives.phone !== undefined) expect(desk?.ring?.number).toBe(receives.phone);
    }),
  );
});
