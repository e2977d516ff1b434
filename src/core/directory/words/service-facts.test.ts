import { describe, expect, test } from 'vitest';
import { makeService, threeAreas } from '../service.fixture.ts';
import type { Service } from '../service.ts';
import { hasTimes, holidaysInWords, serviceFacts } from './service-facts.ts';

const safety = {
  slug: 'safety',
  name: 'Safety',
  description: 'You are afraid.',
  offeredInContactForm: true,
  couldEndanger: true,
};

const fact = (label: string, about: Partial<Service>) =>
  serviceFacts(makeService(about), threeAreas, [safety]).find((row) => row.label === label);

describe('what nobody knows yet is said in one row, with whom to ask', () => {
  const unknown = (about: Partial<Service>) => fact('We don’t know yet', about)?.unknown;

  test('of a listing of which little is known', () => {
    expect(unknown({ address: { kind: 'town', town: 'Millford' } })).toBe(
      'Who it is for, how you reach them, whether there are steps, when they are there, how to get in, how long people wait, what it costs, and languages. Ask when you reach them.',
    );
  });

  test('only what is not known, and who has a number is rung', () => {
    const most: Partial<Service> = {
      phones: [{ number: '1800 000 000' }],
      audiences: ['friend'],
      ways: ['phone'],
      opening: { kind: 'always' },
      walkIn: false,
      waitTime: 'none',
      languages: ['English'],
    };
    expect(unknown(most)).toBe('What it costs. Ask when you ring.');
    expect(unknown({ ...most, free: true })).toBeUndefined();
  });
});

test('what is known is said as a sentence, and then nothing is unknown', () => {
  expect(fact('Cost', { feesDescription: 'a small fee' })).toEqual({
    label: 'Cost',
    known: ['A small fee.'],
  });
  expect(fact('Cost', { free: true })?.known).toEqual(['Free.']);
  expect(fact('When', { opening: { kind: 'always' } })?.known).toEqual(['Day and night.']);
  expect(fact('How', { ways: ['phone', 'in-person'] })?.known).toEqual(['By phone, in person.']);
});

test('whom it is for, with ages and what treatment has to do with it', () => {
  expect(
    fact('Who for', { audiences: ['friend'], minimumAge: 15, maximumAge: 21, noTreatmentNeeded: true })
      ?.known,
  ).toEqual(['Friends.', 'From 15 to 21 years.', 'Your person does not have to be in treatment.']);
});

describe('where it is', () => {
  test('the whole address, the town, or the areas', () => {
    expect(fact('Where', { address: { kind: 'full', lines: ['1 Lane'], town: 'Millford' } })?.known).toEqual([
      '1 Lane, Millford.',
    ]);
    expect(fact('Where', { address: { kind: 'town', town: 'Millford' } })?.unknown).toContain('street');
    expect(fact('Where', { areas: ['north', 'south'] })).toEqual({
      label: 'Where',
      known: ['North and South.'],
      unknown: 'We don’t know the address yet.',
    });
  });

  test('where somebody could be followed, the address is not unknown: it is kept back', () => {
    const where = fact('Where', { needs: ['safety'] });
    expect(where?.unknown).toBeUndefined();
    expect(where?.known.at(-1)).toContain('not published');
  });
});

test('rows of use only when known are left out otherwise', () => {
  expect(fact('The first time', {})).toBeUndefined();
  expect(fact('The first time', { firstVisit: 'somebody makes tea' })?.known).toEqual([
    'Somebody makes tea.',
  ]);
  expect(fact('How to find it', { directions: 'the blue door' })?.known).toEqual(['The blue door.']);
  expect(fact('Who runs it', { independent: false })?.known).toEqual(['It belongs to a treatment service.']);
});

test('no is said as plainly as yes', () => {
  expect(fact('Getting around', { stepFree: false })?.known).toEqual(['There are steps.']);
  expect(fact('How to get in', { walkIn: false, applicationProcess: 'ring first' })?.known).toEqual([
    'You cannot just walk in: ask first.',
    'Ring first.',
  ]);
  expect(
    fact('Where', { venue: 'treatment', address: { kind: 'full', lines: ['1 Lane'], town: 'Millford' } })
      ?.known,
  ).toEqual(['1 Lane, Millford.', 'People meet where treatment is given.']);
});

describe('people who have been there', () => {
  const peers = (about: Partial<Service>) => fact('People who have been there', about)?.known;

  test('their training and support are said, or that nobody said', () => {
    expect(peers({ peerLed: true, peerTraining: 'six evenings' })).toEqual([
      'They run it.',
      'Their training: Six evenings.',
      'Who supports them: not said.',
    ]);
    expect(peers({ peerCanMeet: true, peerSupervision: 'a counsellor, monthly' })).toEqual([
      'One of them can meet you.',
      'Their training: not said.',
      'Who supports them: A counsellor, monthly.',
    ]);
  });

  test('nothing is said of them where there are none', () => {
    expect(peers({ peerLed: false, peerTraining: 'six evenings' })).toBeUndefined();
  });
});

test('hours that differ by day, and groups, have a table of their own', () => {
  const weekly = {
    kind: 'weekly' as const,
    stretches: [{ days: ['monday' as const], opens: '09:00', closes: '17:00' }],
  };
  expect(hasTimes({ opening: weekly })).toBe(true);
  expect(hasTimes({ opening: { kind: 'always' } })).toBe(false);
  expect(hasTimes({ groupTimes: [] })).toBe(false);
  expect(fact('When', { opening: weekly, openingDescription: 'weekdays' })).toBeUndefined();
  expect(fact('When', { openingDescription: 'weekdays' })?.known).toEqual(['Weekdays.']);
});

test('what happens on public holidays is said, also when nobody knows', () => {
  expect(holidaysInWords({})).toBe('On public holidays: ring first.');
  expect(holidaysInWords({ publicHolidays: 'closed' })).toBe('Closed on public holidays.');
  expect(holidaysInWords({ publicHolidays: 'as-usual' })).toBe('Open on public holidays too.');
});
