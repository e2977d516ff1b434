import { addWorkingDays, nextReading } from '../calendar/working-time.ts';
import { addDays, dayIn, instantOf } from '../calendar/zoned-time.ts';
import type { ContactData, Desk } from './contact-data.ts';

/** No request waits longer than this for a first answer before the coordinator hears of it, whatever holidays there are. */
export const ceilingCalendarDays = 7;

type Clockwork = Pick<ContactData, 'holidays' | 'timeZone'>;

/**
 * The moment by which an answer is promised: closing time of the last of the desk's working days, counted from the day on
 * which somebody is there to read the request.
 */
export const promisedAnswer = (desk: Desk, { holidays, timeZone }: Clockwork, receivedAt: Date): Date => {
  const { workingHours, answersWithinWorkingDays } = desk;
  const { readingBegins } = nextReading(receivedAt, workingHours, holidays, timeZone);
  const day = addWorkingDays(
    dayIn(timeZone, readingBegins),
    answersWithinWorkingDays,
    workingHours,
    holidays,
  );
  return instantOf(day, workingHours.to, timeZone);
};

/** The moment after which an unanswered request is escalated: what was promised, or seven days of the calendar if that is sooner. */
export const answerDeadline = (desk: Desk, clockwork: Clockwork, receivedAt: Date): Date => {
  const promised = promisedAnswer(desk, clockwork, receivedAt);
  const ceiling = instantOf(
    addDays(dayIn(clockwork.timeZone, receivedAt), ceilingCalendarDays),
    desk.workingHours.to,
    clockwork.timeZone,
  );
  return new Date(Math.min(promised.getTime(), ceiling.getTime()));
};
