import { looksAutomatic } from '#core/contact/spam-guard.ts';
import type { Application, CallContext } from './application.ts';
import type { Posted } from './gate.ts';
import { placeOf } from './place-of.ts';
import { giveTicket, readTicket } from './step-ticket.ts';

/** Whether somebody is let in at a door now; if not, the ticket with which they are let in after one more step. */
export type Admittance =
  | { readonly kind: 'in' }
  | { readonly kind: 'one-more-step'; readonly ticket: string };

/** Many people may share one address: whoever takes one more step is let in, up to so many times as often. */
const roomWithTicket = 10;

/**
 * Counts a knock. Over the limit, and when a form looks as if a program had sent it, one more step is asked for; nobody is
 * turned away for it.
 */
export const admit = async (
  door: string,
  posted: Posted,
  app: Application,
  context: CallContext,
): Promise<Admittance> => {
  const now = app.now();
  const place = placeOf(context.ip, app.secret, now);
  const shown = posted.kind === 'form' ? posted.guard.ticket : posted.ticket;
  const ticket = readTicket(shown, place, door, app.secret, now);
  const perMinute = app.knocksPerMinute * (ticket === 'good' ? roomWithTicket : 1);
  const isOver = (await app.countKnock(place, { door, perMinute }, now)) === 'over';
  const isDoubtful = posted.kind === 'form' && ticket !== 'good' && looksAutomatic(posted.guard, now);
  if (!isOver && !isDoubtful) return { kind: 'in' };
  // One that was shown too early stays the same, so that nobody waits again from the start.
  const kept = ticket === 'early' ? shown : null;
  return { kind: 'one-more-step', ticket: kept ?? giveTicket(place, door, app.secret, now) };
};
