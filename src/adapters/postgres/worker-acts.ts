import type { SealedMessage } from '#core/contact/kept-request.ts';
import { type RequestState, stateAfter, statesBefore, talkingStates } from '#core/contact/request-state.ts';
import type {
  ActOnRequest,
  ActResult,
  BringIn,
  PassOnRequest,
  StepAside,
  WriteMessage,
} from '#core/contact/request-store.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import { noticeColumns, noticesFrom } from './notices.ts';
import { type Pool, runStatement } from './pool.ts';

const uidAndSeal = (message: SealedMessage | undefined) => [message?.id ?? null, message?.sealed ?? null];

/** Why nothing happened: the request stands elsewhere by now, or does not lie with this agency. */
export const whereItStands = async (pool: Pool, agency: string, reference: string): Promise<ActResult> => {
  const [stands] = await runStatement<{ state: RequestState }>(
    pool,
    'select state from contact_request where agency = $1 and reference = $2',
    [agency, reference],
  );
  return stands === undefined ? { kind: 'not-found' } : { kind: 'too-late', state: stands.state };
};

/** Accepts, declines and so on; `open` alone leaves the wait as it is. */
export const act =
  (pool: Pool): ActOnRequest =>
  async ({ agency, reference, action, workerKeyId, message }, notifications, now) => {
    const moved = await runStatement(
      pool,
      `with moved as (
         update contact_request
         set state = $3, changed_at = $4,
           awaits_agency_since = case when $6 = 'open' then awaits_agency_since end
         where agency = $1 and reference = $2 and state = any ($5)
         returning id, agency
       ), event as (
         insert into request_event (request_id, at, action, worker_key_id, agency)
         select id, $4, $6, $7, agency from moved
       ), message as (
         insert into request_message (request_id, at, author, uid, sealed)
         select id, $4, 'agency', $8::uuid, $9::bytea from moved where $9::bytea is not null
         on conflict (uid) do nothing
       ), notice as (${noticesFrom('moved', 4, 10)})
       select id from moved`,
      [
        agency,
        reference,
        stateAfter(action),
        now,
        statesBefore(action),
        action,
        workerKeyId,
        ...uidAndSeal(message),
        ...noticeColumns(notifications),
      ],
    );
    return moved.length > 0 ? { kind: 'done' } : whereItStands(pool, agency, reference);
  };

/** To another agency, sealed anew. Should that one have helped before, it leads now. */
export const passOn =
  (pool: Pool): PassOnRequest =>
  async (move, notifications, now) => {
    const { agency, reference, workerKeyId, to, agencyKeyId, coordinatorKeyId, sealed, message } = move;
    const moved = await runStatement(
      pool,
      `with moved as (
         update contact_request
         set agency = $6, agency_key_id = $7, coordinator_key_id = $8, sealed = $9, state = 'received',
           changed_at = $3, awaits_agency_since = $3, reminded_at = null, deputy_told_at = null, escalated_at = null
         where agency = $1 and reference = $2 and state = any ($4)
         returning id, agency
       ), event as (
         insert into request_event (request_id, at, action, worker_key_id, agency)
         select id, $3, 'pass-on', $5, agency from moved
       ), leads_now as (
         delete from request_helper h using moved where h.request_id = moved.id and h.agency = moved.agency
       ), message as (
         insert into request_message (request_id, at, author, uid, sealed)
         select id, $3, 'agency', $10::uuid, $11::bytea from moved where $11::bytea is not null
         on conflict (uid) do nothing
       ), notice as (${noticesFrom('moved', 3, 12)})
       select id from moved`,
      [
        agency,
        reference,
        now,
        statesBefore('pass-on'),
        workerKeyId,
        to,
        agencyKeyId,
        coordinatorKeyId,
        sealed,
        ...uidAndSeal(message),
        ...noticeColumns(notifications),
      ],
    );
    return moved.length > 0 ? { kind: 'done' } : whereItStands(pool, agency, reference);
  };

/** To the coordinator, as it is sealed. */
export const stepAside =
  (pool: Pool): StepAside =>
  async ({ agency, reference, workerKeyId }, notifications, now) => {
    const moved = await runStatement(
      pool,
      `with moved as (
         update contact_request
         set agency = $5, agency_key_id = coordinator_key_id, state = 'received', changed_at = $3,
           awaits_agency_since = $3, reminded_at = null, deputy_told_at = null, escalated_at = null
         where agency = $1 and agency <> $5 and reference = $2 and state = any ($4)
         returning id, agency
       ), event as (
         insert into request_event (request_id, at, action, worker_key_id, agency)
         select id, $3, 'step-aside', $6, agency from moved
       ), notice as (${noticesFrom('moved', 3, 7)})
       select id from moved`,
      [
        agency,
        reference,
        now,
        statesBefore('step-aside'),
        coordinatorSlug,
        workerKeyId,
        ...noticeColumns(notifications),
      ],
    );
    return moved.length > 0 ? { kind: 'done' } : whereItStands(pool, agency, reference);
  };

/** A second time changes nothing, and is done. */
export const bringIn =
  (pool: Pool): BringIn =>
  async ({ agency, reference, workerKeyId, helper, agencyKeyId, sealed }, notifications, now) => {
    const [found] = await runStatement(
      pool,
      `with found as (
         select id, agency from contact_request
         where agency = $1 and agency <> $6 and reference = $2 and state = any ($4)
         for update
       ), brought as (
         insert into request_helper (request_id, agency, agency_key_id, sealed, at)
         select id, $6, $7, $8, $3 from found
         on conflict do nothing
         returning request_id
       ), event as (
         insert into request_event (request_id, at, action, worker_key_id, agency)
         select request_id, $3, 'bring-in', $5, $6 from brought
       ), notice as (${noticesFrom('brought', 3, 9)})
       select id from found`,
      [
        agency,
        reference,
        now,
        talkingStates,
        workerKeyId,
        helper,
        agencyKeyId,
        sealed,
        ...noticeColumns(notifications),
      ],
    );
    return found === undefined ? whereItStands(pool, agency, reference) : { kind: 'done' };
  };

/** To the visitor, or for colleagues; a helping agency may do the second. */
export const write =
  (pool: Pool): WriteMessage =>
  async ({ agency, reference, workerKeyId, author, message }, notifications, now) => {
    const states = author === 'agency' ? talkingStates : [...talkingStates, 'closed'];
    const [found] = await runStatement(
      pool,
      `with found as (
         select id, agency from contact_request r
         where reference = $2 and state = any ($4)
           and (agency = $1 or ($6 = 'colleagues' and exists (
             select from request_helper h where h.request_id = r.id and h.agency = $1)))
         for update
       ), kept as (
         insert into request_message (request_id, at, author, uid, sealed)
         select id, $3, $6, $7, $8 from found
         on conflict (uid) do nothing
         returning request_id
       ), answered as (
         update contact_request set awaits_agency_since = null, changed_at = $3
         where id in (select request_id from kept) and $6 = 'agency'
       ), event as (
         insert into request_event (request_id, at, action, worker_key_id, agency)
         select request_id, $3, 'write', $5, $1 from kept where $6 = 'agency'
       ), notice as (${noticesFrom('kept', 3, 9)})
       select id from found`,
      [
        agency,
        reference,
        now,
        states,
        workerKeyId,
        author,
        message.id,
        message.sealed,
        ...noticeColumns(notifications),
      ],
    );
    return found === undefined ? whereItStands(pool, agency, reference) : { kind: 'done' };
  };
