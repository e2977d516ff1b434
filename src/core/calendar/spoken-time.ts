import { localTime } from './zoned-time.ts';

/**
 * A moment as one would say it: `Tuesday 24 November, 9am`. `language` is a tag like `en-IE`; other languages than English
 * get what their own calendar writes.
 */
export const spokenMoment = (instant: Date, timeZone: string, language: string): string => {
  const date = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  if (!/^en(-|$)/i.test(language)) {
    const time = { hour: 'numeric', minute: '2-digit' } as const;
    return new Intl.DateTimeFormat(language, { ...date, ...time, timeZone }).format(instant);
  }
  // Put together here, because browsers differ over the commas.
  const parts = new Intl.DateTimeFormat(language, { ...date, timeZone }).formatToParts(instant);
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')}, ${spokenClock(localTime(instant, timeZone).time)}`;
};

/** A time of day, from `HH:MM` in 24 hours, as one would say it in English: `9am`, `5:30pm`, `midday`, `midnight`. */
export const spokenClock = (time: string): string => {
  if (time === '00:00') return 'midnight';
  if (time === '12:00') return 'midday';
  const hour = Number(time.slice(0, 2));
  const minutes = time.endsWith(':00') ? '' : time.slice(2);
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
};
