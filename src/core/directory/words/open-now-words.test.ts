import { expect, test } from 'vitest';
import type { OpeningTimes } from '../opening-times/open-at.ts';
import { openNowInWords } from './open-now-words.ts';

const weekly = (about: Partial<OpeningTimes> = {}): OpeningTimes => ({
  opening: {
    kind: 'weekly',
    stretches: [{ days: ['monday', 'tuesday', 'thursday'], opens: '09:30', closes: '17:00' }],
  },
  ...about,
});
const holidays = new Set(['2026-10-26']);
const say = (instant: string, times = weekly()) =>
  openNowInWords(times, new Date(instant), 'Europe/Dublin', holidays);

test('open: until when', () => {
  expect(say('2026-11-23T10:00Z')).toBe('Open now until 5pm');
  expect(say('2026-07-20T08:30Z')).toBe('Open now until 5pm');
});

test('closed: when it opens next, today, tomorrow, by the name of the day', () => {
  expect(say('2026-11-23T09:00Z')).toBe('Opens today 9:30am');
  expect(say('2026-11-23T18:00Z')).toBe('Opens tomorrow 9:30am');
  expect(say('2026-11-26T18:00Z')).toBe('Opens Monday 9:30am');
});

test('more than a week away: with the date', () => {
  const weeksOff = new Set(['2026-12-24', '2026-12-28', '2026-12-29', '2026-12-31']);
  const times = weekly({ publicHolidays: 'closed' });
  expect(openNowInWords(times, new Date('2026-12-23T10:00Z'), 'Europe/Dublin', weeksOff)).toBe(
    'Opens Monday 4 January 9:30am',
  );
});

test('a public holiday of which nothing is said: ring first, on the day and before it', () => {
  expect(say('2026-10-26T10:00Z')).toBe('It is a public holiday: ring first');
  expect(say('2026-10-25T10:00Z')).toBe('Opens tomorrow 9:30am, but that is a public holiday: ring first');
  expect(say('2026-10-25T10:00Z', weekly({ publicHolidays: 'as-usual' }))).toBe('Opens tomorrow 9:30am');
  expect(say('2026-10-26T10:00Z', weekly({ publicHolidays: 'as-usual' }))).toBe('Open now until 5pm');
  expect(say('2026-10-26T10:00Z', weekly({ publicHolidays: 'closed' }))).toBe('Opens tomorrow 9:30am');
});

test('day and night, and not known', () => {
  expect(say('2026-11-22T03:00Z', { opening: { kind: 'always' } })).toBe('Open now, day and night');
  expect(say('2026-11-22T03:00Z', {})).toBe('');
});
