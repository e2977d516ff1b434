import type { Team } from '#core/agencies/colleague-store.ts';
import { type Pool, runStatement } from './pool.ts';

/** An agency's team as it is now: the version and who belongs to it, from one statement. */
export const readTeam = async (pool: Pool, agency: string): Promise<Team> => {
  type Row = {
    readonly version: number;
    readonly id: string | null;
    readonly recipient: string;
    readonly sealed_name: Buffer | null;
    readonly since: Date;
    readonly let_in: boolean;
    readonly team_code: Buffer | null;
    readonly deputy: boolean;
    readonly away_from: string | null;
    readonly away_until: string | null;
  };
  const rows = await runStatement<Row>(
    pool,
    `select coalesce(t.version, 0) as version, w.id, w.recipient, w.sealed_name, w.deputy, w.team_code,
       case when w.wrapped_agency_key is null then w.changed_at else w.added_at end as since,
       w.wrapped_agency_key is not null as let_in,
       to_char(w.away_from, 'YYYY-MM-DD') as away_from, to_char(w.away_until, 'YYYY-MM-DD') as away_until
     from (select $1::text as agency) a
     left join agency_team t using (agency)
     left join worker_key w on w.agency = a.agency and w.removed_at is null
     order by w.added_at, w.id`,
    [agency],
  );
  const colleagues = rows.flatMap((row) =>
    row.id === null
      ? []
      : [
          {
            id: row.id,
            recipient: row.recipient,
            sealedName: row.sealed_name === null ? null : new Uint8Array(row.sealed_name),
            since: row.since,
            letIn: row.let_in,
            deputy: row.deputy,
            teamCode: row.team_code === null ? null : new Uint8Array(row.team_code),
            awayFrom: row.away_from,
            awayUntil: row.away_until,
          },
        ],
  );
  return { version: rows[0]?.version ?? 0, colleagues };
};
