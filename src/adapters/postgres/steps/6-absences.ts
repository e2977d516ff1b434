/** An absence has a first day. */
export const absences = /* sql */ `
alter table worker_key
  -- The first day of an absence; null when it has begun, or there is none.
  add column away_from date,
  drop constraint removed_key_holds_nothing,
  add constraint removed_key_holds_nothing check (
    removed_at is null or num_nonnulls(wrapped_agency_key, sealed_name, away_from, away_until) = 0
  ),
  add constraint absence_has_both_ends check (away_from is null or coalesce(away_from < away_until, false));
`;
