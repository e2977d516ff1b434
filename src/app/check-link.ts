import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { CheckLink } from '#core/listing-checks/listing-check.ts';
import { listingSlug } from '#core/listing-reports/listing-report.ts';

const fieldsSchema = z.object({
  listing: listingSlug,
  reference: z.string().regex(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/),
  until: z.string().regex(/^[1-9]\d{0,10}$/),
  sign: z.string(),
});

/** A link as fields of an address or a form, signed with the site's secret for this purpose alone. */
export const signLink = (
  { listing, reference, until }: CheckLink,
  secret: string,
): z.infer<typeof fieldsSchema> => {
  const seconds = String(Math.floor(until.getTime() / 1000));
  // The slug stands last: mail programs leave a hyphen at the end of an address out of the link.
  return { sign: sign([listing, reference, seconds], secret), until: seconds, reference, listing };
};

/** What a link is about, or null when it was not made here, or not whole. Its time may be over. */
export const readLink = (fields: URLSearchParams, secret: string): CheckLink | null => {
  const read = fieldsSchema.safeParse(Object.fromEntries(fields));
  if (!read.success) return null;
  const { listing, reference, until } = read.data;
  const given = Buffer.from(read.data.sign);
  const right = Buffer.from(sign([listing, reference, until], secret));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return { listing, reference, until: new Date(Number(until) * 1000) };
};

const sign = (parts: readonly string[], secret: string): string =>
  createHmac('sha256', secret)
    .update(`alongside/listing-check/v1/${parts.join('/')}`)
    .digest('base64url');
