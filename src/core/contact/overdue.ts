import type { Notification } from '../outbox/notification.ts';
import { coordinatorSlug } from '../routing/destination.ts';
import { answerDeadline } from './answer-deadline.ts';
import type { ContactData } from './contact-data.ts';

/** A request that nobody has answered, and of which the coordinator has not heard yet. */
export type WaitingRequest = {
  readonly reference: string;
  readonly agency: string;
  readonly receivedAt: Date;
};

/** The requests whose answer is overdue `now`. One for an agency that has left the list is overdue at once. */
export const findOverdue = (
  waiting: readonly WaitingRequest[],
  data: ContactData,
  now: Date,
): readonly WaitingRequest[] =>
  waiting.filter(({ agency, receivedAt }) => {
    const desk = agency === coordinatorSlug ? data.coordinator : data.agencies[agency];
    return desk === undefined || answerDeadline(desk, data, receivedAt) < now;
  });

/** Who is told of an overdue request: its agency and the coordinator, once each. */
export const overdueNotifications = ({ reference, agency }: WaitingRequest): readonly Notification[] =>
  [...new Set([agency, coordinatorSlug])].map((to) => ({ kind: 'request-overdue', to, reference }));
