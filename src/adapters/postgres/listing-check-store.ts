import type { ListingCheck, ListingCheckStore } from '#core/listing-checks/check-store.ts';
import { askAgainDays } from '#core/listing-checks/listing-check.ts';
import { type Pool, runStatement } from './pool.ts';
import { reportNotice } from './report-notice.ts';

/** Questions to the providers of listings in PostgreSQL. Every write is one statement. Throws only `DatabaseError`. */
export const createListingCheckStore = (pool: Pool): ListingCheckStore => ({
  lastAsked: async () => {
    const rows = await runStatement<{ listing: string; asked_at: Date }>(
      pool,
      'select listing, asked_at from listing_check',
      [],
    );
    return new Map(rows.map(({ listing, asked_at: askedAt }) => [listing, askedAt]));
  },

  ask: async ({ listing, reference, askedAt, expiresAt }, notice) => {
    // One line a listing: of two servers that ask at once, the second waits for the first, and sees that it was too soon.
    const asked = await runStatement(
      pool,
      `with asked as (
         insert into listing_check as before (listing, reference, asked_at, expires_at)
         values ($1, $2, $3, $4)
         on conflict (listing) do update
           set reference = excluded.reference, asked_at = excluded.asked_at,
               expires_at = excluded.expires_at, answered_at = null
           where before.asked_at <= excluded.asked_at - make_interval(days => $5)
         returning listing
       )
       insert into outbox (kind, recipient, reference, queued_at, due_at)
       select $6, $7, $8, $3, $3 from asked
       returning id`,
      [listing, reference, askedAt, expiresAt, askAgainDays, notice.kind, notice.to, notice.reference],
    );
    return asked.length > 0 ? 'asked' : 'too-soon';
  },

  find: async (reference) => {
    type Row = Pick<ListingCheck, 'listing' | 'reference'> & {
      asked_at: Date;
      expires_at: Date;
      answered_at: Date | null;
    };
    const [row] = await runStatement<Row>(
      pool,
      'select listing, reference, asked_at, expires_at, answered_at from listing_check where reference = $1',
      [reference],
    );
    if (row === undefined) return null;
    return {
      listing: row.listing,
      reference: row.reference,
      askedAt: row.asked_at,
      expiresAt: row.expires_at,
      answeredAt: row.answered_at,
    };
  },

  answer: async (reference, report, notification, now) => {
    // The notice looks at the table as it was before this answer. A clash of references breaks the whole statement.
    const kept = await runStatement(
      pool,
      `with answered as (
         update listing_check set answered_at = $5
         where reference = $9 and answered_at is null and expires_at > $5
         returning listing
       ), kept as (
         insert into listing_report (id, reference, received_at, coordinator_key_id, sealed, from_provider)
         select $1::uuid, $2, $5::timestamptz, $3, $4::bytea, true from answered
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
        reference,
      ],
    );
    if (kept.length > 0) return 'kept';
    const used = await runStatement(
      pool,
      'select from listing_check where reference = $1 and answered_at is not null',
      [reference],
    );
    return used.length > 0 ? 'used' : 'over';
  },

  forgetOld: async (now) => {
    const forgotten = await runStatement(
      pool,
      'delete from listing_check where asked_at <= $1::timestamptz - make_interval(days => $2) returning listing',
      [now, askAgainDays],
    );
    return forgotten.length;
  },
});
