import {
  type ListingReportStore,
  mostListed,
  type QueuedReport,
  reportRetention,
} from '#core/listing-reports/report-store.ts';
import { type Pool, runStatement } from './pool.ts';
import { reportNotice } from './report-notice.ts';

/** Reports about listings in PostgreSQL. Every write is one statement. Throws only `DatabaseError`. */
export const createListingReportStore = (pool: Pool): ListingReportStore => ({
  keep: async (report, notification, now) => {
    // The notice looks at the table as it was before this report.
    const kept = await runStatement(
      pool,
      `with kept as (
         insert into listing_report (id, reference, received_at, coordinator_key_id, sealed)
         values ($1, $2, $5, $3, $4)
         on conflict do nothing
         returning id
       ), notice as (${reportNotice})
       select id from kept`,
      [
        report.id,
        report.reference,
        report.coordinatorKeyId,
        report.sealed,
        now,
        notification.kind,
        notification.to,
        notification.reference,
      ],
    );
    if (kept.length > 0) return 'kept';
    const same = await runStatement(pool, 'select from listing_report where id = $1', [report.id]);
    return same.length > 0 ? 'repeated' : 'conflict';
  },

  list: async () => {
    type Row = Pick<QueuedReport, 'reference'> & {
      received_at: Date;
      done_at: Date | null;
      from_provider: boolean;
      sealed: Buffer;
    };
    const rows = await runStatement<Row>(
      pool,
      `select reference, received_at, done_at, from_provider, sealed from listing_report
       order by done_at desc nulls first, received_at, reference
       limit $1`,
      [mostListed],
    );
    return rows.map((row) => ({
      reference: row.reference,
      receivedAt: row.received_at,
      doneAt: row.done_at,
      fromProvider: row.from_provider,
      sealed: new Uint8Array(row.sealed),
    }));
  },

  mark: async (reference, as, now) => {
    const marked = await runStatement(
      pool,
      `update listing_report set done_at = case when $2 = 'done' then coalesce(done_at, $3) end
       where reference = $1 returning id`,
      [reference, as, now],
    );
    return marked.length > 0 ? 'marked' : 'not-found';
  },

  forgetOld: async (now) => {
    const forgotten = await runStatement(
      pool,
      `delete from listing_report
       where done_at <= $1::timestamptz - make_interval(days => $2)
         or received_at <= $1::timestamptz - make_interval(days => $3)
       returning id`,
      [now, reportRetention.doneDays, reportRetention.maximumDays],
    );
    return forgotten.length;
  },
});
