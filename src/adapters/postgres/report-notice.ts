/**
 * The part of a statement that tells the coordinator of a report that `kept` holds: once a day while any waits. It looks at the
 * table as it was before. Parameters 6 to 8 are the notification's kind, recipient and reference, 5 is the time.
 */
export const reportNotice = /* sql */ `
  insert into outbox (kind, recipient, reference, queued_at, due_at)
  select $6, $7, $8, $5, $5 from kept
  where not exists (
    select from listing_report where done_at is null and received_at > $5::timestamptz - interval '1 day'
  )`;
