import { expect, test } from 'vitest';
import { dayInWords } from './day-in-words.ts';

test('says the day, the month in words and the year', () => {
  expect(dayInWords('2026-11-02', 'en-IE')).toBe('2 November 2026');
});

test('does not move to the day before in a time zone west of Greenwich', () => {
  expect(dayInWords('2026-01-01', 'en-US')).toBe('January 1, 2026');
});
