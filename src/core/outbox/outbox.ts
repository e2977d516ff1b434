import type { QueuedNotification } from './notification.ts';

/**
 * How a delivery failed. A code, never the mail server's words. `refused`: the mail server said no for good.
 * `unreachable`: there was no mail server, or nobody to send to, or the server said “not now”.
 */
export type DeliveryFailure = 'refused' | 'unreachable' | 'timed-out';

/** The outbox: rows are written with the request itself, claimed with a lease, and marked one by one. */
export type Outbox = {
  /** Claims up to `limit` due rows for `leaseSeconds`; no lock is held afterwards, and no other claimer gets them meanwhile. */
  readonly claim: (limit: number, leaseSeconds: number, now: Date) => Promise<readonly QueuedNotification[]>;
  readonly markSent: (id: string, now: Date) => Promise<void>;
  /** Puts the row back, due again at `retryAt`; null gives it up: it is claimed no more, and stays in `listUnsent`. */
  readonly markFailed: (id: string, failure: DeliveryFailure, retryAt: Date | null) => Promise<void>;
  /** Rows not yet sent, oldest first: what the coordinator's desk shows when mail is stuck. */
  readonly listUnsent: () => Promise<readonly QueuedNotification[]>;
  /** Forgets rows thirty days after they were sent. Resolves to how many. */
  readonly forgetSent: (now: Date) => Promise<number>;
};
