import type { WorkerKeyStore } from '#core/agencies/worker-key.ts';
import { type Pool, runStatement } from './pool.ts';
import { readTeam } from './team-rows.ts';

/** Workers' keys and login challenges in PostgreSQL. Throws only `DatabaseError`, and an `Error` for a key of another agency. */
export const createWorkerKeyStore = (pool: Pool): WorkerKeyStore => ({
  put: async (key, now) => {
    const put = await runStatement(
      pool,
      `insert into worker_key as known (id, agency, recipient, wrapped_agency_key, added_at, changed_at)
       values ($1, $2, $3, $4, $5, $5)
       on conflict (id) do update
         set wrapped_agency_key = excluded.wrapped_agency_key, changed_at = excluded.changed_at, removed_at = null,
           team_code = null
         where known.agency = excluded.agency and known.recipient = excluded.recipient
       returning id`,
      [key.id, key.agency, key.recipient, key.wrappedAgencyKey, now],
    );
    if (put.length === 0)
      throw new Error(`The worker key ${key.id} belongs to another agency or recipient. Make a new key.`);
  },

  find: async (id) => {
    const [row] = await runStatement<{
      id: string;
      agency: string;
      recipient: string;
      wrapped_agency_key: Buffer;
      team_code: Buffer | null;
    }>(
      pool,
      `select id, agency, recipient, wrapped_agency_key, team_code from worker_key
       where id = $1 and wrapped_agency_key is not null`,
      [id],
    );
    if (row === undefined) return null;
    const { wrapped_agency_key: wrapped, team_code: code, ...key } = row;
    return {
      ...key,
      wrappedAgencyKey: new Uint8Array(wrapped),
      teamCode: code === null ? null : new Uint8Array(code),
    };
  },

  remove: async (id, now) => {
    await runStatement(
      pool,
      `with removed as (
         update worker_key
         set wrapped_agency_key = null, team_code = null, sealed_name = null, away_from = null, away_until = null,
           removed_at = $2, changed_at = $2
         where id = $1 and removed_at is null
       )
       delete from challenge where worker_key_id = $1`,
      [id, now],
    );
  },

  isWaiting: async (id) => {
    const waiting = await runStatement(
      pool,
      'select id from worker_key where id = $1 and wrapped_agency_key is null and removed_at is null',
      [id],
    );
    return waiting.length === 1;
  },

  workersOf: async (agency) => (await readTeam(pool, agency)).colleagues,

  putChallenge: async ({ id, workerKeyId, digest, expiresAt }) => {
    await runStatement(
      pool,
      `with swept as (delete from challenge where expires_at < $4::timestamptz - interval '1 hour')
       insert into challenge (id, worker_key_id, digest, expires_at) values ($1, $2, $3, $4)`,
      [id, workerKeyId, digest, expiresAt],
    );
  },

  takeChallenge: async (id, now) => {
    type Row = { id: string; worker_key_id: string; digest: Buffer; expires_at: Date };
    const [row] = await runStatement<Row>(
      pool,
      'delete from challenge where id = $1 returning id, worker_key_id, digest, expires_at',
      [id],
    );
    if (row === undefined || row.expires_at <= now) return null;
    return {
      id: row.id,
      workerKeyId: row.worker_key_id,
      digest: new Uint8Array(row.digest),
      expiresAt: row.expires_at,
    };
  },
});
