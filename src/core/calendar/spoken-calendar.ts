import { localTime } from './zoned-time.ts';

/**
 * How a language says days and moments, as `Intl` knows it where pages are built. Browsers lack the calendar of many a
 * language (Chromium that of Irish), so it goes along with the words.
 */
export type SpokenCalendar = {
  /** From Sunday on, as they stand in a date. */
  readonly weekdays: readonly string[];
  /** From January on, as they stand in a date. */
  readonly months: readonly string[];
  /** A moment and a day, with `{weekday}`, `{day}`, `{month}` and `{time}`. */
  readonly moment: string;
  readonly day: string;
};

const date = { day: 'numeric', month: 'long' } as const;
const inUtc = { timeZone: 'UTC' } as const;

/** The calendar of a language, by its tag: `ga`. Digits are those of English. */
export const calendarOf = (tag: string): SpokenCalendar => {
  const language = `${tag}-u-nu-latn`;
  const parts = (options: Intl.DateTimeFormatOptions, at: Date) =>
    new Intl.DateTimeFormat(language, { ...options, ...inUtc }).formatToParts(at);
  const partOf = (name: 'weekday' | 'month', at: Date): string =>
    parts({ weekday: 'long', ...date }, at).find(({ type }) => type === name)?.value ?? '';
  const sample = new Date(Date.UTC(2026, 10, 23, 14, 5));
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return {
    weekdays: [0, 1, 2, 3, 4, 5, 6].map((day) => partOf('weekday', new Date(Date.UTC(2026, 10, 22 + day)))),
    months: Array.from({ length: 12 }, (_, month) => partOf('month', new Date(Date.UTC(2026, month, 1)))),
    moment: patternOf(parts({ weekday: 'long', ...date, ...clock }, sample)),
    day: patternOf(parts(date, sample)),
  };
};

const patternOf = (parts: readonly Intl.DateTimeFormatPart[]): string =>
  parts
    .map(({ type, value }) => (type === 'literal' ? value : `{${type}}`))
    .join('')
    .replace(/\{hour\}.*\{minute\}/, '{time}');

const filled = (pattern: string, values: Readonly<Record<string, string>>): string =>
  pattern.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

const dateValues = ({ weekdays, months }: SpokenCalendar, day: string): Readonly<Record<string, string>> => ({
  weekday: weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '',
  day: String(Number(day.slice(8))),
  month: months[Number(day.slice(5, 7)) - 1] ?? '',
});

/** A moment as the language says it, in 24 hours: `Dé Máirt 24 Samhain ag 09:00`. */
export const momentIn = (calendar: SpokenCalendar, instant: Date, timeZone: string): string => {
  const { day, time } = localTime(instant, timeZone);
  return filled(calendar.moment, { ...dateValues(calendar, day), time });
};

/** A day, `YYYY-MM-DD`, as the language says it within a year: `24 Samhain`. */
export const dateIn = (calendar: SpokenCalendar, day: string): string =>
  filled(calendar.day, dateValues(calendar, day));
