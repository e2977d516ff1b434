import { describe, expect, it, test } from 'vitest';
import { publicHolidays } from './public-holidays.ts';

describe('public holidays', () => {
  it('are Ireland’s in 2026, and the Monday after a St Stephen’s Day that falls on a Saturday', () => {
    expect(publicHolidays('IE', [2026])).toEqual([
      '2026-01-01',
      '2026-02-02',
      '2026-03-17',
      '2026-04-06',
      '2026-05-04',
      '2026-06-01',
      '2026-08-03',
      '2026-10-26',
      '2026-12-25',
      '2026-12-26',
      '2026-12-28',
    ]);
  });

  it('come in order over several years, each once', () => {
    const days = publicHolidays('IE', [2027, 2026, 2027]);
    expect(days).toEqual([...new Set(days)].sort());
    expect(days.some((day) => day.startsWith('2027'))).toBe(true);
  });

  it('say so when the country is unknown', () => {
    expect(() => publicHolidays('XX', [2026])).toThrow('content/site.json');
  });
});

test('England has its own: Easter Monday, the summer bank holiday, and the Monday for Boxing Day on a Saturday', () => {
  expect(publicHolidays('GB', [2026], 'ENG')).toEqual([
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-04',
    '2026-05-25',
    '2026-08-31',
    '2026-12-25',
    '2026-12-26',
    '2026-12-28',
  ]);
});

test('a part of a country that is none is named, with those there are', () => {
  expect(() => publicHolidays('GB', [2026], 'XX')).toThrow(/“XX”.*ENG/);
});
