import type { SealedReport } from '../listing-reports/report-store.ts';
import type { CheckNotice, Notification } from '../outbox/notification.ts';

/** A question to a provider, as it is kept. `answeredAt` is null while the link can still be used. */
export type ListingCheck = {
  readonly listing: string;
  readonly reference: string;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly answeredAt: Date | null;
};

/** Everything that asking providers needs of a store: one line for each listing, of the last time. */
export type ListingCheckStore = {
  /** When each listing was asked about last, by its slug. */
  readonly lastAsked: () => Promise<ReadonlyMap<string, Date>>;
  /**
   * Notes the question and queues its mail, in one step. `too-soon`: the listing was asked about within thirty days, by another
   * server a moment ago perhaps; nothing is queued.
   */
  readonly ask: (
    check: Omit<ListingCheck, 'answeredAt'>,
    notice: CheckNotice,
  ) => Promise<'asked' | 'too-soon'>;
  readonly find: (reference: string) => Promise<ListingCheck | null>;
  /**
   * Keeps the answer among the reports about listings, as the provider's, and uses the link up, in one step. `used`: somebody
   * answered before; nothing is kept. `over`: there is no such question, or its time has passed. The notification follows the
   * rule of `ListingReportStore.keep`.
   */
  readonly answer: (
    reference: string,
    report: SealedReport,
    notification: Notification,
    now: Date,
  ) => Promise<'kept' | 'used' | 'over'>;
  /** Deletes what nothing follows from any more: questions older than thirty days. Resolves to how many. */
  readonly forgetOld: (now: Date) => Promise<number>;
};
