import { weeksOfMonth } from '../../../calendar/week-of-month.ts';
import { type Weekday, weekdays } from '../../../calendar/weekday.ts';
import { rruleDays, rruleWeeks } from '../../writing/schedules-to-hsds.ts';
import type { DraftService } from '../draft.ts';
import type { ScheduleInput } from './hsds-input.ts';
import { saidIn } from './said.ts';

/** Opening and groups of a record, and what could not be read of them. */
export type TimesRead = {
  readonly fields: Pick<DraftService, 'opening' | 'openingDescription' | 'groupTimes'>;
  readonly remarks: readonly string[];
};

/** The time on the wall: what HSDS writes after it is the offset from UTC on the day of writing. */
const wallTime = (time: string | undefined): string | undefined =>
  /^(?:[01]\d|2[0-3]):[0-5]\d/.exec(time ?? '')?.[0];

const daysIn = (byday: string | undefined): Weekday[] => {
  const codes = (byday ?? '').split(',').map((code) => code.trim().toUpperCase());
  return weekdays.filter((day) => codes.includes(rruleDays[day]));
};

type Stretch = { readonly days: readonly Weekday[]; readonly opens: string; readonly closes: string };

const stretchOf = (schedule: ScheduleInput): Stretch | undefined => {
  const days = daysIn(schedule.byday);
  const [opens, closes] = [wallTime(schedule.opens_at), wallTime(schedule.closes_at)];
  if (days.length === 0 || opens === undefined || closes === undefined || opens >= closes) return undefined;
  return { days, opens, closes };
};

/** Stretches as one: where two share a part of a day, it is open from the first opening to the last closing. */
const united = (stretches: readonly Stretch[]): Stretch[] => {
  const byTimes = new Map<string, { days: Weekday[]; opens: string; closes: string }>();
  for (const day of weekdays) {
    const ofDay: { opens: string; closes: string }[] = [];
    for (const { opens, closes } of stretches
      .filter(({ days }) => days.includes(day))
      .toSorted((one, other) => one.opens.localeCompare(other.opens))) {
      const last = ofDay.at(-1);
      if (last === undefined || last.closes <= opens) ofDay.push({ opens, closes });
      else if (last.closes < closes) last.closes = closes;
    }
    for (const { opens, closes } of ofDay) {
      const known = byTimes.get(opens + closes);
      if (known === undefined) byTimes.set(opens + closes, { days: [day], opens, closes });
      else known.days.push(day);
    }
  }
  return [...byTimes.values()];
};

const repeatsOf = ({ freq, interval, byday = '' }: ScheduleInput): object | undefined => {
  const [, which = '', code = ''] = /^(-?\d)?([A-Z]{2})$/.exec(byday.trim()) ?? [];
  const weekday = weekdays.find((day) => rruleDays[day] === code);
  if (weekday === undefined) return undefined;
  if (freq === 'WEEKLY') return { kind: 'weekly', weekday, everyWeeks: interval ?? 1 };
  const week = weeksOfMonth.find((one) => rruleWeeks[one] === which);
  return week === undefined ? undefined : { kind: 'monthly', week, weekday };
};

const groupOf = (schedule: ScheduleInput): object | undefined => {
  const repeats = repeatsOf(schedule);
  if (repeats === undefined) return undefined;
  const { description, notes, valid_to } = schedule;
  const firstOn = schedule.dtstart ?? schedule.valid_from;
  return {
    name: description,
    repeats,
    from: wallTime(schedule.opens_at),
    to: wallTime(schedule.closes_at),
    ...(firstOn !== undefined && { firstOn }),
    ...(valid_to !== undefined && { lastOn: valid_to }),
    ...(notes !== undefined && { note: notes }),
  };
};

/** Times in our own words: each schedule says whether it is opening, day and night, or a group. */
export const ourTimes = (schedules: readonly ScheduleInput[]): TimesRead => {
  const of = (kind: string) =>
    schedules.filter(({ attributes }) => saidIn(attributes).codes('alongside-schedules').includes(kind));
  const opening = of('opening');
  const words = opening.find(({ freq }) => freq === undefined)?.description;
  const stretches = opening
    .filter(({ freq }) => freq !== undefined)
    .map((schedule) => ({
      days: daysIn(schedule.byday),
      opens: wallTime(schedule.opens_at),
      closes: wallTime(schedule.closes_at),
    }));
  const groups = of('group').map((schedule) => groupOf(schedule) ?? { name: schedule.description });
  return {
    fields: {
      ...(words !== undefined && { openingDescription: words }),
      ...(of('day-and-night').length > 0
        ? { opening: { kind: 'always' } }
        : stretches.length > 0 && { opening: { kind: 'weekly', stretches } }),
      ...(groups.length > 0 && { groupTimes: groups }),
    },
    remarks: [],
  };
};

const isEveryWeek = ({ freq, interval = 1, valid_to, byday }: ScheduleInput): boolean =>
  freq === 'WEEKLY' && interval === 1 && valid_to === undefined && byday !== undefined;

/** Times of somebody else's record: what is said for every week is opening; anything else is told, and left out. */
export const foreignTimes = (schedules: readonly ScheduleInput[]): TimesRead => {
  const stretches = united(schedules.filter(isEveryWeek).flatMap((schedule) => stretchOf(schedule) ?? []));
  const left = schedules.filter(
    (schedule) => schedule.freq !== undefined && !(isEveryWeek(schedule) && stretchOf(schedule)),
  );
  const words = schedules.flatMap(({ freq, description }) =>
    freq === undefined && description !== undefined ? [description] : [],
  )[0];
  return {
    fields: {
      ...(words !== undefined && { openingDescription: words }),
      ...(stretches.length > 0 && { opening: { kind: 'weekly', stretches } }),
    },
    remarks:
      left.length === 0
        ? []
        : [
            `${left.length} of its times ${left.length === 1 ? 'is' : 'are'} not plain weekly times: left out.`,
          ],
  };
};
