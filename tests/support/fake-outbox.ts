import { randomUUID } from 'node:crypto';
import type { UndeliveredNotice } from '#core/desk/desk-store.ts';
import type { CheckNotice, Notification, QueuedNotification } from '#core/outbox/notification.ts';
import type { DeliveryFailure, Outbox } from '#core/outbox/outbox.ts';

/** An outbox in memory. `queue` is what a store does when it writes notifications with a request. */
export type FakeOutbox = Outbox & {
  readonly queue: (notifications: readonly (Notification | CheckNotice)[], now: Date) => void;
  readonly undelivered: () => readonly UndeliveredNotice[];
};

export const createFakeOutbox = (): FakeOutbox => {
  type Row = (Notification | CheckNotice) & {
    id: string;
    attempts: number;
    since: Date;
    dueAt: Date | null;
    sentAt: Date | null;
    lastFailure: DeliveryFailure | null;
  };
  const rows: Row[] = [];
  const view = ({
    since: _,
    dueAt: __,
    sentAt: ___,
    lastFailure: ____,
    ...queued
  }: Row): QueuedNotification => queued;

  return {
    queue: (notifications, now) => {
      for (const notification of notifications) {
        rows.push({
          ...notification,
          id: randomUUID(),
          attempts: 0,
          since: now,
          dueAt: now,
          sentAt: null,
          lastFailure: null,
        });
      }
    },
    claim: async (limit, leaseSeconds, now) => {
      const due = rows
        .filter((row) => row.sentAt === null && row.dueAt !== null && row.dueAt <= now)
        .sort((one, other) => Number(one.dueAt) - Number(other.dueAt))
        .slice(0, limit);
      for (const row of due) {
        row.attempts += 1;
        row.dueAt = new Date(now.getTime() + leaseSeconds * 1000);
      }
      return due.map(view);
    },
    markSent: async (id, now) => {
      for (const row of rows) if (row.id === id) row.sentAt = now;
    },
    markFailed: async (id, failure, retryAt) => {
      for (const row of rows) {
        if (row.id === id && row.sentAt === null)
          Object.assign(row, { dueAt: retryAt, lastFailure: failure });
      }
    },
    listUnsent: async () => rows.filter(({ sentAt }) => sentAt === null).map(view),
    forgetSent: async (now) => {
      const isOld = ({ sentAt }: Row) =>
        sentAt !== null && now.getTime() - sentAt.getTime() >= 30 * 24 * 60 * 60 * 1000;
      const kept = rows.filter((row) => !isOld(row));
      return rows.splice(0, rows.length, ...kept).length - kept.length;
    },
    undelivered: () =>
      rows
        .filter(({ sentAt, dueAt, attempts }) => sentAt === null && (dueAt === null || attempts >= 2))
        .map(({ kind, to, reference, since, attempts, lastFailure, dueAt }) => ({
          kind,
          to,
          reference,
          since,
          attempts,
          lastFailure,
          isGivenUp: dueAt === null,
        })),
  };
};
