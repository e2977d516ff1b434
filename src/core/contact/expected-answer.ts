import { nextReading } from '../calendar/working-time.ts';
import { sayMoment, tell } from '../languages/voice.ts';
import type { Destination } from '../routing/destination.ts';
import { answerDeadline, promisedAnswer } from './answer-deadline.ts';
import type { Desk, SpokenData } from './contact-data.ts';

/** What a visitor may expect, in words with real dates. */
export type ExpectedAnswer = {
  /** When somebody is there to read it: one or two sentences. Empty when nothing can be sent. */
  readonly readWhen: string;
  /** The last moment of the last working day by which an answer is promised. */
  readonly answerBy: string;
  /** The moment after which the coordinator hears that nobody answered. */
  readonly coordinatorBy: string;
};

/** By when an answer to a request that came then was promised, in words. */
export const promisedBy = (desk: Desk, data: SpokenData, receivedAt: Date): string =>
  sayMoment(data.voice, promisedAnswer(desk, data, receivedAt), data.timeZone);

/**
 * When a request sent `now` is read and answered: the agency's working days and hours, less the public holidays.
 * Out of hours it says first that nobody reads it before then, so that nobody writes and waits.
 */
export const expectedAnswer = (destination: Destination, data: SpokenData, now: Date): ExpectedAnswer => {
  if (destination.kind !== 'sealed') return { readWhen: '', answerBy: '', coordinatorBy: '' };
  const { workingHours } = destination.desk;
  const { holidays, timeZone, voice } = data;
  const { nobodyBefore, readBy: isRead } = voice.words.sending;
  const moment = (at: Date) => ({ moment: sayMoment(voice, at, timeZone) });
  const { readingBegins, readBy } = nextReading(now, workingHours, holidays, timeZone);
  const waits = readingBegins > now ? [tell(nobodyBefore, moment(readingBegins))] : [];
  return {
    readWhen: [...waits, tell(isRead, moment(readBy))].join(' '),
    answerBy: promisedBy(destination.desk, data, now),
    coordinatorBy: moment(answerDeadline(destination.desk, data, now)).moment,
  };
};
