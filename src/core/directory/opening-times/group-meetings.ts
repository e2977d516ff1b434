import { type WeekOfMonth, weeksOfMonth } from '../../calendar/week-of-month.ts';
import { addDays, localTime, weekdayOf } from '../../calendar/zoned-time.ts';
import type { GroupTime } from '../group-time.ts';

/** One meeting: `day` is `YYYY-MM-DD`, times are `HH:MM` on the clocks of the service. */
export type Meeting = { readonly day: string; readonly from: string; readonly to: string };

const wholeWeeksBetween = (first: string, day: string): number =>
  Math.round((Date.parse(day) - Date.parse(first)) / (7 * 24 * 60 * 60 * 1000));

/** The first day of that name in the week that a first time stands in, or that day itself. */
const anchorOf = (first: string, weekday: string): string => {
  let day = first;
  while (weekdayOf(day) !== weekday) day = addDays(day, 1);
  return day;
};

const isInItsWeek = (day: string, week: WeekOfMonth): boolean => {
  if (week === 'last') return addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
  return Math.ceil(Number(day.slice(8)) / 7) === weeksOfMonth.indexOf(week) + 1;
};

const meetsOn = (day: string, { repeats, firstOn, lastOn }: GroupTime): boolean => {
  if (weekdayOf(day) !== repeats.weekday) return false;
  if ((firstOn !== undefined && day < firstOn) || (lastOn !== undefined && day > lastOn)) return false;
  if (repeats.kind === 'monthly') return isInItsWeek(day, repeats.week);
  if (repeats.everyWeeks === 1 || firstOn === undefined) return true;
  return wholeWeeksBetween(anchorOf(firstOn, repeats.weekday), day) % repeats.everyWeeks === 0;
};

/**
 * The next meetings of a group that are not over at an instant, by clocks in its zone: at most so many, and none more than a
 * year away.
 */
export const nextMeetings = (group: GroupTime, instant: Date, timeZone: string, most: number): Meeting[] => {
  const now = localTime(instant, timeZone);
  const meetings: Meeting[] = [];
  for (let ahead = 0; ahead < 370 && meetings.length < most; ahead += 1) {
    const day = addDays(now.day, ahead);
    const isOver = ahead === 0 && group.to <= now.time;
    if (!isOver && meetsOn(day, group)) meetings.push({ day, from: group.from, to: group.to });
  }
  return meetings;
};
