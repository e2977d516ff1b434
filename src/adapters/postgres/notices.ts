import type { Notification } from '#core/outbox/notification.ts';

/** The three columns of notifications as statement values, for `noticesFrom`. */
export const noticeColumns = (notifications: readonly Notification[]) =>
  [
    notifications.map(({ kind }) => kind),
    notifications.map(({ to }) => to),
    notifications.map(({ reference }) => reference),
  ] as const;

/**
 * The part of a statement that queues notifications for whatever `rows` holds: none when it is empty. `now` and `first` are the
 * numbers of the statement's parameters: the time, and the first of the three that `noticeColumns` gives.
 */
export const noticesFrom = (rows: string, now: number, first: number): string => /* sql */ `
  insert into outbox (kind, recipient, reference, queued_at, due_at)
  select n.kind, n.recipient, n.reference, $${now}, $${now}
  from ${rows}, unnest($${first}::text[], $${first + 1}::text[], $${first + 2}::text[]) as n (kind, recipient, reference)`;
