import type { SealedRequest } from '#core/contact/kept-request.ts';
import { statesBefore } from '#core/contact/request-state.ts';
import type {
  ForgetOldRequests,
  ForgetWithdrawn,
  HasArrived,
  KeepRequest,
  RequestStore,
} from '#core/contact/request-store.ts';
import { forgetRequest } from './forget-request.ts';
import { noticeColumns, noticesFrom } from './notices.ts';
import { openRequest } from './open-request.ts';
import { type Pool, runStatement } from './pool.ts';
import { findForReturn, listInbox } from './request-views.ts';
import { listWaiting, markWait } from './request-watch.ts';
import { reply, withdraw } from './visitor-acts.ts';
import { act, bringIn, passOn, stepAside, write } from './worker-acts.ts';

/** Requests in PostgreSQL. Every write is one statement, hence whole or not at all. Throws only `DatabaseError`. */
export const createRequestStore = (pool: Pool): RequestStore => ({
  keep: keep(pool),
  hasArrived: hasArrived(pool),
  findForReturn: findForReturn(pool),
  listInbox: listInbox(pool),
  withdraw: withdraw(pool),
  open: openRequest(pool),
  act: act(pool),
  passOn: passOn(pool),
  stepAside: stepAside(pool),
  forget: forgetRequest(pool),
  bringIn: bringIn(pool),
  write: write(pool),
  reply: reply(pool),
  listWaiting: listWaiting(pool),
  markWait: markWait(pool),
  forgetOld: forgetOld(pool),
  forgetWithdrawn: forgetWithdrawn(pool),
});

/** The first nine parameters of a statement about a request as it comes. */
const columnsOf = (request: SealedRequest) =>
  [
    request.id,
    request.reference,
    request.agency,
    request.agencyKeyId,
    request.coordinatorKeyId,
    request.sealed,
    request.figures,
    request.authenticationHash,
    request.replyRecipient,
  ] as const;

/** What a request was when it came, from those parameters. It stays when the request is passed on or sealed again. */
const arrival = /* sql */ `sha256(
  convert_to($3::text || '/' || $4::text || '/' || $5::text || '/', 'UTF8') || $6::bytea || $7::bytea)`;

const keep =
  (pool: Pool): KeepRequest =>
  async (request, notifications, now) => {
    const kept = await runStatement(
      pool,
      `with kept as (
         insert into contact_request (id, reference, agency, agency_key_id, coordinator_key_id, sealed, figures,
           authentication_hash, reply_recipient, arrival, state, received_at, changed_at, awaits_agency_since)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, ${arrival}, 'received', $10, $10, $10)
         on conflict do nothing
         returning id, agency
       ), event as (
         insert into request_event (request_id, at, action, agency) select id, $10, 'receive', agency from kept
       ), notice as (${noticesFrom('kept', 10, 11)})
       select id from kept`,
      [...columnsOf(request), now, ...noticeColumns(notifications)],
    );
    if (kept.length > 0) return 'kept';
    return (await hasArrived(pool)(request)) ? 'repeated' : 'conflict';
  };

const hasArrived =
  (pool: Pool): HasArrived =>
  async (request) => {
    const same = await runStatement(
      pool,
      `select from contact_request
       where id = $1 and reference = $2 and arrival = ${arrival} and authentication_hash = $8 and reply_recipient = $9`,
      columnsOf(request),
    );
    return same.length > 0;
  };

const forgetOld =
  (pool: Pool): ForgetOldRequests =>
  async ({ closedDays, maximumDays }, now) => {
    const forgotten = await runStatement(
      pool,
      `with bare as (
         delete from contact_request
         where state in ('withdrawn', 'expired') and changed_at <= $1::timestamptz - interval '30 days'
       ), forgotten as (
         update contact_request set state = 'expired', changed_at = $1
         where state = any ($2)
           and (received_at <= $1::timestamptz - make_interval(days => $4)
             or (state in ('closed', 'declined') and changed_at <= $1::timestamptz - make_interval(days => $3)))
         returning id
       )
       insert into request_event (request_id, at, action) select id, $1, 'expire' from forgotten returning request_id`,
      [now, statesBefore('expire'), closedDays, maximumDays],
    );
    return forgotten.length;
  };

const forgetWithdrawn =
  (pool: Pool): ForgetWithdrawn =>
  async (digests, now) => {
    const forgotten = await runStatement(
      pool,
      `with forgotten as (
         update contact_request set state = 'withdrawn', changed_at = $1
         where state = any ($2) and encode(sha256(convert_to(reference, 'UTF8')), 'hex') = any ($3)
         returning id
       )
       insert into request_event (request_id, at, action) select id, $1, 'withdraw' from forgotten returning request_id`,
      [now, statesBefore('withdraw'), digests],
    );
    return forgotten.length;
  };
