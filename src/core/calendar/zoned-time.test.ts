import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { addDays, clockChanges, dayIn, instantOf, localTime, weekdayOf } from './zoned-time.ts';

const dublin = 'Europe/Dublin';
const zones = [dublin, 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'];
const between2000And2100 = fc.date({
  min: new Date('2000-01-01'),
  max: new Date('2100-01-01'),
  noInvalidDate: true,
});

describe('what clocks show', () => {
  it.each([
    ['in winter', '2026-11-22T18:05:59Z', { day: '2026-11-22', time: '18:05', weekday: 'sunday' }],
    ['in summer', '2026-07-01T23:30:00Z', { day: '2026-07-02', time: '00:30', weekday: 'thursday' }],
    [
      'a minute before they go forward',
      '2026-03-29T00:59:00Z',
      { day: '2026-03-29', time: '00:59', weekday: 'sunday' },
    ],
    [
      'when they have gone forward',
      '2026-03-29T01:00:00Z',
      { day: '2026-03-29', time: '02:00', weekday: 'sunday' },
    ],
    ['before they go back', '2026-10-25T00:30:00Z', { day: '2026-10-25', time: '01:30', weekday: 'sunday' }],
    [
      'when they have gone back',
      '2026-10-25T01:30:00Z',
      { day: '2026-10-25', time: '01:30', weekday: 'sunday' },
    ],
  ])('%s', (_when, instant, shown) => {
    expect(localTime(new Date(instant), dublin)).toEqual(shown);
  });

  it('gives the day of the zone, not of the machine', () => {
    expect(dayIn('Pacific/Auckland', new Date('2026-12-31T12:00:00Z'))).toBe('2027-01-01');
  });
});

describe('the instant of a day and a time', () => {
  it.each([
    ['in winter', '2026-11-22', '09:00', '2026-11-22T09:00:00Z'],
    ['in summer', '2026-07-01', '09:00', '2026-07-01T08:00:00Z'],
    ['on the day that clocks go forward', '2026-03-29', '09:00', '2026-03-29T08:00:00Z'],
    ['on the day that clocks go back', '2026-10-25', '09:00', '2026-10-25T09:00:00Z'],
    ['on the day before clocks go back', '2026-10-24', '23:30', '2026-10-24T22:30:00Z'],
    ['an hour later when the clock skips it', '2026-03-29', '01:30', '2026-03-29T01:30:00Z'],
    ['the first of two', '2026-10-25', '01:30', '2026-10-25T00:30:00Z'],
  ])('%s', (_when, day, time, instant) => {
    expect(instantOf(day, time, dublin)).toEqual(new Date(instant));
  });

  it('is what the clock then shows, save when the clock skips it', () => {
    fc.assert(
      fc.property(between2000And2100, fc.constantFrom(...zones), (instant, zone) => {
        const { day, time } = localTime(instant, zone);
        const found = instantOf(day, time, zone);
        expect(localTime(found, zone)).toMatchObject({ day, time });
        expect(found.getTime()).toBeLessThanOrEqual(instant.getTime());
      }),
    );
  });
});

describe('days', () => {
  it('counts over months, leap days and years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('knows the day of the week', () => {
    expect(weekdayOf('2026-11-22')).toBe('sunday');
    expect(weekdayOf('2026-11-23')).toBe('monday');
  });

  it('refuses what is no day', () => {
    expect(() => weekdayOf('tomorrow')).toThrow('year, month, day');
  });
});

describe('a clock that is remembered', () => {
  const from = new Date('2026-06-01T10:20:30Z');
  const until = new Date('2027-12-01T00:00:00Z');

  it.each(zones)('shows in %s what the asked one shows, and outside its time too', async (zone) => {
    vi.resetModules();
    const remembering = await import('./zoned-time.ts');
    remembering.rememberClock(zone, clockChanges(zone, from, until));
    const around = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(around, (instant) => {
        expect(remembering.localTime(instant, zone)).toEqual(localTime(instant, zone));
      }),
    );
    for (const [at] of clockChanges(zone, from, until).changes)
      for (const instant of [at - 1000, at - 1, at, at + 1000].map((time) => new Date(time)))
        expect(remembering.localTime(instant, zone)).toEqual(localTime(instant, zone));
  });

  it('knows both changes of a year, to the minute', () => {
    expect(clockChanges(dublin, from, until).changes.slice(1)).toEqual([
      [Date.parse('2026-10-25T01:00:00Z'), 0],
      [Date.parse('2027-03-28T01:00:00Z'), 60],
      [Date.parse('2027-10-31T01:00:00Z'), 0],
    ]);
  });
});
