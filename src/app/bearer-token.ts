import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** Who holds the inbox open, with which key ring, and until when. */
const holderSchema = z.strictObject({
  workerKeyId: z.string(),
  agency: z.string(),
  ringId: z.string(),
  expiresAt: z.number(),
});
export type Holder = z.infer<typeof holderSchema>;

/** How long an inbox stays open. */
export const inboxMinutes = 30;

/** Tells one wrapped ring from another: a page that opened with an earlier one has to be opened again. */
export const ringIdOf = (wrapped: Uint8Array): string =>
  createHash('sha256').update(wrapped).digest('hex').slice(0, 16);

/** A token over (worker key, agency, ring, expiry), signed with the site's secret. It lives in the page's memory only. */
export const makeToken = (holder: Holder, secret: string): string => {
  const text = Buffer.from(JSON.stringify(holder)).toString('base64url');
  return `${text}.${sign(text, secret)}`;
};

/** Who a token names, or null when it was not made here or its time is over. */
export const readToken = (token: string, secret: string, now: Date): Holder | null => {
  const [text = '', signature = '', ...more] = token.split('.');
  if (more.length > 0) return null;
  const given = Buffer.from(signature);
  const right = Buffer.from(sign(text, secret));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  // A token that an earlier version of the site made has other fields: it is over.
  const holder = holderSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  return holder.success && holder.data.expiresAt > now.getTime() ? holder.data : null;
};

const sign = (text: string, secret: string): string =>
  createHmac('sha256', secret).update(`alongside/inbox-token/v1/${text}`).digest('base64url');
