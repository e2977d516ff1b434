import { mailHtml } from './mail-html.ts';
import { type MailText, writeNotification } from './mail-text.ts';
import type { CheckNotice, QueuedNotification } from './notification.ts';
import type { DeliveryFailure, Outbox } from './outbox.ts';
import { retryAt } from './retry.ts';

/** A mail on its way. `id` is a UUID, the same each time the mail is tried; `to` is one e-mail address. */
export type OutgoingMail = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same words as a page. */
  readonly html: string;
};

/** Sends one mail. It resolves to how that ended, within ten seconds, and does not throw. */
export type SendMail = (mail: OutgoingMail) => Promise<'sent' | DeliveryFailure>;

/** Who stands behind an agency's slug or `coordinator`; null when nobody does (an agency that is gone from `content/`). */
export type FindRecipient = (to: string) => { readonly name: string; readonly email: string } | null;

/** A mail with its address. */
export type AddressedMail = MailText & { readonly to: string };

/** Asks a provider whether a listing is still correct; null when there is nobody to ask any more. */
export type WriteQuestion = (notice: CheckNotice) => Promise<AddressedMail | null>;

/** Everything that a run needs. */
export type Delivery = {
  readonly outbox: Outbox;
  readonly sendMail: SendMail;
  readonly findRecipient: FindRecipient;
  readonly writeQuestion: WriteQuestion;
  /** Like `https://example.org`. */
  readonly siteUrl: string;
  readonly networkName: string;
  readonly now: Date;
};

/** What became of the mails of one run. `failed` are tried again, `givenUp` are not. */
export type DeliveryCounts = { readonly sent: number; readonly failed: number; readonly givenUp: number };

/** A run fits into the shortest time that a platform gives a function: its mails go out side by side. */
const mailsAtOnce = 5;

/** Much longer than a delivery takes, so that a row is claimed again only when its server died. */
const leaseSeconds = 90;

/**
 * Delivers what is due in the outbox, five mails at most, and marks each as soon as it is known how it ended. A mail that
 * fails stays in the outbox and is no error; only a failing outbox throws, after every mail has been tried.
 */
export const deliverDue = async (delivery: Delivery): Promise<DeliveryCounts> => {
  const claimed = await delivery.outbox.claim(mailsAtOnce, leaseSeconds, delivery.now);
  const settled = await Promise.allSettled(claimed.map((queued) => deliverOne(queued, delivery)));
  const ends = settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
  const count = (wanted: keyof DeliveryCounts) => ends.filter((end) => end === wanted).length;
  return { sent: count('sent'), failed: count('failed'), givenUp: count('givenUp') };
};

const deliverOne = async (queued: QueuedNotification, delivery: Delivery): Promise<keyof DeliveryCounts> => {
  const { outbox, sendMail, now } = delivery;
  const mail = await writeMail(queued, delivery);
  const end =
    mail === null
      ? 'unreachable'
      : await sendMail({ id: queued.id, ...mail, html: mailHtml(mail) }).catch(() => 'unreachable' as const);
  if (end === 'sent') {
    await outbox.markSent(queued.id, now);
    return 'sent';
  }
  const again = retryAt(queued.attempts, now);
  await outbox.markFailed(queued.id, end, again);
  return again === null ? 'givenUp' : 'failed';
};

const writeMail = async (
  queued: QueuedNotification,
  { findRecipient, writeQuestion, siteUrl, networkName }: Delivery,
): Promise<AddressedMail | null> => {
  // A question that cannot be written is tried again, and holds up no other mail.
  if (queued.kind === 'listing-check') return writeQuestion(queued).catch(() => null);
  const recipient = findRecipient(queued.to);
  if (recipient === null) return null;
  const mail = writeNotification(queued, { siteUrl, networkName, agencyName: recipient.name });
  return { to: recipient.email, ...mail };
};
