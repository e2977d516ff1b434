import type { ColleagueStore } from '#core/agencies/colleague-store.ts';
import { noticeColumns, noticesFrom } from './notices.ts';
import { type Pool, runStatement } from './pool.ts';

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/**
 * The part of a statement that raises the team's version: only while it is the one that was seen ($1 agency, $2 version), the
 * ring's newest key is the one that the worker holds ($3), and `condition` is true. $4 is the newest key's id from then on.
 */
const raiseTeam = (condition: string): string => /* sql */ `
  insert into agency_team (agency, version, ring_key_id)
  select $1::text, 1, $4::text
  where (${condition}) and ($2::int = 0 or exists (select from agency_team where agency = $1))
  on conflict (agency) do update set version = agency_team.version + 1, ring_key_id = excluded.ring_key_id
    where agency_team.version = $2 and coalesce(agency_team.ring_key_id, $3) = $3
  returning agency`;

/** Who is given an agency's key ring, and whose key is confirmed with it. Each change is one statement. Throws only `DatabaseError`. */
export const createTeamKeys = (pool: Pool): Pick<ColleagueStore, 'letIn' | 'confirm' | 'replaceKey'> => ({
  letIn: async (seen, { id, wrapped, teamCode }, notices, now) => {
    const rows = await runStatement(
      pool,
      `with team as (${raiseTeam('exists (select from worker_key where id = $5 and agency = $1 and wrapped_agency_key is null and removed_at is null)')}),
       let_in as (
         update worker_key w set wrapped_agency_key = $6, team_code = $8, changed_at = $7 from team
         where w.id = $5 and w.wrapped_agency_key is null and w.removed_at is null returning w.id
       ), told as (${noticesFrom('let_in', 7, 9)})
       select id from let_in`,
      [
        seen.agency,
        seen.version,
        seen.ringKeyId,
        seen.ringKeyId,
        id,
        wrapped,
        now,
        teamCode,
        ...noticeColumns(notices),
      ],
    );
    return rows.length === 1 ? 'done' : 'changed';
  },

  confirm: async ({ agency, ringKeyId }, { id, teamCode }) => {
    const rows = await runStatement(
      pool,
      // The team's row is locked first, and made where there is none: a removal at the same moment is over then, and its codes stay.
      `with team as (
         insert into agency_team (agency, version) values ($1, 0)
         on conflict (agency) do update set version = agency_team.version returning ring_key_id
       )
       update worker_key set team_code = $4
       where id = $3 and agency = $1 and wrapped_agency_key is not null and removed_at is null
         and coalesce((select ring_key_id from team), $2::text) = $2
       returning id`,
      [agency, ringKeyId, id, teamCode],
    );
    return rows.length === 1 ? 'done' : 'changed';
  },

  replaceKey: async (seen, { removed, newKeyId, wraps }, notices, now) => {
    const remaining = `(wrapped_agency_key is not null and removed_at is null and worker_key.agency = $1)`;
    const rows = await runStatement(
      pool,
      `with wraps as (
         select id, decode(wrapped, 'hex') as wrapped, decode(code, 'hex') as code
         from unnest($6::text[], $7::text[], $9::text[]) as w (id, wrapped, code)
       ), team as (${raiseTeam(
         `exists (select from worker_key where id = $5 and ${remaining})
          and (select count(*) > 0 and count(*) = count(distinct id) from wraps)
          and not exists (
            select from wraps where id not in (select id from worker_key where id <> $5 and ${remaining}))`,
       )}),
       gone as (
         update worker_key set wrapped_agency_key = null, team_code = null, sealed_name = null, away_from = null,
           away_until = null, deputy = false, removed_at = $8, changed_at = $8
         from team where id = $5 returning id
       ), rewrapped as (
         update worker_key w set wrapped_agency_key = wraps.wrapped, team_code = wraps.code, changed_at = $8
         from team, wraps where w.id = wraps.id
       ), left_out as (
         update worker_key set wrapped_agency_key = null, team_code = null, changed_at = $8
         from team where ${remaining} and id <> $5 and id not in (select id from wraps)
       ), unasked as (delete from challenge using gone where worker_key_id = gone.id),
       told as (${noticesFrom('gone', 8, 10)})
       select id from gone`,
      [
        seen.agency,
        seen.version,
        seen.ringKeyId,
        newKeyId,
        removed,
        wraps.map(({ id }) => id),
        wraps.map(({ wrapped }) => hexOf(wrapped)),
        now,
        wraps.map(({ teamCode }) => hexOf(teamCode)),
        ...noticeColumns(notices),
      ],
    );
    return rows.length === 1 ? 'done' : 'changed';
  },
});
