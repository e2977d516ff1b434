import { type RequestState, statesBefore, talkingStates } from '#core/contact/request-state.ts';
import type { ReplyToAgency, WithdrawRequest } from '#core/contact/request-store.ts';
import { noticeColumns, noticesFrom } from './notices.ts';
import { type Pool, runStatement } from './pool.ts';

/** Whom a request lies with, for somebody who proves the words. */
const whereItLies = async (pool: Pool, reference: string, authenticationHash: Uint8Array) => {
  const [found] = await runStatement<{ agency: string; state: RequestState }>(
    pool,
    'select agency, state from contact_request where reference = $1 and authentication_hash = $2',
    [reference, authenticationHash],
  );
  return found;
};

/** Forgets everything but a bare line. */
export const withdraw =
  (pool: Pool): WithdrawRequest =>
  async (reference, authenticationHash, notifications, now) => {
    // Who is told depends on the agency. Should it change between the two statements, the second finds nothing: again.
    for (;;) {
      const found = await whereItLies(pool, reference, authenticationHash);
      if (found === undefined) return 'not-found';
      const moved = await runStatement(
        pool,
        `with moved as (
           update contact_request set state = 'withdrawn', changed_at = $4
           where reference = $1 and authentication_hash = $2 and agency = $3 and state = any ($5)
           returning id
         ), event as (
           insert into request_event (request_id, at, action) select id, $4, 'withdraw' from moved
         ), notice as (${noticesFrom('moved', 4, 6)})
         select id from moved`,
        [
          reference,
          authenticationHash,
          found.agency,
          now,
          statesBefore('withdraw'),
          ...noticeColumns(notifications(found.agency)),
        ],
      );
      if (moved.length > 0) return 'withdrawn';
    }
  };

/** It is the agency's move from then on, and the wait is watched like the first. */
export const reply =
  (pool: Pool): ReplyToAgency =>
  async ({ reference, authenticationHash, agency, message }, notifications, now) => {
    const [found] = await runStatement(
      pool,
      `with found as (
         select id, agency from contact_request
         where reference = $1 and authentication_hash = $2 and agency = $3 and state = any ($5)
         for update
       ), kept as (
         insert into request_message (request_id, at, author, uid, sealed)
         select id, $4, 'visitor', $6, $7 from found
         on conflict (uid) do nothing
         returning request_id
       ), waits as (
         update contact_request
         set awaits_agency_since = $4, reminded_at = null, deputy_told_at = null, escalated_at = null
         where id in (select request_id from kept) and awaits_agency_since is null
       ), event as (
         insert into request_event (request_id, at, action, agency) select id, $4, 'reply', agency
         from found where id in (select request_id from kept)
       ), notice as (${noticesFrom('kept', 4, 8)})
       select id from found`,
      [
        reference,
        authenticationHash,
        agency,
        now,
        talkingStates,
        message.id,
        message.sealed,
        ...noticeColumns(notifications),
      ],
    );
    if (found !== undefined) return 'kept';
    const lies = await whereItLies(pool, reference, authenticationHash);
    if (lies === undefined) return 'not-found';
    return lies.agency === agency ? 'too-late' : 'moved';
  };
