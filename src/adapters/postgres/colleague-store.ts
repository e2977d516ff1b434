import type { ColleagueStore, InvitationKind } from '#core/agencies/colleague-store.ts';
import { noticeColumns, noticesFrom } from './notices.ts';
import { type Pool, runStatement } from './pool.ts';
import { notePublishedKey } from './published-key.ts';
import { createTeamKeys } from './team-keys.ts';
import { readTeam } from './team-rows.ts';

/** How long somebody may wait to be let in, and how long a used or old invitation is remembered. */
const askDays = 14;

/** Invitations, and who has or asks for a key, in PostgreSQL. Each change is one statement. Throws only `DatabaseError`. */
export const createColleagueStore = (pool: Pool): ColleagueStore => ({
  teamOf: (agency) => readTeam(pool, agency),

  invite: async ({ id, agency, kind, codeHash, madeBy, expiresAt }, now) => {
    await runStatement(
      pool,
      `with swept as (delete from invitation where expires_at < $6::timestamptz - interval '${askDays} days'),
       forgotten as (
         update worker_key set removed_at = $6, changed_at = $6, sealed_name = null, away_from = null, away_until = null
         where wrapped_agency_key is null and removed_at is null
           and changed_at < $6::timestamptz - interval '${askDays} days'
       )
       insert into invitation (id, agency, kind, code_hash, made_by, at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, agency, kind, codeHash, madeBy, now, expiresAt],
    );
  },

  findInvitation: async (codeHash, now) => {
    const [row] = await runStatement<{ agency: string; kind: InvitationKind; expires_at: Date }>(
      pool,
      `select agency, kind, expires_at from invitation
       where code_hash = $1 and used_at is null and expires_at > $2`,
      [codeHash, now],
    );
    return row === undefined ? null : { agency: row.agency, kind: row.kind, expiresAt: row.expires_at };
  },

  join: async (codeHash, { id, recipient, sealedName, ring }, notices, now) => {
    const [row] = await runStatement<{ joined: boolean; free: boolean }>(
      pool,
      `with invited as (
         select id, agency, kind, at from invitation
         where code_hash = $1 and used_at is null and expires_at > $2 and (kind = 'first-key') = ($6::bytea is not null)
       ), seen as (
         select coalesce(max(t.version), 0) as version from agency_team t join invited using (agency)
       ), team as (
         insert into agency_team (agency, version, ring_key_id)
         select agency, 1, $7 from invited where kind = 'colleague' or not exists (
           select from worker_key w
           where w.agency = invited.agency and w.wrapped_agency_key is not null and w.changed_at > invited.at)
         on conflict (agency) do update
           set version = agency_team.version + 1, ring_key_id = coalesce(excluded.ring_key_id, agency_team.ring_key_id)
           where excluded.ring_key_id is null or agency_team.version = (select version from seen)
         returning agency
       ), used as (
         update invitation i set used_at = $2, used_by = $3 from team, invited
         where i.id = invited.id and i.used_at is null returning i.agency, i.kind
       ), superseded as (
         update worker_key w set wrapped_agency_key = null, team_code = null, sealed_name = null, away_from = null,
           away_until = null, deputy = false, removed_at = $2, changed_at = $2
         from used where used.kind = 'first-key' and w.agency = used.agency and w.removed_at is null returning w.id
       ), unasked as (delete from challenge using superseded where worker_key_id = superseded.id
       ), added as (
         insert into worker_key (id, agency, recipient, sealed_name, wrapped_agency_key, added_at, changed_at)
         select $3, agency, $4, $5, $6, $2, $2 from used
         on conflict do nothing returning id, wrapped_agency_key
       ), told as (${noticesFrom('(select from added where wrapped_agency_key is not null) as first', 2, 8)})
       select exists (select from added)
           or exists (select from invitation where code_hash = $1 and used_by = $3) as joined,
         exists (select from invited) as free`,
      [
        codeHash,
        now,
        id,
        recipient,
        sealedName,
        ring?.wrapped ?? null,
        ring?.keyId ?? null,
        ...noticeColumns(notices),
      ],
    );
    if (row?.joined) return 'joined';
    return row?.free ? 'has-workers' : 'over';
  },

  turnAway: async (agency, id, now) => {
    const rows = await runStatement(
      pool,
      `with gone as (
         update worker_key set removed_at = $3, changed_at = $3, sealed_name = null, away_from = null, away_until = null
         where id = $2 and agency = $1 and wrapped_agency_key is null and removed_at is null returning id
       ), team as (update agency_team set version = version + 1 from gone where agency = $1)
       select id from gone`,
      [agency, id, now],
    );
    return rows.length === 1 ? 'done' : 'changed';
  },

  setPresence: async (id, { deputy, awayFrom, awayUntil, sealedName }) => {
    await runStatement(
      pool,
      `update worker_key
       set deputy = $2::boolean, away_from = $5::date, away_until = $3::date, sealed_name = coalesce($4, sealed_name)
       where id = $1 and wrapped_agency_key is not null`,
      [id, String(deputy), awayUntil, sealedName ?? null, awayFrom],
    );
  },

  listPresence: async () => {
    type Row = { agency: string; away_from: string | null; away_until: string | null };
    const rows = await runStatement<Row>(
      pool,
      `select agency, to_char(away_from, 'YYYY-MM-DD') as away_from, to_char(away_until, 'YYYY-MM-DD') as away_until
       from worker_key where wrapped_agency_key is not null and removed_at is null`,
      [],
    );
    return rows.map(({ agency, away_from: awayFrom, away_until: awayUntil }) => ({
      agency,
      letIn: true,
      awayFrom,
      awayUntil,
    }));
  },

  notePublishedKey: notePublishedKey(pool),
  ...createTeamKeys(pool),
});
