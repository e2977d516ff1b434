import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { weeksOfMonth } from '../calendar/week-of-month.ts';
import { weekdays } from '../calendar/weekday.ts';
import { addDays, dayIn, instantOf, localTime } from '../calendar/zoned-time.ts';
import type { GroupTime } from '../directory/group-time.ts';
import { nextMeetings } from '../directory/opening-times/group-meetings.ts';
import { calendarFile, neutralTitle } from './calendar-file.ts';
import { fileOfLines } from './content-line.ts';
import { timeZoneDefinition } from './time-zone-definition.ts';

const dublin = 'Europe/Dublin';
const tuesdays: GroupTime = {
  name: 'Family support group',
  note: 'Ring before your first time',
  repeats: { kind: 'weekly', weekday: 'tuesday', everyWeeks: 1 },
  from: '19:30',
  to: '21:00',
};
const fileOf = (group: GroupTime, from: Date, timeZone = dublin, title = neutralTitle) =>
  calendarFile(group, { id: 'an-id', title, timeZone, from }) ?? '';

/** What another program reads in a file, with the time zone as the file says it is. */
const readBack = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? new ICAL.Component('none'));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? new ICAL.Component('none'));
  const instantAt = (time: ICAL.Time) => {
    const zoned = time.clone();
    zoned.zone = zone;
    return new Date(zoned.toUnixTime() * 1000);
  };
  const starts: Date[] = [];
  const times = event.iterator();
  for (let next = times.next(); next; next = times.next()) starts.push(instantAt(next));
  return { event, starts, length: event.duration.toSeconds() / 60, instantAt };
};

test('says “Appointment” and the times, and nothing that tells what it is', () => {
  const file = fileOf(tuesdays, new Date('2026-11-22T10:00Z'));
  expect(file).toContain('SUMMARY:Appointment\r\n');
  expect(file).not.toMatch(/DESCRIPTION|LOCATION|ORGANIZER|URL|CATEGORIES|VALARM/);
  expect(file).not.toMatch(/family|support|ring/i);
});

test('a word of one’s own is its title, whatever is in it', () => {
  const { event } = readBack(
    fileOf(tuesdays, new Date('2026-11-22T10:00Z'), dublin, 'Tea, talk; END:VEVENT\n…'),
  );
  expect(event.summary).toBe('Tea, talk; END:VEVENT\n…');
});

describe('over both changes of the clocks', () => {
  const { starts, length } = readBack(fileOf(tuesdays, new Date('2026-09-01T10:00Z')));
  const on = (day: string) => starts.find((start) => start.toISOString().startsWith(day))?.toISOString();

  test('it is half past seven where it meets', () => {
    expect(on('2026-10-20')).toBe('2026-10-20T18:30:00.000Z');
    expect(on('2026-10-27')).toBe('2026-10-27T19:30:00.000Z');
    expect(on('2027-03-23')).toBe('2027-03-23T19:30:00.000Z');
    expect(on('2027-03-30')).toBe('2027-03-30T18:30:00.000Z');
    expect(new Set(starts.map((start) => localTime(start, dublin).time))).toEqual(new Set(['19:30']));
  });
  test('it lasts an hour and a half', () => expect(length).toBe(90));
  test('it goes on for a year, and then ends', () => {
    expect(starts).toHaveLength(53);
    expect(starts.at(-1)?.toISOString()).toBe('2027-08-31T18:30:00.000Z');
  });
});

test('a group that ends, ends on its last day; one that is over has no file', () => {
  const ending = { ...tuesdays, lastOn: '2026-12-08' };
  const { starts } = readBack(fileOf(ending, new Date('2026-11-22T10:00Z')));
  expect(starts.map((start) => localTime(start, dublin).day)).toEqual([
    '2026-11-24',
    '2026-12-01',
    '2026-12-08',
  ]);
  expect(fileOf(ending, new Date('2026-12-09T10:00Z'))).toBe('');
});

const anyTime = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2028, 0) }).map((time) => new Date(time));
const anyGroup = fc
  .record({
    weekday: fc.constantFrom(...weekdays),
    everyWeeks: fc.integer({ min: 1, max: 5 }),
    week: fc.option(fc.constantFrom(...weeksOfMonth), { nil: undefined }),
    from: fc.constantFrom('09:00', '19:30', '23:00'),
    firstOn: fc.integer({ min: 0, max: 400 }).map((days) => addDays('2025-12-01', days)),
  })
  .map(({ weekday, everyWeeks, week, from, firstOn }): GroupTime => {
    const repeats = week
      ? ({ kind: 'monthly', week, weekday } as const)
      : ({ kind: 'weekly', weekday, everyWeeks } as const);
    return { name: 'A group', repeats, from, to: '23:30', firstOn };
  });

test('whatever the group, another program reads the meetings that the page says', () => {
  fc.assert(
    fc.property(anyGroup, anyTime, (group, from) => {
      const aYearOn = addDays(dayIn(dublin, from), 365);
      const said = nextMeetings(group, from, dublin, 12).filter(({ day }) => day <= aYearOn);
      const file = fileOf(group, from);
      expect(file === '').toBe(said.length === 0);
      if (file === '') return;
      const { starts } = readBack(file);
      const expected = said.map(({ day, from: time }) => instantOf(day, time, dublin));
      const both = Math.min(starts.length, expected.length);
      expect(both).toBeGreaterThan(0);
      expect(starts.slice(0, both)).toEqual(expected.slice(0, both));
    }),
    { numRuns: 200 },
  );
});

// Both halves of the earth, a zone that changes by no rule of the calendar, one that never changes, and half hours.
test.each([
  'Europe/Dublin',
  'America/New_York',
  'Australia/Adelaide',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Atlantic/Reykjavik',
])('the clocks of %s are right for two years', (timeZone) => {
  const definition = fileOfLines(['BEGIN:VCALENDAR', ...timeZoneDefinition(timeZone, 2026), 'END:VCALENDAR']);
  const component = new ICAL.Component(ICAL.parse(definition)).getFirstSubcomponent('vtimezone');
  const zone = new ICAL.Timezone(component ?? new ICAL.Component('none'));
  for (let day = '2026-01-01'; day < '2028-01-01'; day = addDays(day, 1)) {
    const time = ICAL.Time.fromDateTimeString(`${day}T12:00:00`);
    time.zone = zone;
    expect(new Date(time.toUnixTime() * 1000), day).toEqual(instantOf(day, '12:00', timeZone));
  }
});
