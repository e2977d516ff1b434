import { spokenDate } from '../../calendar/spoken-date.ts';
import { spokenClock } from '../../calendar/spoken-time.ts';
import { addDays, localTime } from '../../calendar/zoned-time.ts';
import { type OpeningTimes, openAt, type WallMoment } from '../opening-times/open-at.ts';

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const dayInWords = ({ day, weekday }: WallMoment, today: string): string => {
  if (day === today) return 'today';
  if (day === addDays(today, 1)) return 'tomorrow';
  const name = capitalised(weekday);
  return day < addDays(today, 7) ? name : `${name} ${spokenDate(day)}`;
};

/**
 * Whether a service is open at an instant, by clocks in its zone: “Open now until 5pm”, “Opens Monday 9:30am”, “It is a
 * public holiday: ring first”. Empty when nobody knows. `holidays` are public holidays, `YYYY-MM-DD`.
 */
export const openNowInWords = (
  times: OpeningTimes,
  instant: Date,
  timeZone: string,
  holidays: ReadonlySet<string>,
): string => {
  const state = openAt(times, instant, timeZone, holidays);
  if (state.kind === 'always') return 'Open now, day and night';
  if (state.kind === 'open') return `Open now until ${spokenClock(state.until)}`;
  if (state.kind === 'perhaps') return 'It is a public holiday: ring first';
  if (state.kind === 'unknown' || state.opens === undefined) return '';
  const today = localTime(instant, timeZone).day;
  const opens = `Opens ${dayInWords(state.opens, today)} ${spokenClock(state.opens.time)}`;
  const isUnsure = holidays.has(state.opens.day) && times.publicHolidays === undefined;
  return isUnsure ? `${opens}, but that is a public holiday: ring first` : opens;
};
