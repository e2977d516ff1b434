import type { Weekday } from '../../calendar/weekday.ts';
import { addDays, localTime, weekdayOf } from '../../calendar/zoned-time.ts';
import type { Opening } from '../opening.ts';

/** What is known of when a service is open. */
export type OpeningTimes = {
  readonly opening?: Opening | undefined;
  /** Left out when nothing says so. */
  readonly publicHolidays?: 'closed' | 'as-usual' | undefined;
};

/** A moment on the wall: `day` is `YYYY-MM-DD`, `time` is `HH:MM`. */
export type WallMoment = { readonly day: string; readonly time: string; readonly weekday: Weekday };

/**
 * Whether a service is open. `perhaps`: it would be, but it is a public holiday, and nothing says whether it is open then.
 * `closed` says when it opens next, if it does within two weeks.
 */
export type OpenState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'always' }
  | { readonly kind: 'open'; readonly until: string }
  | { readonly kind: 'perhaps'; readonly until: string }
  | { readonly kind: 'closed'; readonly opens?: WallMoment };

type Stretch = { readonly opens: string; readonly closes: string };

const stretchesOn = (
  day: string,
  { opening, publicHolidays }: OpeningTimes,
  isHoliday: boolean,
): Stretch[] => {
  if (opening?.kind !== 'weekly' || (isHoliday && publicHolidays === 'closed')) return [];
  const weekday = weekdayOf(day);
  return opening.stretches
    .filter(({ days }) => days.includes(weekday))
    .toSorted((one, other) => (one.opens < other.opens ? -1 : 1));
};

/** Where one stretch ends another may begin: open until the last of them. */
const closingAfter = (stretches: readonly Stretch[], time: string): string | undefined =>
  stretches.reduce<string | undefined>(
    (until, { opens, closes }) => (opens <= (until ?? time) && (until ?? time) < closes ? closes : until),
    undefined,
  );

/**
 * Whether a service is open at an instant, by clocks in its zone (like `Europe/Dublin`); `holidays` are public holidays,
 * `YYYY-MM-DD`. A stretch belongs to the day it begins on, and lasts until its closing time, which is no longer in it.
 */
export const openAt = (
  times: OpeningTimes,
  instant: Date,
  timeZone: string,
  holidays: ReadonlySet<string>,
): OpenState => {
  if (times.opening === undefined) return { kind: 'unknown' };
  if (times.opening.kind === 'always') return { kind: 'always' };
  const { day, time } = localTime(instant, timeZone);
  const until = closingAfter(stretchesOn(day, times, holidays.has(day)), time);
  if (until !== undefined) {
    return { kind: holidays.has(day) && times.publicHolidays === undefined ? 'perhaps' : 'open', until };
  }
  for (let ahead = 0; ahead < 14; ahead += 1) {
    const later = addDays(day, ahead);
    const next = stretchesOn(later, times, holidays.has(later)).find(
      ({ opens }) => ahead > 0 || opens > time,
    );
    if (next !== undefined) {
      return { kind: 'closed', opens: { day: later, time: next.opens, weekday: weekdayOf(later) } };
    }
  }
  return { kind: 'closed' };
};

/** When a service opens, of what somebody can ask: after 5pm on a working day, on a Saturday or Sunday. */
export const opensAtTimes = ({
  opening,
}: OpeningTimes): { readonly evenings: boolean; readonly weekends: boolean } => {
  if (opening === undefined) return { evenings: false, weekends: false };
  if (opening.kind === 'always') return { evenings: true, weekends: true };
  const isWeekend = (day: Weekday) => day === 'saturday' || day === 'sunday';
  return {
    evenings: opening.stretches.some(({ days, closes }) => closes >= '18:00' && !days.every(isWeekend)),
    weekends: opening.stretches.some(({ days }) => days.some(isWeekend)),
  };
};

/** Whether a service opens at all on the day that an instant falls on: earlier, now or later. */
export const opensOnDayOf = (
  times: OpeningTimes,
  instant: Date,
  timeZone: string,
  holidays: ReadonlySet<string>,
): boolean => {
  if (times.opening?.kind === 'always') return true;
  const { day } = localTime(instant, timeZone);
  const isHoliday = holidays.has(day);
  if (isHoliday && times.publicHolidays === undefined) return false;
  return stretchesOn(day, times, isHoliday).length > 0;
};
