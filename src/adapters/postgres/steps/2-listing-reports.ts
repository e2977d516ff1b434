/** What visitors say about listings. */
export const listingReports = /* sql */ `
-- What a visitor says about a listing. The database knows when it came, and when an editor was done with it; which
-- listing and what is said are sealed to the coordinator.
create table listing_report (
  id uuid primary key,
  reference text not null unique check (reference ~ '^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$'),
  received_at timestamptz not null,
  done_at timestamptz,
  coordinator_key_id text not null,
  sealed bytea not null
);
create index listing_report_waiting on listing_report (received_at) where done_at is null;
`;
