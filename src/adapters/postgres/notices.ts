import type { Notification } from '#core/outbox/notification.ts';

/** The five columns of notifications as statement values, for `noticesFrom`. */
export const noticeColumns = (notifications: readonly Notification[]) =>
  [
    notifications.map(({ kind }) => kind),
    notifications.map(({ to }) => to),
    notifications.map(({ reference }) => reference),
    notifications.map(({ key }) => key?.before ?? null),
    notifications.map(({ key }) => key?.now ?? null),
  ] as const;

/**
 * The part of a statement that queues notifications for whatever `rows` holds: none when it is empty. `now` and `first` are the
 * numbers of the statement's parameters: the time, and the first of the five that `noticeColumns` gives.
 */
export const noticesFrom = (rows: string, now: number, first: number): string => /* sql */ `
  insert into outbox (kind, recipient, reference, key_before, key_now, queued_at, due_at)
  select n.kind, n.recipient, n.reference, n.key_before, n.key_now, $${now}, $${now}
  from ${rows}, unnest(
    $${first}::text[], $${first + 1}::text[], $${first + 2}::text[], $${first + 3}::text[], $${first + 4}::text[]
  ) as n (kind, recipient, reference, key_before, key_now)`;
