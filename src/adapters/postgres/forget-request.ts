import { stateAfter, statesBefore } from '#core/contact/request-state.ts';
import type { ForgetRequest } from '#core/contact/request-store.ts';
import { noticeColumns, noticesFrom } from './notices.ts';
import { type Pool, runStatement } from './pool.ts';
import { whereItStands } from './worker-acts.ts';

/** Forgets everything but a bare line, for a worker. The state alone empties the row: a trigger does. */
export const forgetRequest =
  (pool: Pool): ForgetRequest =>
  async ({ agency, reference, workerKeyId }, notifications, now) => {
    const moved = await runStatement(
      pool,
      `with moved as (
         update contact_request set state = $4, changed_at = $3
         where agency = $1 and reference = $2 and state = any ($5)
         returning id, agency
       ), event as (
         insert into request_event (request_id, at, action, worker_key_id, agency)
         select id, $3, 'forget', $6, agency from moved
       ), notice as (${noticesFrom('moved', 3, 7)})
       select id from moved`,
      [
        agency,
        reference,
        now,
        stateAfter('forget'),
        statesBefore('forget'),
        workerKeyId,
        ...noticeColumns(notifications),
      ],
    );
    return moved.length > 0 ? { kind: 'done' } : whereItStands(pool, agency, reference);
  };
