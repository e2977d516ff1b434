import { randomUUID } from 'node:crypto';
import type { CheckNotice, Notification, QueuedNotification } from '#core/outbox/notification.ts';
import type { Outbox } from '#core/outbox/outbox.ts';

/** An outbox in memory. `queue` is what a store does when it writes notifications with a request. */
export type FakeOutbox = Outbox & {
  readonly queue: (notifications: readonly (Notification | CheckNotice)[], now: Date) => void;
};

export const createFakeOutbox = (): FakeOutbox => {
  type Row = (Notification | CheckNotice) & {
    id: string;
    attempts: number;
    dueAt: Date | null;
    isSent: boolean;
  };
  const rows: Row[] = [];
  const view = ({ dueAt: _, isSent: __, ...queued }: Row): QueuedNotification => queued;

  return {
    queue: (notifications, now) => {
      for (const notification of notifications) {
        rows.push({ ...notification, id: randomUUID(), attempts: 0, dueAt: now, isSent: false });
      }
    },
    claim: async (limit, leaseSeconds, now) => {
      const due = rows
        .filter((row) => !row.isSent && row.dueAt !== null && row.dueAt <= now)
        .sort((one, other) => Number(one.dueAt) - Number(other.dueAt))
        .slice(0, limit);
      for (const row of due) {
        row.attempts += 1;
        row.dueAt = new Date(now.getTime() + leaseSeconds * 1000);
      }
      return due.map(view);
    },
    markSent: async (id) => {
      for (const row of rows) if (row.id === id) row.isSent = true;
    },
    markFailed: async (id, _failure, retryAt) => {
      for (const row of rows) if (row.id === id && !row.isSent) row.dueAt = retryAt;
    },
    listUnsent: async () => rows.filter((row) => !row.isSent).map(view),
  };
};
