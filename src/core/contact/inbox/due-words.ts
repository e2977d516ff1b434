import { spokenClock, spokenMoment } from '../../calendar/spoken-time.ts';
import { dayIn, localTime } from '../../calendar/zoned-time.ts';
import { coordinatorSlug } from '../../routing/destination.ts';
import { answerDeadline } from '../answer-deadline.ts';
import type { ContactData } from '../contact-data.ts';
import type { InboxRow } from '../kept-request.ts';

/** By when an answer is due, as it stands beside a request. */
export type DueWords = { readonly words: string; readonly isLate: boolean };

type Clock = Pick<ContactData, 'timeZone' | 'language'>;

/** A deadline as one would say it `now`: `Answer today by 5pm`, `Answer by Tuesday 5pm`, `Late since Friday 20 November, 5pm`. */
export const dueWords = (deadline: Date, now: Date, { timeZone, language }: Clock): DueWords => {
  const moment = spokenMoment(deadline, timeZone, language);
  if (deadline < now) return { words: `Late since ${moment}`, isLate: true };
  const { time } = localTime(deadline, timeZone);
  if (dayIn(timeZone, deadline) === dayIn(timeZone, now))
    return { words: `Answer today by ${spokenClock(time)}`, isLate: false };
  const isThisWeek = deadline.getTime() - now.getTime() < 6 * 24 * 60 * 60 * 1000;
  if (!isThisWeek || !/^en(-|$)/i.test(language)) return { words: `Answer by ${moment}`, isLate: false };
  return { words: `Answer by ${moment.split(' ')[0]} ${spokenClock(time)}`, isLate: false };
};

/** When the request's agency must answer, in words; null when it is not its move. */
export const dueWordsOf = (
  row: Pick<InboxRow, 'agency' | 'awaitsAgencySince'>,
  data: ContactData,
  now: Date,
): DueWords | null => {
  const desk = row.agency === coordinatorSlug ? data.coordinator : data.agencies[row.agency];
  if (desk === undefined || row.awaitsAgencySince === null) return null;
  return dueWords(answerDeadline(desk, data, row.awaitsAgencySince), now, data);
};
