/** Requests, their events and answers, the outbox, workers’ keys, challenges and knocks. */
export const contactRequests = /* sql */ `
-- What the database knows about a request: its reference, the agency, the state and its times, sealed bytes, hashes,
-- key ids and the recipient of answers. Not the area, not the need, not the rule, not the name.
create table contact_request (
  id uuid primary key,
  reference text not null unique check (reference ~ '^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$'),
  agency text not null,
  state text not null
    check (state in ('received', 'opened', 'accepted', 'declined', 'closed', 'withdrawn', 'expired')),
  received_at timestamptz not null,
  changed_at timestamptz not null,
  -- When the coordinator was told that nobody had answered in time.
  escalated_at timestamptz,
  agency_key_id text,
  coordinator_key_id text,
  sealed bytea,
  figures bytea,
  authentication_hash bytea check (octet_length(authentication_hash) = 32),
  reply_recipient text,
  -- A forgotten request is a bare line; any other is whole.
  constraint forgotten_holds_nothing check (
    case when state in ('withdrawn', 'expired')
      then num_nonnulls(agency_key_id, coordinator_key_id, sealed, figures, authentication_hash, reply_recipient) = 0
      else num_nulls(agency_key_id, coordinator_key_id, sealed, figures, authentication_hash, reply_recipient) = 0
    end
  )
);
create index contact_request_inbox on contact_request (agency, received_at desc);

-- Every transition, without personal data.
create table request_event (
  id bigint generated always as identity primary key,
  request_id uuid not null references contact_request on delete cascade,
  at timestamptz not null,
  action text not null,
  worker_key_id text
);
create index request_event_of on request_event (request_id);

create table request_answer (
  id bigint generated always as identity primary key,
  request_id uuid not null references contact_request on delete cascade,
  at timestamptz not null,
  sealed bytea not null
);
create index request_answer_of on request_answer (request_id);

-- Whatever forgets a request forgets all of it. A trigger, because it runs after waiting for the row: an answer that
-- was written at the same moment is gone too, which a delete in the same statement would not see.
create function forget_request() returns trigger language plpgsql as $$
begin
  delete from request_answer where request_id = new.id;
  new.agency_key_id := null;
  new.coordinator_key_id := null;
  new.sealed := null;
  new.figures := null;
  new.authentication_hash := null;
  new.reply_recipient := null;
  return new;
end
$$;
create trigger forget before update on contact_request
  for each row when (new.state in ('withdrawn', 'expired')) execute function forget_request();

-- Mail to agencies and the coordinator, made from kind, recipient and reference alone.
create table outbox (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  recipient text not null,
  reference text not null,
  queued_at timestamptz not null,
  -- When it may be claimed next: pushed on by a claim (the lease) and by a failure. Null once given up.
  due_at timestamptz,
  attempts integer not null default 0,
  last_failure text,
  sent_at timestamptz
);
create index outbox_due on outbox (due_at) where sent_at is null;

-- A removed key stays as a line without the wrapped key, so that events still say whose it was.
create table worker_key (
  id text primary key,
  agency text not null,
  recipient text not null,
  wrapped_agency_key bytea,
  added_at timestamptz not null,
  changed_at timestamptz not null,
  removed_at timestamptz,
  check ((removed_at is null) = (wrapped_agency_key is not null))
);

create table challenge (
  id uuid primary key,
  worker_key_id text not null,
  digest bytea not null check (octet_length(digest) = 32),
  expires_at timestamptz not null
);
create index challenge_end on challenge (expires_at);

-- How often a place knocked at a door lately. Unlogged: never in a backup, and worth nothing after a crash.
create unlogged table knock (
  door text not null,
  place bytea not null,
  since timestamptz not null,
  count integer not null,
  primary key (door, place)
);
`;
