import type { OpenRequest } from '#core/contact/request-store.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import { type Pool, runStatement } from './pool.ts';
import { readInbox } from './request-views.ts';
import { act } from './worker-acts.ts';

/** Hands out a letter. That it was opened or read stands in the history before it is handed out. */
export const openRequest =
  (pool: Pool): OpenRequest =>
  async (by, now) => {
    const opened = await act(pool)({ ...by, action: 'open' }, [], now);
    if (opened.kind !== 'done') await noteReading(pool, by, now);
    const [row] = await readInbox(pool, by.agency, now, by.reference);
    return row ?? null;
  };

const noteReading = (pool: Pool, { agency, reference, workerKeyId }: Parameters<OpenRequest>[0], now: Date) =>
  runStatement(
    pool,
    `insert into request_event (request_id, at, action, worker_key_id, agency)
     select r.id, $4, 'read', $3, $1 from contact_request r
     where r.reference = $2 and r.state not in ('withdrawn', 'expired')
       and (r.agency = $1
         or exists (select from request_helper h where h.request_id = r.id and h.agency = $1)
         or ($1 = '${coordinatorSlug}' and (r.state = 'declined' or r.escalated_at is not null)))
       and not exists (
         select from request_event e
         where e.request_id = r.id and e.worker_key_id = $3 and e.action in ('open', 'read')
           and e.at > $4::timestamptz - interval '1 hour')`,
    [agency, reference, workerKeyId, now],
  );
