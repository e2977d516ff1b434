import { addDays, localTime, weekdayOf } from '../calendar/zoned-time.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Clocks that change: when, as clocks show it that have not changed yet, and the minutes ahead of UTC before and after. */
type Change = {
  readonly day: string;
  readonly time: string;
  readonly before: number;
  readonly after: number;
};

const offsetAt = (instant: number, timeZone: string): number => {
  const clock = localTime(new Date(instant), timeZone);
  return (Date.parse(`${clock.day}T${clock.time}Z`) - instant) / minute;
};

const changesIn = (year: number, timeZone: string): Change[] => {
  const changes: Change[] = [];
  for (let start = Date.UTC(year, 0, 1); start < Date.UTC(year + 1, 0, 1); start += day) {
    const before = offsetAt(start, timeZone);
    const after = offsetAt(start + day, timeZone);
    if (before === after) continue;
    let [still, changed] = [start, start + day];
    while (changed - still > minute) {
      const between = still + Math.floor((changed - still) / minute / 2) * minute;
      if (offsetAt(between, timeZone) === before) still = between;
      else changed = between;
    }
    const wall = new Date(changed + before * minute).toISOString();
    changes.push({ day: wall.slice(0, 10), time: wall.slice(11, 16), before, after });
  }
  return changes;
};

/** What a day can be called in its month, as a recurrence rule writes it: the last Sunday, the second Sunday. */
const daysByRule = (date: string): string[] => {
  const name = weekdayOf(date).slice(0, 2).toUpperCase();
  const last = addDays(date, 7).slice(0, 7) === date.slice(0, 7) ? [] : [`-1${name}`];
  return [...last, `${Math.ceil(Number(date.slice(8)) / 7)}${name}`].map(
    (byDay) => `FREQ=YEARLY;BYMONTH=${Number(date.slice(5, 7))};BYDAY=${byDay}`,
  );
};

const offsetText = (minutes: number): string => {
  const two = (number: number) => String(number).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
};

const observance = ({ day: on, time, before, after }: Change, rule?: string): string[] => {
  const kind = after > before ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${on.replaceAll('-', '')}T${time.replace(':', '')}00`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    ...(rule === undefined ? [] : [`RRULE:${rule}`]),
    `END:${kind}`,
  ];
};

/** The change of each later year that is the same by some rule; undefined where a year has none. */
const ruleOf = (change: Change, later: readonly (readonly Change[])[]): string | undefined =>
  daysByRule(change.day).find((rule) =>
    later.every((changes) =>
      changes.some(
        (other) =>
          other.time === change.time &&
          other.before === change.before &&
          other.after === change.after &&
          daysByRule(other.day).includes(rule),
      ),
    ),
  );

/**
 * A time zone as calendars read it (RFC 5545 `VTIMEZONE`), right from the year before `year` to two years after it. By rules
 * where its clocks change by rules, change by change otherwise. It is made from what this program knows of the zone, like
 * `Europe/Dublin`.
 */
export const timeZoneDefinition = (timeZone: string, year: number): string[] => {
  const [first = [], ...later] = [-1, 0, 1, 2].map((ahead) => changesIn(year + ahead, timeZone));
  const rules = first.map((change) => ruleOf(change, later));
  const byRules =
    rules.every((rule) => rule !== undefined) && later.every(({ length }) => length === first.length);
  const all = [first, ...later].flat();
  const always = offsetAt(Date.UTC(year, 0, 1), timeZone);
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...(all.length === 0
      ? observance({ day: '1970-01-01', time: '00:00', before: always, after: always })
      : byRules
        ? first.flatMap((change, index) => observance(change, rules[index]))
        : all.flatMap((change) => observance(change))),
    'END:VTIMEZONE',
  ];
};
