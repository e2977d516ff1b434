import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weeksOfMonth } from '../../calendar/week-of-month.ts';
import { weekdays } from '../../calendar/weekday.ts';
import { weekdayOf } from '../../calendar/zoned-time.ts';
import type { GroupTime } from '../group-time.ts';
import { nextMeetings } from './group-meetings.ts';

const zone = 'Europe/Dublin';
const group = (about: Partial<GroupTime>): GroupTime => ({
  name: 'A group',
  repeats: { kind: 'weekly', weekday: 'tuesday', everyWeeks: 1 },
  from: '19:30',
  to: '21:00',
  ...about,
});
const days = (about: Partial<GroupTime>, from: string, most: number) =>
  nextMeetings(group(about), new Date(from), zone, most).map(({ day }) => day);

test('every week: today until it is over, then next week', () => {
  expect(days({}, '2026-11-24T20:59Z', 2)).toEqual(['2026-11-24', '2026-12-01']);
  expect(days({}, '2026-11-24T21:00Z', 1)).toEqual(['2026-12-01']);
});

test('by its own clocks, in summer too', () => {
  expect(days({}, '2026-06-30T19:59Z', 1)).toEqual(['2026-06-30']);
  expect(days({}, '2026-06-30T20:00Z', 1)).toEqual(['2026-07-07']);
});

test('every two weeks, counted from a day it met', () => {
  const about = {
    repeats: { kind: 'weekly' as const, weekday: 'tuesday' as const, everyWeeks: 2 },
    firstOn: '2026-11-10',
  };
  expect(days(about, '2026-11-22T10:00Z', 2)).toEqual(['2026-11-24', '2026-12-08']);
  // Counted right over the change of the clocks.
  expect(days({ ...about, firstOn: '2026-10-13' }, '2026-10-20T10:00Z', 2)).toEqual([
    '2026-10-27',
    '2026-11-10',
  ]);
});

test('the first Monday, and the last Friday of each month', () => {
  expect(
    days({ repeats: { kind: 'monthly', week: 'first', weekday: 'monday' } }, '2026-11-22T10:00Z', 2),
  ).toEqual(['2026-12-07', '2027-01-04']);
  expect(
    days({ repeats: { kind: 'monthly', week: 'last', weekday: 'friday' } }, '2026-11-22T10:00Z', 2),
  ).toEqual(['2026-11-27', '2026-12-25']);
});

test('not before its first time, nor after its last', () => {
  expect(days({ firstOn: '2026-12-01' }, '2026-11-22T10:00Z', 1)).toEqual(['2026-12-01']);
  expect(days({ lastOn: '2026-12-01' }, '2026-11-22T10:00Z', 9)).toEqual(['2026-11-24', '2026-12-01']);
  expect(days({ lastOn: '2026-11-01' }, '2026-11-22T10:00Z', 9)).toEqual([]);
});

test('every meeting is on its day, later than the one before, and monthly ones once a month', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...weekdays),
      fc.constantFrom(...weeksOfMonth),
      fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2028, 0) }),
      (weekday, week, time) => {
        const found = days({ repeats: { kind: 'monthly', week, weekday } }, new Date(time).toISOString(), 6);
        expect(found.every((day) => weekdayOf(day) === weekday)).toBe(true);
        expect(new Set(found.map((day) => day.slice(0, 7))).size).toBe(found.length);
        expect(found).toEqual([...found].sort());
      },
    ),
  );
});
