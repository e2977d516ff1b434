import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weekdays } from '../../calendar/weekday.ts';
import { localTime } from '../../calendar/zoned-time.ts';
import type { Opening } from '../opening.ts';
import { type OpeningTimes, openAt, opensAtTimes, opensOnDayOf } from './open-at.ts';

const zone = 'Europe/Dublin';
const noHolidays = new Set<string>();
const workingDays = weekdays.slice(0, 5);
const office: OpeningTimes = {
  opening: { kind: 'weekly', stretches: [{ days: [...workingDays], opens: '09:30', closes: '17:00' }] },
};
const at = (times: OpeningTimes, instant: string, holidays: ReadonlySet<string> = noHolidays) =>
  openAt(times, new Date(instant), zone, holidays);

test('what is not known is not guessed', () => {
  expect(at({}, '2026-11-23T10:00Z')).toEqual({ kind: 'unknown' });
});

test('day and night is always open', () => {
  expect(at({ opening: { kind: 'always' } }, '2026-12-25T03:00Z')).toEqual({ kind: 'always' });
});

describe('a working day', () => {
  test('before it opens', () => {
    expect(at(office, '2026-11-23T09:29Z')).toEqual({
      kind: 'closed',
      opens: { day: '2026-11-23', time: '09:30', weekday: 'monday' },
    });
  });
  test('from the minute it opens', () => {
    expect(at(office, '2026-11-23T09:30Z')).toEqual({ kind: 'open', until: '17:00' });
  });
  test('at closing time it is closed, until tomorrow', () => {
    expect(at(office, '2026-11-23T17:00Z')).toMatchObject({ opens: { weekday: 'tuesday', time: '09:30' } });
  });
  test('on Friday evening, until Monday', () => {
    expect(at(office, '2026-11-27T18:00Z')).toMatchObject({ opens: { day: '2026-11-30' } });
  });
});

describe('public holidays', () => {
  const holidays = new Set(['2026-10-26']);
  test('closed, where the listing says so, until the day after', () => {
    expect(at({ ...office, publicHolidays: 'closed' }, '2026-10-26T10:00Z', holidays)).toMatchObject({
      kind: 'closed',
      opens: { day: '2026-10-27' },
    });
  });
  test('open, where the listing says so', () => {
    expect(at({ ...office, publicHolidays: 'as-usual' }, '2026-10-26T10:00Z', holidays).kind).toBe('open');
  });
  test('perhaps, where nothing says so, and then it does not count as open today', () => {
    expect(at(office, '2026-10-26T10:00Z', holidays)).toEqual({ kind: 'perhaps', until: '17:00' });
    expect(opensOnDayOf(office, new Date('2026-10-26T10:00Z'), zone, holidays)).toBe(false);
  });
});

describe('clock changes', () => {
  const night: OpeningTimes = {
    opening: { kind: 'weekly', stretches: [{ days: ['sunday'], opens: '00:30', closes: '03:00' }] },
  };
  test('in spring the hour that is skipped is not there: an instant later it is two', () => {
    expect(at(night, '2026-03-29T00:59Z').kind).toBe('open');
    expect(localTime(new Date('2026-03-29T01:00Z'), zone).time).toBe('02:00');
    expect(at(night, '2026-03-29T01:59Z').kind).toBe('open');
    expect(at(night, '2026-03-29T02:00Z').kind).toBe('closed');
  });
  test('in autumn the hour that comes twice is open twice', () => {
    expect(at(night, '2026-10-25T00:30Z').kind).toBe('open');
    expect(at(night, '2026-10-25T01:30Z').kind).toBe('open');
    expect(at(night, '2026-10-25T03:00Z').kind).toBe('closed');
  });
});

test('stretches that meet are one: open until the last of them', () => {
  const opening: Opening = {
    kind: 'weekly',
    stretches: [
      { days: ['monday'], opens: '13:00', closes: '17:00' },
      { days: ['monday'], opens: '09:00', closes: '13:00' },
    ],
  };
  expect(at({ opening }, '2026-11-23T10:00Z')).toEqual({ kind: 'open', until: '17:00' });
});

test('closed for lunch, it says when it opens again today', () => {
  const opening: Opening = {
    kind: 'weekly',
    stretches: [
      { days: ['monday'], opens: '09:00', closes: '13:00' },
      { days: ['monday'], opens: '14:00', closes: '17:00' },
    ],
  };
  expect(at({ opening }, '2026-11-23T13:30Z')).toMatchObject({ opens: { day: '2026-11-23', time: '14:00' } });
});

test('evenings are after five on a working day; weekends are either day', () => {
  expect(opensAtTimes(office)).toEqual({ evenings: false, weekends: false });
  const stretch = (days: (typeof weekdays)[number][], closes: string): OpeningTimes => ({
    opening: { kind: 'weekly', stretches: [{ days, opens: '10:00', closes }] },
  });
  expect(opensAtTimes(stretch(['thursday'], '20:00'))).toEqual({ evenings: true, weekends: false });
  expect(opensAtTimes(stretch(['saturday'], '20:00'))).toEqual({ evenings: false, weekends: true });
  expect(opensAtTimes({})).toEqual({ evenings: false, weekends: false });
});

const minute = fc.integer({ min: 0, max: 1438 });
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const anyTimes = fc.record({
  opening: fc.record({
    kind: fc.constant('weekly' as const),
    stretches: fc.array(
      fc
        .record({ days: fc.subarray([...weekdays], { minLength: 1 }), from: minute, length: minute })
        .map(({ days, from, length }) => ({
          days,
          opens: clock(from),
          closes: clock(Math.min(1439, from + 1 + length)),
        })),
      { minLength: 1, maxLength: 5 },
    ),
  }),
  publicHolidays: fc.constantFrom('closed' as const, 'as-usual' as const),
});
const anyInstant = fc
  .integer({ min: Date.UTC(2026, 0), max: Date.UTC(2028, 0) })
  .map((time) => new Date(time));

test('at any instant: open exactly when a stretch of that day holds the time, and open until a time that is later', () => {
  fc.assert(
    fc.property(anyTimes, anyInstant, (times, instant) => {
      const now = localTime(instant, zone);
      const state = openAt(times, instant, zone, noHolidays);
      const holds = times.opening.stretches.some(
        ({ days, opens, closes }) => days.includes(now.weekday) && opens <= now.time && now.time < closes,
      );
      expect(state.kind).toBe(holds ? 'open' : 'closed');
      if (state.kind === 'open') expect(state.until > now.time).toBe(true);
      if (state.kind === 'closed') {
        const { opens } = state;
        expect(opens).toBeDefined();
        expect(`${opens?.day}T${opens?.time}` > `${now.day}T${now.time}`).toBe(true);
      }
    }),
  );
});
