import { addWorkingDays, nextReading } from '../calendar/working-time.ts';
import { addDays, dayIn, instantOf } from '../calendar/zoned-time.ts';
import type { ContactData, Desk } from './contact-data.ts';

/** No request waits longer than this for a first answer, whatever holidays there are. */
export const ceilingCalendarDays = 7;

type Clockwork = Pick<ContactData, 'holidays' | 'timeZone'>;

/**
 * The last moment by which a request must be answered: closing time of the last of the desk's working days, counted from
 * the day on which somebody is there to read it, but never more than seven days of the calendar after it came.
 */
export const answerDeadline = (desk: Desk, { holidays, timeZone }: Clockwork, receivedAt: Date): Date => {
  const { workingHours, answersWithinWorkingDays } = desk;
  const { readingBegins } = nextReading(receivedAt, workingHours, holidays, timeZone);
  const promised = addWorkingDays(dayIn(timeZone, readingBegins), answersWithinWorkingDays, workingHours, holidays);
  const ceiling = addDays(dayIn(timeZone, receivedAt), ceilingCalendarDays);
  return instantOf(promised < ceiling ? promised : ceiling, workingHours.to, timeZone);
};
