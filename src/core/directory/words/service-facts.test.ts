import { describe, expect, test } from 'vitest';
import { makeService, threeAreas } from '../service.fixture.ts';
import type { Service } from '../service.ts';
import { serviceFacts } from './service-facts.ts';

const safety = {
  slug: 'safety',
  name: 'Safety',
  description: 'You are afraid.',
  offeredInContactForm: true,
  couldEndanger: true,
};

const fact = (label: string, about: Partial<Service>) =>
  serviceFacts(makeService(about), threeAreas, [safety]).find((row) => row.label === label);

describe('what nobody knows yet is said', () => {
  test.each(['Who for', 'How', 'When', 'How to get in', 'Cost'])('%s', (label) => {
    expect(fact(label, {})?.known).toEqual([]);
    expect(fact(label, {})?.unknown).toBe('We don’t know yet. Ask when you reach them.');
    expect(fact(label, { phones: [{ number: '1800 000 000' }] })?.unknown).toBe(
      'We don’t know yet. Ask when you ring.',
    );
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
      '1 Lane, Millford',
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
  expect(fact('Waiting', {})).toBeUndefined();
  expect(fact('Waiting', { waitTime: 'two weeks' })?.known).toEqual(['Two weeks.']);
  expect(fact('Who runs it', { peerLed: true })?.known).toEqual(['People who have been there themselves.']);
});
