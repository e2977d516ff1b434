import { randomBytes } from 'node:crypto';
import type { ListingFiles } from '#adapters/content-files/listing-files.ts';
import { spokenMoment } from '#core/calendar/spoken-time.ts';
import { dayIn } from '#core/calendar/zoned-time.ts';
import type { ContactData } from '#core/contact/contact-data.ts';
import { makeReference } from '#core/contact/reference.ts';
import { isListedOn } from '#core/directory/published.ts';
import { writeCheckMail } from '#core/listing-checks/check-mail.ts';
import type { ListingCheckStore } from '#core/listing-checks/check-store.ts';
import { checkAddress, linkEnds } from '#core/listing-checks/listing-check.ts';
import { whomToAsk } from '#core/listing-checks/whom-to-ask.ts';
import type { WriteQuestion } from '#core/outbox/deliver.ts';
import { signLink } from './check-link.ts';

/** What asking providers works with. */
export type Asking = {
  readonly checks: ListingCheckStore;
  readonly listings: ListingFiles;
  /** Whether this program may write to an address: the demonstration may to nobody's only. */
  readonly mayBeMailed: (email: string) => boolean;
  readonly data: Pick<ContactData, 'networkName' | 'timeZone' | 'language'>;
  readonly coordinatorEmail: string;
  /** Like `https://example.org`. */
  readonly siteUrl: string;
  readonly secret: string;
};

/** Queues a question to a few providers whose listings are to be checked. */
export const askProviders = async (
  { checks, listings, mayBeMailed, data }: Asking,
  now: Date,
): Promise<void> => {
  const askable = (await listings.withProvider()).filter(({ service }) =>
    mayBeMailed(service.providerEmail ?? ''),
  );
  if (askable.length === 0) return;
  const today = dayIn(data.timeZone, now);
  for (const { slug } of whomToAsk(askable, await checks.lastAsked(), today, now)) {
    const reference = makeReference((count) => new Uint8Array(randomBytes(count)));
    await checks.ask(
      { listing: slug, reference, askedAt: now, expiresAt: linkEnds(now) },
      { kind: 'listing-check', to: slug, reference },
    );
  }
};

/** Writes the mail of a question when it is sent: the link is made here, and kept nowhere. */
export const questionWriter =
  (
    { checks, listings, mayBeMailed, data, coordinatorEmail, siteUrl, secret }: Asking,
    now: () => Date,
  ): WriteQuestion =>
  async ({ reference }) => {
    const check = await checks.find(reference);
    if (check === null || check.answeredAt !== null || check.expiresAt <= now()) return null;
    const service = await listings.read(check.listing);
    const to = service?.providerEmail;
    if (service === null || to === undefined || !mayBeMailed(to)) return null;
    if (!isListedOn(service, dayIn(data.timeZone, now()))) return null;
    const fields = signLink({ listing: check.listing, reference, until: check.expiresAt }, secret);
    const mail = writeCheckMail({
      listing: service.name,
      networkName: data.networkName,
      link: `${siteUrl}${checkAddress}?${new URLSearchParams(fields)}`,
      until: spokenMoment(check.expiresAt, data.timeZone, data.language),
      coordinatorEmail,
    });
    return { to, ...mail };
  };
