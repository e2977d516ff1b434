import { createTransport } from 'nodemailer';
import type { SendMail } from '#core/outbox/deliver.ts';
import type { DeliveryFailure } from '#core/outbox/outbox.ts';

const timeoutMilliseconds = 8_000;

/** A mail server and who writes. */
export type SmtpSettings = {
  /** `smtps://user:password@host`, or `smtp://host:587`. */
  readonly url: string;
  /** `notices@example.org` or `Alongside <notices@example.org>`. */
  readonly from: string;
  /** Eight seconds unless said otherwise; then the connection is cut. */
  readonly withinMilliseconds?: number;
};

/**
 * Sends mail over SMTP, one connection a mail. A server at `smtp://` must offer STARTTLS, unless it is on this machine or
 * the address ends in `?requireTLS=false`.
 */
export const createSmtpMail = ({
  url,
  from,
  withinMilliseconds = timeoutMilliseconds,
}: SmtpSettings): SendMail => {
  const transport = createTransport({
    url,
    requireTLS: !isThisMachine(new URL(url).hostname),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const sender = addressOf(from);
  const domain = sender.slice(sender.lastIndexOf('@') + 1);

  return async ({ id, to, subject, text, html }) => {
    const signal = AbortSignal.timeout(withinMilliseconds);
    try {
      await transport.sendMail({
        // The same for each try, so that a mail server can drop the second of a mail that was taken but not acknowledged.
        messageId: `<${id}@${domain}>`,
        from,
        to,
        envelope: { from: sender, to: [to] },
        subject,
        // Both in one (multipart/alternative): the reader's program shows whichever it can.
        text,
        html,
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal,
      });
      return 'sent';
    } catch (error) {
      return signal.aborted ? 'timed-out' : failureOf(error);
    }
  };
};

const isThisMachine = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host);

const addressOf = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();

const failureOf = (error: unknown): DeliveryFailure => {
  const { code, responseCode } = error as { readonly code?: string; readonly responseCode?: number };
  if (code === 'ETIMEDOUT') return 'timed-out';
  return responseCode !== undefined && responseCode >= 500 ? 'refused' : 'unreachable';
};
