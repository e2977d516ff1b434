import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdays } from './weekday.ts';
import type { WorkingHours } from './working-hours.ts';
import { addWorkingDays, isWorkingDay, nextReading } from './working-time.ts';
import { addDays, dayIn, instantOf, localTime } from './zoned-time.ts';

const dublin = 'Europe/Dublin';
const office: WorkingHours = {
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  from: '09:00',
  to: '17:00',
};
const christmas = ['2026-12-25', '2026-12-26', '2026-12-28', '2027-01-01'];

const at = (day: string, time: string) => instantOf(day, time, dublin);
const readingOf = (day: string, time: string, hours = office, holidays: readonly string[] = []) => {
  const { readingBegins, readBy } = nextReading(at(day, time), hours, holidays, dublin);
  const say = (instant: Date) => `${dayIn(dublin, instant)} ${localTime(instant, dublin).time}`;
  return [say(readingBegins), say(readBy)];
};

describe('when a request is read', () => {
  it.each([
    ['within working hours, after two hours', '2026-11-23', '10:00', '2026-11-23 10:00', '2026-11-23 12:00'],
    ['rounded up to the half hour', '2026-11-23', '10:01', '2026-11-23 10:01', '2026-11-23 12:30'],
    [
      'at closing when just two hours are left',
      '2026-11-23',
      '15:00',
      '2026-11-23 15:00',
      '2026-11-23 17:00',
    ],
    [
      'partly today, partly tomorrow when less is left',
      '2026-11-23',
      '16:30',
      '2026-11-23 16:30',
      '2026-11-24 10:30',
    ],
    ['over the weekend', '2026-11-20', '16:30', '2026-11-20 16:30', '2026-11-23 10:30'],
    ['at closing time, tomorrow', '2026-11-23', '17:00', '2026-11-24 09:00', '2026-11-24 11:00'],
    ['at night, in the morning', '2026-11-24', '02:10', '2026-11-24 09:00', '2026-11-24 11:00'],
    ['on Sunday, on Monday', '2026-11-22', '21:00', '2026-11-23 09:00', '2026-11-23 11:00'],
    ['the night before clocks go forward', '2026-03-28', '23:00', '2026-03-30 09:00', '2026-03-30 11:00'],
    ['the night before clocks go back', '2026-10-24', '23:00', '2026-10-26 09:00', '2026-10-26 11:00'],
  ])('%s', (_when, day, time, begins, by) => {
    expect(readingOf(day, time)).toEqual([begins, by]);
  });

  it('passes over public holidays', () => {
    expect(readingOf('2026-12-24', '16:00', office, christmas)).toEqual([
      '2026-12-24 16:00',
      '2026-12-29 10:00',
    ]);
    expect(readingOf('2026-12-25', '10:00', office, christmas)).toEqual([
      '2026-12-29 09:00',
      '2026-12-29 11:00',
    ]);
  });

  it('takes two days of an office that opens for an hour', () => {
    const short: WorkingHours = { days: ['tuesday', 'thursday'], from: '10:00', to: '11:00' };
    expect(readingOf('2026-11-23', '10:00', short)).toEqual(['2026-11-24 10:00', '2026-11-26 11:00']);
  });

  it('never promises a time past closing', () => {
    const odd: WorkingHours = { ...office, to: '16:50' };
    expect(readingOf('2026-11-23', '14:45', odd)).toEqual(['2026-11-23 14:45', '2026-11-23 16:50']);
  });

  it('counts the hours that pass, also at work through a change of clocks', () => {
    const night: WorkingHours = { days: ['sunday'], from: '00:30', to: '06:00' };
    expect(readingOf('2026-03-29', '00:30', night)).toEqual(['2026-03-29 00:30', '2026-03-29 03:30']);
    expect(readingOf('2026-10-25', '00:30', night)).toEqual(['2026-10-25 00:30', '2026-10-25 01:30']);
  });

  it('says what is wrong when nobody ever works', () => {
    const everyDay = Array.from({ length: 400 }, (_, index) => addDays('2026-11-22', index));
    expect(() => readingOf('2026-11-22', '10:00', office, everyDay)).toThrow('Check the working hours');
  });
});

const someHours = fc.record({
  days: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }),
  from: fc.constantFrom('00:00', '01:30', '08:15', '09:00'),
  to: fc.constantFrom('10:00', '12:45', '17:00', '23:59'),
});
const someInstant = fc.date({
  min: new Date('2026-01-01'),
  max: new Date('2028-01-01'),
  noInvalidDate: true,
});
const someHolidays = fc.uniqueArray(
  fc.integer({ min: 0, max: 730 }).map((days) => addDays('2026-01-01', days)),
  { maxLength: 40 },
);

describe('for any hours, holidays and moments', () => {
  it('reading begins and ends on working days, within hours, and not before the request came', () => {
    fc.assert(
      fc.property(someInstant, someHours, someHolidays, (now, hours, holidays) => {
        const { readingBegins, readBy } = nextReading(now, hours, holidays, dublin);
        expect(readingBegins.getTime()).toBeGreaterThanOrEqual(now.getTime());
        expect(readBy.getTime()).toBeGreaterThan(readingBegins.getTime());
        for (const instant of [readingBegins, readBy]) {
          const { day, time } = localTime(instant, dublin);
          expect(isWorkingDay(day, hours, holidays)).toBe(true);
          expect(time >= hours.from && time <= hours.to).toBe(true);
        }
      }),
    );
  });

  it('who asks later is not read earlier', () => {
    fc.assert(
      fc.property(
        someInstant,
        fc.nat(7 * 24 * 60),
        someHours,
        someHolidays,
        (now, minutes, hours, holidays) => {
          const later = new Date(now.getTime() + minutes * 60_000);
          const first = nextReading(now, hours, holidays, dublin);
          const second = nextReading(later, hours, holidays, dublin);
          expect(second.readBy.getTime()).toBeGreaterThanOrEqual(first.readBy.getTime());
          expect(second.readingBegins.getTime()).toBeGreaterThanOrEqual(first.readingBegins.getTime());
        },
      ),
    );
  });
});

describe('working days', () => {
  it('are counted without weekends and holidays', () => {
    expect(addWorkingDays('2026-11-20', 1, office, [])).toBe('2026-11-23');
    expect(addWorkingDays('2026-12-24', 2, office, christmas)).toBe('2026-12-30');
    expect(addWorkingDays('2026-11-22', 0, office, [])).toBe('2026-11-22');
  });

  it('add up', () => {
    fc.assert(
      fc.property(fc.nat(15), fc.nat(15), someHours, someHolidays, (one, other, hours, holidays) => {
        const together = addWorkingDays('2026-03-01', one + other, hours, holidays);
        expect(
          addWorkingDays(addWorkingDays('2026-03-01', one, hours, holidays), other, hours, holidays),
        ).toBe(together);
      }),
    );
  });
});
