import { describe, expect, it } from 'vitest';
import { spokenClock, spokenMoment } from './spoken-time.ts';

describe('a moment, spoken', () => {
  it.each([
    ['2026-11-24T09:00:00Z', 'Tuesday 24 November, 9am'],
    ['2026-07-01T16:30:00Z', 'Wednesday 1 July, 5:30pm'],
    ['2026-12-31T12:00:00Z', 'Thursday 31 December, midday'],
    ['2026-06-30T23:00:00Z', 'Wednesday 1 July, midnight'],
  ])('%s', (instant, spoken) => {
    expect(spokenMoment(new Date(instant), 'Europe/Dublin', 'en-IE')).toBe(spoken);
  });

  it('follows the language of another network', () => {
    expect(spokenMoment(new Date('2026-11-24T09:00:00Z'), 'Europe/Paris', 'fr')).toBe(
      'mardi 24 novembre à 10:00',
    );
  });
});

describe('a time of day, spoken', () => {
  it.each([
    ['00:05', '12:05am'],
    ['09:00', '9am'],
    ['12:30', '12:30pm'],
    ['23:59', '11:59pm'],
  ])('%s', (time, spoken) => {
    expect(spokenClock(time)).toBe(spoken);
  });
});
