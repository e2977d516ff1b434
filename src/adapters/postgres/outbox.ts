import type { QueuedNotification } from '#core/outbox/notification.ts';
import type { Outbox } from '#core/outbox/outbox.ts';
import { type Pool, runStatement } from './pool.ts';

const columns = 'id, kind, recipient as "to", reference, attempts, key_before, key_now';

type Row = QueuedNotification & { readonly key_before: string | null; readonly key_now: string | null };

const queuedOf = ({ key_before: before, key_now: now, ...queued }: Row): QueuedNotification =>
  queued.kind === 'key-changed' ? { ...queued, key: { before, now } } : queued;

/** The outbox in PostgreSQL. Throws only `DatabaseError`. */
export const createOutbox = (pool: Pool): Outbox => ({
  claim: async (limit, leaseSeconds, now) => {
    const rows = await runStatement<Row>(
      pool,
      `with due as (
         select id from outbox
         where sent_at is null and due_at <= $3
         order by due_at, queued_at, id
         limit $1
         for update skip locked
       ), claimed as (
         update outbox set attempts = attempts + 1, due_at = $3::timestamptz + make_interval(secs => $2)
         where id in (select id from due)
         returning *
       )
       select ${columns} from claimed order by queued_at, id`,
      [limit, leaseSeconds, now],
    );
    return rows.map(queuedOf);
  },

  markSent: async (id, now) => {
    await runStatement(
      pool,
      'update outbox set sent_at = $2, due_at = null, last_failure = null where id = $1',
      [id, now],
    );
  },

  markFailed: async (id, failure, retryAt) => {
    await runStatement(
      pool,
      'update outbox set last_failure = $2, due_at = $3 where id = $1 and sent_at is null',
      [id, failure, retryAt],
    );
  },

  listUnsent: async () => {
    const rows = await runStatement<Row>(
      pool,
      `select ${columns} from outbox where sent_at is null order by queued_at, id`,
      [],
    );
    return rows.map(queuedOf);
  },

  forgetSent: async (now) => {
    const forgotten = await runStatement(
      pool,
      `delete from outbox where sent_at <= $1::timestamptz - interval '30 days' returning id`,
      [now],
    );
    return forgotten.length;
  },
});
