/** What a request was when it came, so that the same one is known again whatever happened to it since. */
export const arrivals = /* sql */ `
-- SHA-256 of agency, key ids and sealed bytes as they came: passing on and sealing again change those, and not this.
alter table contact_request
  add column arrival bytea check (octet_length(arrival) = 32);
update contact_request
set arrival = sha256(convert_to(agency || '/' || agency_key_id || '/' || coordinator_key_id || '/', 'UTF8') || sealed || figures)
where sealed is not null;

alter table contact_request
  drop constraint forgotten_holds_nothing,
  add constraint forgotten_holds_nothing check (
    case when state in ('withdrawn', 'expired')
      then num_nonnulls(agency_key_id, coordinator_key_id, sealed, figures, authentication_hash, reply_recipient, arrival) = 0
      else num_nulls(agency_key_id, coordinator_key_id, sealed, figures, authentication_hash, reply_recipient, arrival) = 0
    end
  );

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
  new.arrival := null;
  new.awaits_agency_since := null;
  return new;
end
$$;
`;
