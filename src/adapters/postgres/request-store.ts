import { type RequestState, stateAfter, statesBefore } from '#core/contact/request-state.ts';
import type {
  ActOnRequest,
  EscalateRequest,
  ForgetOldRequests,
  KeepRequest,
  RequestStore,
  WithdrawRequest,
} from '#core/contact/request-store.ts';
import type { Notification } from '#core/outbox/notification.ts';
import { type Pool, runStatement } from './pool.ts';
import { findForReturn, listInbox, listWaiting } from './request-views.ts';

/** Requests in PostgreSQL. Every write is one statement, hence whole or not at all. Throws only `DatabaseError`. */
export const createRequestStore = (pool: Pool): RequestStore => ({
  keep: keep(pool),
  findForReturn: findForReturn(pool),
  listInbox: listInbox(pool),
  withdraw: withdraw(pool),
  act: act(pool),
  listWaiting: listWaiting(pool),
  escalate: escalate(pool),
  forgetOld: forgetOld(pool),
});

/** The three columns of notifications as statement values, for `unnest`. */
const columnsOf = (notifications: readonly Notification[]) =>
  [
    notifications.map(({ kind }) => kind),
    notifications.map(({ to }) => to),
    notifications.map(({ reference }) => reference),
  ] as const;

const keep =
  (pool: Pool): KeepRequest =>
  async (request, notifications, now) => {
    const content = [
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
    const kept = await runStatement(
      pool,
      `with kept as (
         insert into contact_request (id, reference, agency, agency_key_id, coordinator_key_id, sealed, figures,
           authentication_hash, reply_recipient, state, received_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'received', $10, $10)
         on conflict do nothing
         returning id
       ), event as (
         insert into request_event (request_id, at, action) select id, $10, 'receive' from kept
       ), notice as (
         insert into outbox (kind, recipient, reference, queued_at, due_at)
         select n.kind, n.recipient, n.reference, $10, $10
         from kept, unnest($11::text[], $12::text[], $13::text[]) as n (kind, recipient, reference)
       )
       select id from kept`,
      [...content, now, ...columnsOf(notifications)],
    );
    if (kept.length > 0) return 'kept';

    const same = await runStatement(
      pool,
      `select from contact_request
       where id = $1 and reference = $2 and agency = $3 and agency_key_id = $4 and coordinator_key_id = $5
         and sealed = $6 and figures = $7 and authentication_hash = $8 and reply_recipient = $9`,
      content,
    );
    return same.length > 0 ? 'repeated' : 'conflict';
  };

const act =
  (pool: Pool): ActOnRequest =>
  async ({ agency, reference, action, workerKeyId, answer }, notifications, now) => {
    const moved = await runStatement(
      pool,
      `with moved as (
         update contact_request set state = $3, changed_at = $4
         where agency = $1 and reference = $2 and state = any ($5)
         returning id
       ), event as (
         insert into request_event (request_id, at, action, worker_key_id) select id, $4, $6, $7 from moved
       ), answer as (
         insert into request_answer (request_id, at, sealed) select id, $4, $8 from moved where $8::bytea is not null
       ), notice as (
         insert into outbox (kind, recipient, reference, queued_at, due_at)
         select n.kind, n.recipient, n.reference, $4, $4
         from moved, unnest($9::text[], $10::text[], $11::text[]) as n (kind, recipient, reference)
       )
       select id from moved`,
      [
        agency,
        reference,
        stateAfter(action),
        now,
        statesBefore(action),
        action,
        workerKeyId,
        answer ?? null,
        ...columnsOf(notifications),
      ],
    );
    if (moved.length > 0) return { kind: 'done' };

    const [stands] = await runStatement<{ state: RequestState }>(
      pool,
      'select state from contact_request where agency = $1 and reference = $2',
      [agency, reference],
    );
    return stands === undefined ? { kind: 'not-found' } : { kind: 'too-late', state: stands.state };
  };

const withdraw =
  (pool: Pool): WithdrawRequest =>
  async (reference, authenticationHash, notifications, now) => {
    // Who is told depends on the agency. Should it change between the two statements, the second finds nothing: again.
    for (;;) {
      const [found] = await runStatement<{ agency: string }>(
        pool,
        'select agency from contact_request where reference = $1 and authentication_hash = $2',
        [reference, authenticationHash],
      );
      if (found === undefined) return 'not-found';
      const moved = await runStatement(
        pool,
        `with moved as (
           update contact_request set state = 'withdrawn', changed_at = $4
           where reference = $1 and authentication_hash = $2 and agency = $3 and state = any ($5)
           returning id
         ), event as (
           insert into request_event (request_id, at, action) select id, $4, 'withdraw' from moved
         ), notice as (
           insert into outbox (kind, recipient, reference, queued_at, due_at)
           select n.kind, n.recipient, n.reference, $4, $4
           from moved, unnest($6::text[], $7::text[], $8::text[]) as n (kind, recipient, reference)
         )
         select id from moved`,
        [
          reference,
          authenticationHash,
          found.agency,
          now,
          statesBefore('withdraw'),
          ...columnsOf(notifications(found.agency)),
        ],
      );
      if (moved.length > 0) return 'withdrawn';
    }
  };

const escalate =
  (pool: Pool): EscalateRequest =>
  async (reference, notifications, now) => {
    const marked = await runStatement(
      pool,
      `with marked as (
         update contact_request set escalated_at = $2
         where reference = $1 and state in ('received', 'opened') and escalated_at is null
         returning id
       ), notice as (
         insert into outbox (kind, recipient, reference, queued_at, due_at)
         select n.kind, n.recipient, n.reference, $2, $2
         from marked, unnest($3::text[], $4::text[], $5::text[]) as n (kind, recipient, reference)
       )
       select id from marked`,
      [reference, now, ...columnsOf(notifications)],
    );
    return marked.length > 0;
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
