import type { WorkingHours } from './working-hours.ts';
import { addDays, dayIn, instantOf, weekdayOf } from './zoned-time.ts';

/** When somebody begins to read what arrives now, and by when it has been read. */
export type Reading = { readonly readingBegins: Date; readonly readBy: Date };

/** A request has been read when this much working time has passed since it came. */
export const readWithinHours = 2;

const hourMilliseconds = 60 * 60 * 1000;
const halfHourMilliseconds = hourMilliseconds / 2;
const looksAheadDays = 366;

const noWorkingDay = () =>
  new Error('There is no working day within a year. Check the working hours and the holidays.');

/** Whether a day (`YYYY-MM-DD`) is one of the working days and no public holiday. */
export const isWorkingDay = (day: string, { days }: WorkingHours, holidays: readonly string[]): boolean =>
  days.includes(weekdayOf(day)) && !holidays.includes(day);

/**
 * When what arrives `now` is read. Reading begins at once within working hours, otherwise at the start of the next working
 * day. It has been read after two hours of working time, rounded up to the half hour but never past closing: on Friday at
 * half past four, with hours from nine to five, by half past ten on Monday. `holidays` are `YYYY-MM-DD`.
 * Throws when there is no working day within a year.
 */
export const nextReading = (
  now: Date,
  workingHours: WorkingHours,
  holidays: readonly string[],
  timeZone: string,
): Reading => {
  let readingBegins: Date | undefined;
  let left = readWithinHours * hourMilliseconds;
  const today = dayIn(timeZone, now);
  for (let ahead = 0; ahead <= looksAheadDays; ahead += 1) {
    const day = addDays(today, ahead);
    if (!isWorkingDay(day, workingHours, holidays)) continue;
    const closes = instantOf(day, workingHours.to, timeZone).getTime();
    const begins = Math.max(instantOf(day, workingHours.from, timeZone).getTime(), now.getTime());
    if (begins >= closes) continue;
    readingBegins ??= new Date(begins);
    if (closes - begins >= left) {
      const rounded = Math.ceil((begins + left) / halfHourMilliseconds) * halfHourMilliseconds;
      return { readingBegins, readBy: new Date(Math.min(rounded, closes)) };
    }
    left -= closes - begins;
  }
  throw noWorkingDay();
};

/**
 * The day that is `count` working days after `day`; with 0 the day itself. Days are `YYYY-MM-DD`.
 * Throws when there is no working day within a year.
 */
export const addWorkingDays = (
  day: string,
  count: number,
  workingHours: WorkingHours,
  holidays: readonly string[],
): string => {
  let reached = day;
  for (let left = count; left > 0; left -= 1) reached = workingDayAfter(reached, workingHours, holidays);
  return reached;
};

const workingDayAfter = (day: string, workingHours: WorkingHours, holidays: readonly string[]): string => {
  for (let ahead = 1; ahead <= looksAheadDays; ahead += 1) {
    const later = addDays(day, ahead);
    if (isWorkingDay(later, workingHours, holidays)) return later;
  }
  throw noWorkingDay();
};
