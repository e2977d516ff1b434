import { describe, expect, test } from 'vitest';
import type { GroupTime } from '../group-time.ts';
import { groupInWords, nextInWords } from './group-in-words.ts';

const today = '2026-11-22';
const rule = (about: Partial<GroupTime>) =>
  groupInWords(
    {
      name: 'A group',
      repeats: { kind: 'weekly', weekday: 'tuesday', everyWeeks: 1 },
      from: '19:30',
      to: '21:00',
      ...about,
    },
    today,
  );

describe('the rule of a group', () => {
  test.each([
    [1, 'Every Tuesday, 7:30pm to 9pm.'],
    [2, 'Every second Tuesday, 7:30pm to 9pm.'],
    [8, 'Every 8 weeks, Tuesday, 7:30pm to 9pm.'],
  ])('every %d weeks', (everyWeeks, words) => {
    expect(rule({ repeats: { kind: 'weekly', weekday: 'tuesday', everyWeeks } })).toBe(words);
  });

  test('in a week of each month', () => {
    expect(rule({ repeats: { kind: 'monthly', week: 'last', weekday: 'friday' } })).toBe(
      'The last Friday of each month, 7:30pm to 9pm.',
    );
  });

  test('with its first day only while that is to come, and its last', () => {
    expect(rule({ firstOn: '2026-12-01', lastOn: '2027-01-26' })).toBe(
      'Every Tuesday, 7:30pm to 9pm, from 1 December 2026, until 26 January 2027.',
    );
    expect(rule({ firstOn: '2026-11-17' })).toBe('Every Tuesday, 7:30pm to 9pm.');
  });
});

describe('the next times', () => {
  const next = (days: readonly string[], holidays: readonly string[] = []) =>
    nextInWords(
      days.map((day) => ({ day, from: '19:30', to: '21:00' })),
      today,
      new Set(holidays),
    );

  test('are said, today as such', () => {
    expect(next(['2026-11-24', '2026-12-01'])).toBe('Next: 24 November, then 1 December.');
    expect(next(['2026-11-22'])).toBe('Next: today, 22 November.');
    expect(next([])).toBe('');
  });

  test('on a public holiday it is better to ring', () => {
    expect(next(['2026-12-25'], ['2026-12-25'])).toBe('Next: 25 December (a public holiday: ring first).');
  });
});
