import type { Notification } from '../outbox/notification.ts';

/** A report as it is kept: nothing in it can be read without the coordinator's key, not even which listing it is about. */
export type SealedReport = {
  /** UUID; the idempotency key. */
  readonly id: string;
  readonly reference: string;
  /** The coordinator's key it is sealed to. */
  readonly coordinatorKeyId: string;
  readonly sealed: Uint8Array;
};

/** A report in the editors' queue. `doneAt` is null while it waits. */
export type QueuedReport = {
  readonly reference: string;
  readonly receivedAt: Date;
  readonly doneAt: Date | null;
  /** Whether it came by the link that was mailed to the listing's provider. */
  readonly fromProvider: boolean;
  readonly sealed: Uint8Array;
};

/** How long reports are kept, in days: a done one for so long that a slip can be taken back, and none for ever. */
export const reportRetention = { doneDays: 30, maximumDays: 365 } as const;

/** The most reports that are listed at once; the others follow as these are done. */
export const mostListed = 100;

/** Everything that the doors need of a store of reports about listings. */
export type ListingReportStore = {
  /**
   * Keeps a report; resolves after the commit. `repeated`: that id is there already. `conflict`: its reference is another
   * report's. The notification is queued with it, unless another report that still waits came within the last day: so a flood of
   * reports is one mail a day.
   */
  readonly keep: (
    report: SealedReport,
    notification: Notification,
    now: Date,
  ) => Promise<'kept' | 'repeated' | 'conflict'>;
  /** The queue: those that wait, oldest first, then those that are done, latest first; `mostListed` at most. */
  readonly list: () => Promise<readonly QueuedReport[]>;
  /** Marks a report as done, or as waiting again. Doing it twice changes nothing. */
  readonly mark: (reference: string, as: 'done' | 'waiting', now: Date) => Promise<'marked' | 'not-found'>;
  /** Deletes what is older than `reportRetention`; resolves to how many. */
  readonly forgetOld: (now: Date) => Promise<number>;
};
