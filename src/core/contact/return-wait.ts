import { coordinatorSlug } from '../routing/destination.ts';
import { answerDeadline, promisedAnswer } from './answer-deadline.ts';
import type { ContactData } from './contact-data.ts';
import type { ReturnView } from './kept-request.ts';
import type { ToldEvent } from './request-state.ts';

/** When an answer is promised to somebody who waits for one; `isOverdue`: the coordinator was told that none came. */
export type ReturnPromise = { readonly answerBy: Date; readonly isOverdue: boolean };

const begins: readonly ToldEvent[] = ['receive', 'pass-on', 'step-aside'];
const ends: readonly ToldEvent[] = ['accept', 'could-not-reach', 'decline', 'write', 'close'];

/**
 * Since when it is the agency's move, from what has happened; null when it is not. What a visitor writes begins a wait, and
 * writing again does not make it longer.
 */
export const awaitsAgencySince = (history: ReturnView['history']): Date | null =>
  history.reduce<Date | null>((since, { action, at }) => {
    if (begins.includes(action)) return at;
    if (ends.includes(action)) return null;
    return action === 'reply' ? (since ?? at) : since;
  }, null);

/** What is promised to somebody who waits, or null: it is not the agency's move, or the agency has left the list. */
export const returnPromise = (
  { agency, history }: Pick<ReturnView, 'agency' | 'history'>,
  data: Pick<ContactData, 'agencies' | 'coordinator' | 'holidays' | 'timeZone'>,
  now: Date,
): ReturnPromise | null => {
  const since = awaitsAgencySince(history);
  const desk = agency === coordinatorSlug ? data.coordinator : data.agencies[agency];
  if (since === null || desk === undefined) return null;
  return {
    answerBy: promisedAnswer(desk, data, since),
    isOverdue: answerDeadline(desk, data, since) < now,
  };
};
