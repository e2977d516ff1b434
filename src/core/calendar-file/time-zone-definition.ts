import { addDays, clockChanges, weekdayOf } from '../calendar/zoned-time.ts';

/** Clocks that change: when, as clocks show it that have not changed yet, and the minutes ahead of UTC before and after. */
type Change = {
  readonly day: string;
  readonly time: string;
  readonly before: number;
  readonly after: number;
};

/** The changes of some years in a row, a list each, and how far clocks are ahead of UTC as the first begins. */
const changesIn = (timeZone: string, first: number, years: number) => {
  const startOf = (year: number) => new Date(Date.UTC(year, 0, 1));
  const { changes } = clockChanges(timeZone, startOf(first), startOf(first + years));
  const byYear = Array.from({ length: years }, (): Change[] => []);
  let [before = 0] = changes.map(([, ahead]) => ahead);
  const always = before;
  for (const [at, after] of changes.slice(1)) {
    const wall = new Date(at + before * 60_000).toISOString();
    byYear[new Date(at).getUTCFullYear() - first]?.push({
      day: wall.slice(0, 10),
      time: wall.slice(11, 16),
      before,
      after,
    });
    before = after;
  }
  return { byYear, always };
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

/** Found once: the days of four years are asked for it, and a directory has thousands of files with the same. */
const known = new Map<string, readonly string[]>();

/**
 * A time zone as calendars read it (RFC 5545 `VTIMEZONE`), right from the year before `year` to two years after it. By rules
 * where its clocks change by rules, change by change otherwise. It is made from what this program knows of the zone, like
 * `Europe/Dublin`.
 */
export const timeZoneDefinition = (timeZone: string, year: number): readonly string[] => {
  const key = `${timeZone} ${year}`;
  const lines = known.get(key) ?? define(timeZone, year);
  known.set(key, lines);
  return lines;
};

const define = (timeZone: string, year: number): readonly string[] => {
  const { byYear, always } = changesIn(timeZone, year - 1, 4);
  const [first = [], ...later] = byYear;
  const rules = first.map((change) => ruleOf(change, later));
  const byRules =
    rules.every((rule) => rule !== undefined) && later.every(({ length }) => length === first.length);
  const all = [first, ...later].flat();
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
