import { type ClockChanges, clockChangesBetween, minutesAheadAt } from './clock-changes.ts';
import { type Weekday, weekdays } from './weekday.ts';

/** An instant as clocks and calendars in a zone show it: `day` is `YYYY-MM-DD`, `time` is `HH:MM` in 24 hours. */
export type LocalTime = { readonly day: string; readonly time: string; readonly weekday: Weekday };

const dayMilliseconds = 24 * 60 * 60 * 1000;

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
};

const known = new Map<string, ClockChanges>();

/**
 * Spares a page from asking its browser: to make it ready for a zone takes a phone longer than everything else that is read
 * and counted. Outside the while that is known the browser is asked after all.
 */
export const rememberClock = (timeZone: string, changes: ClockChanges): void => {
  known.set(timeZone, changes);
};

/** When clocks in a zone change between two instants. */
export const clockChanges = (timeZone: string, from: Date, until: Date): ClockChanges =>
  clockChangesBetween(
    from.getTime(),
    until.getTime(),
    (instant) => (askedClock(instant, timeZone) - instant) / 60_000,
  );

/** What the clock in a zone shows, as if that were UTC, in milliseconds; seconds are whole. */
const wallClock = (instant: number, timeZone: string): number => {
  const changes = known.get(timeZone);
  const minutes = changes && minutesAheadAt(changes, instant);
  if (minutes === undefined) return askedClock(instant, timeZone);
  return Math.floor(instant / 1000) * 1000 + minutes * 60_000;
};

const askedClock = (instant: number, timeZone: string): number => {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return Date.parse(
    `${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}:${parts['second']}Z`,
  );
};

/** What clocks and calendars in a zone (like `Europe/Dublin`) show at an instant; seconds are cut off. */
export const localTime = (instant: Date, timeZone: string): LocalTime => {
  const text = new Date(wallClock(instant.getTime(), timeZone)).toISOString();
  const day = text.slice(0, 10);
  return { day, time: text.slice(11, 16), weekday: weekdayOf(day) };
};

/** The day of the calendar, `YYYY-MM-DD`, that it is in a zone at an instant. */
export const dayIn = (timeZone: string, instant: Date): string => localTime(instant, timeZone).day;

/**
 * The instant at which clocks in a zone show `time` (`HH:MM`) on `day` (`YYYY-MM-DD`). When clocks go back and show it
 * twice, the first; when they go forward and skip it, as much later as was skipped.
 */
export const instantOf = (day: string, time: string, timeZone: string): Date => {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const byOffsetAt = (instant: number) => wall - (wallClock(instant, timeZone) - instant);
  const before = byOffsetAt(wall - dayMilliseconds);
  const after = byOffsetAt(wall + dayMilliseconds);
  const isSkippedOrFirst = wallClock(before, timeZone) === wall || wallClock(after, timeZone) !== wall;
  return new Date(isSkippedOrFirst ? before : after);
};

/** The day a number of days later, or earlier when it is negative; days are `YYYY-MM-DD`. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10);

/** The day of the week of a day, `YYYY-MM-DD`. Throws when it is none. */
export const weekdayOf = (day: string): Weekday => {
  const weekday = weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7];
  if (weekday === undefined) throw new Error('A day is written as year, month, day: 2026-11-22.');
  return weekday;
};
