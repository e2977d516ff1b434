import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long one more step takes at least, in seconds, and how long its ticket is good for. */
export const stepSeconds = 5;
const goodForSeconds = 30 * 60;

/**
 * The ticket of somebody who was asked for one more step at a door. It says nothing about who that is: when it was
 * given, and a signature over that, the door and the place (a keyed hash of its own). Nothing is kept about it.
 */
export const giveTicket = (place: Uint8Array, door: string, secret: string, now: Date): string => {
  const given = Math.floor(now.getTime() / 1000).toString(36);
  return `${given}.${sign(given, place, door, secret)}`;
};

/** `good` from five seconds to half an hour after it was given, at that door, from that place. `early`: wait a little. */
export const readTicket = (
  ticket: string | null,
  place: Uint8Array,
  door: string,
  secret: string,
  now: Date,
): 'good' | 'early' | 'none' => {
  if (ticket === null) return 'none';
  const [given = '', signature = '', ...more] = ticket.split('.');
  const right = Buffer.from(sign(given, place, door, secret));
  const shown = Buffer.from(signature);
  if (more.length > 0 || shown.length !== right.length || !timingSafeEqual(shown, right)) return 'none';
  const age = now.getTime() / 1000 - Number.parseInt(given, 36);
  if (age > goodForSeconds) return 'none';
  return age < stepSeconds ? 'early' : 'good';
};

const sign = (given: string, place: Uint8Array, door: string, secret: string): string =>
  createHmac('sha256', secret)
    .update(`alongside/step-ticket/v1/${door}/${given}/`)
    .update(place)
    .digest('base64url');
