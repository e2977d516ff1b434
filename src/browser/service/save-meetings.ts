import { calendarFile } from '#core/calendar-file/calendar-file.ts';
import type { ServiceTimes } from '#core/directory/service-times.ts';
import { saveFile } from './save-file.ts';

/** Saves a year of a group's meetings under a title. Says whether there were any. */
export const saveMeetings = (
  { timeZone, groups }: ServiceTimes,
  index: number,
  title: string,
  from: Date,
): boolean => {
  const kept = groups[index];
  const file = kept && calendarFile(kept.group, { id: kept.id, title, timeZone, from });
  if (file === undefined) return false;
  saveFile('calendar.ics', 'text/calendar', file);
  return true;
};
