/** Invitations, workers who ask to be let in, who is away, and the version of each agency's team. */
export const joining = /* sql */ `
-- Lets one new worker ask to join, once, for three days. The code is in the link only; here is its SHA-256.
create table invitation (
  id uuid primary key,
  agency text not null,
  -- colleague: somebody with a key lets the newcomer in. first-key: nobody has one; the newcomer makes the agency's key.
  kind text not null check (kind in ('colleague', 'first-key')),
  code_hash bytea not null unique check (octet_length(code_hash) = 32),
  made_by text not null,
  at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by text
);

-- A key without a wrapped ring and without an end belongs to somebody who asks and was not let in yet.
-- The first name is sealed to the agency and the coordinator.
alter table worker_key
  drop constraint worker_key_check,
  add column sealed_name bytea,
  add column deputy boolean not null default false,
  -- The day on which they are back.
  add column away_until date,
  add constraint removed_key_holds_nothing check (
    removed_at is null or num_nonnulls(wrapped_agency_key, sealed_name, away_until) = 0
  );
create index worker_key_team on worker_key (agency) where removed_at is null;

-- Goes up with each change of who has or asks for a key: whoever changes it says which version they saw, so that no key ring
-- is ever wrapped for a team that has changed meanwhile. ring_key_id is the newest key's, once it is known.
create table agency_team (
  agency text primary key,
  version integer not null,
  ring_key_id text
);

-- Which public key the site published last for each agency, so that a change of it is noticed.
create table published_key (
  agency text primary key,
  key_id text not null,
  since timestamptz not null
);
`;
