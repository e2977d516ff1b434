import type { ColleagueStore } from '#core/agencies/colleague-store.ts';
import { noticeColumns, noticesFrom } from './notices.ts';
import { type Pool, runStatement } from './pool.ts';

/** Notes which key the site publishes for an agency, and tells when it is another than before. */
export const notePublishedKey =
  (pool: Pool): ColleagueStore['notePublishedKey'] =>
  async (agency, { id, fingerprint }, notices, now) => {
    const [before] = await runStatement<{ key_id: string; fingerprint: string | null }>(
      pool,
      'select key_id, fingerprint from published_key where agency = $1',
      [agency],
    );
    if (before?.key_id === id && before.fingerprint === fingerprint) return;
    // Of several servers one changes the line that was read, and tells.
    await runStatement(
      pool,
      `with noted as (
         insert into published_key (agency, key_id, fingerprint, since) values ($1, $2, $3, $4)
         on conflict (agency) do update
           set key_id = excluded.key_id, fingerprint = excluded.fingerprint,
             since = case when published_key.key_id = excluded.key_id then published_key.since else excluded.since end
           where published_key.key_id = $5
         returning agency
       ), told as (${noticesFrom('(select from noted where $5::text <> $2::text) as changed', 4, 6)})
       select agency from noted`,
      [
        agency,
        id,
        fingerprint,
        now,
        before?.key_id ?? null,
        ...noticeColumns(notices(before?.fingerprint ?? null)),
      ],
    );
  };
