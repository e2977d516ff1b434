import type { ListWaiting, MarkWait } from '#core/contact/request-store.ts';
import type { WatchStep } from '#core/contact/waiting-request.ts';
import { noticeColumns, noticesFrom } from './notices.ts';
import { type Pool, runStatement } from './pool.ts';

/** On which it is the agency's move, and of which the coordinator has not heard. */
export const listWaiting =
  (pool: Pool): ListWaiting =>
  async () => {
    type Row = { reference: string; agency: string; since: Date; reminded: boolean; deputy_told: boolean };
    const rows = await runStatement<Row>(
      pool,
      `select reference, agency, awaits_agency_since as since,
         reminded_at is not null as reminded, deputy_told_at is not null as deputy_told
       from contact_request
       where awaits_agency_since is not null and escalated_at is null
       order by awaits_agency_since`,
      [],
    );
    return rows.map(({ reference, agency, since, reminded, deputy_told: deputyTold }) => ({
      reference,
      agency,
      awaitsAgencySince: since,
      done: [...(reminded ? (['remind'] as const) : []), ...(deputyTold ? (['tell-deputy'] as const) : [])],
    }));
  };

const columnOf: Record<WatchStep, string> = {
  remind: 'reminded_at',
  'tell-deputy': 'deputy_told_at',
  escalate: 'escalated_at',
};

/** Once, however many servers watch. */
export const markWait =
  (pool: Pool): MarkWait =>
  async ({ reference, awaitsAgencySince }, step, notifications, now) => {
    const marked = await runStatement(
      pool,
      `with marked as (
         update contact_request set ${columnOf[step]} = $2
         where reference = $1 and awaits_agency_since = $3 and ${columnOf[step]} is null
         returning id
       ), notice as (${noticesFrom('marked', 2, 4)})
       select id from marked`,
      [reference, now, awaitsAgencySince, ...noticeColumns(notifications)],
    );
    return marked.length > 0;
  };
