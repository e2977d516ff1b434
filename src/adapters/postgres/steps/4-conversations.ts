/** Messages in both directions, notes among colleagues, passing on, and agencies that help. */
export const conversations = /* sql */ `
-- What agency and visitor write to each other, and what colleagues note: sealed, each once (the id comes from who wrote it).
alter table request_answer rename to request_message;
alter index request_answer_of rename to request_message_of;
alter table request_message
  add column author text not null default 'agency' check (author in ('agency', 'visitor', 'colleagues')),
  add column uid uuid not null unique default gen_random_uuid();
alter table request_message alter column author drop default, alter column uid drop default;

alter table contact_request
  drop constraint contact_request_state_check,
  add constraint contact_request_state_check check (state in
    ('received', 'opened', 'accepted', 'could-not-reach', 'declined', 'closed', 'withdrawn', 'expired')),
  -- Since when it is the agency's move: nobody has answered yet, or the visitor wrote last. Null while it is not.
  add column awaits_agency_since timestamptz,
  -- What was done about that wait so far; the third is escalated_at.
  add column reminded_at timestamptz,
  add column deputy_told_at timestamptz;
update contact_request set awaits_agency_since = received_at where state in ('received', 'opened');
create index contact_request_waiting on contact_request (awaits_agency_since) where awaits_agency_since is not null;

-- Whom it lay with after the event.
alter table request_event add column agency text;

-- An agency that was brought in: the lead agency stays the one door. Its copy is sealed to it and the coordinator.
create table request_helper (
  request_id uuid not null references contact_request on delete cascade,
  agency text not null,
  agency_key_id text not null,
  sealed bytea not null,
  at timestamptz not null,
  primary key (request_id, agency)
);
create index request_helper_inbox on request_helper (agency);

create or replace function forget_request() returns trigger language plpgsql as $$
begin
  delete from request_message where request_id = new.id;
  delete from request_helper where request_id = new.id;
  new.agency_key_id := null;
  new.coordinator_key_id := null;
  new.sealed := null;
  new.figures := null;
  new.authentication_hash := null;
  new.reply_recipient := null;
  new.awaits_agency_since := null;
  return new;
end
$$;
`;
