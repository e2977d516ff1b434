import type { Absences } from '../agencies/absence.ts';
import { addWorkingDays, nextReading } from '../calendar/working-time.ts';
import { dayIn, instantOf } from '../calendar/zoned-time.ts';
import type { Notification } from '../outbox/notification.ts';
import { coordinatorSlug } from '../routing/destination.ts';
import { answerDeadline } from './answer-deadline.ts';
import type { ContactData } from './contact-data.ts';
import type { WaitingRequest, WatchStep } from './waiting-request.ts';

/**
 * What is to be done about a wait `now`, or null: the agency is reminded when half of its working days are over, its deputy
 * hears on the morning of the last day, and the coordinator when the promised moment has passed. After a night without a
 * watch only the latest of them is due. A request of an agency that has left the list goes to the coordinator at once, and so does
 * one of an agency where, by `absences`, nobody is back before that moment.
 */
export const dueStep = (
  waiting: WaitingRequest,
  data: ContactData,
  now: Date,
  absences: Absences = {},
): WatchStep | null => {
  const { agency, awaitsAgencySince: since, done } = waiting;
  const desk = agency === coordinatorSlug ? data.coordinator : data.agencies[agency];
  if (desk === undefined) return 'escalate';
  const { holidays, timeZone } = data;
  const { workingHours, answersWithinWorkingDays } = desk;
  const deadline = answerDeadline(desk, data, since);
  if (deadline < now) return 'escalate';
  const backOn = Object.hasOwn(absences, agency) ? absences[agency] : undefined;
  if (backOn !== undefined && instantOf(backOn, workingHours.from, timeZone) >= deadline) return 'escalate';
  const lastMorning = instantOf(dayIn(timeZone, deadline), workingHours.from, timeZone);
  if (lastMorning <= now) return done.includes('tell-deputy') ? null : 'tell-deputy';
  const firstDay = dayIn(timeZone, nextReading(since, workingHours, holidays, timeZone).readingBegins);
  const halfway = addWorkingDays(firstDay, Math.ceil(answersWithinWorkingDays / 2), workingHours, holidays);
  if (instantOf(halfway, workingHours.from, timeZone) > now) return null;
  return done.includes('remind') ? null : 'remind';
};

/** The address for notices of an agency's deputy. */
export const deputyOf = (agency: string): string => `${agency}/deputy`;

/** Who is told at a step. An agency without a deputy's address is reminded again. `hasAddress`: whether notices reach it. */
export const watchNotifications = (
  { reference, agency }: Pick<WaitingRequest, 'reference' | 'agency'>,
  step: WatchStep,
  hasAddress: (recipient: string) => boolean,
): readonly Notification[] => {
  if (step === 'escalate')
    return [...new Set([agency, coordinatorSlug])].map((to) => ({ kind: 'request-overdue', to, reference }));
  const deputy = deputyOf(agency);
  const to = step === 'tell-deputy' && hasAddress(deputy) ? deputy : agency;
  return [{ kind: 'request-waiting', to, reference }];
};
