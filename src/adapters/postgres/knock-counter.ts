import type { CountKnock } from '#core/contact/limiter.ts';
import { type Pool, runStatement } from './pool.ts';

const sweepsEveryMilliseconds = 60 * 60 * 1000;

/**
 * Counts knocks in PostgreSQL, for all servers together. A place's minute begins with its first knock and not with the
 * clock's. Lines older than an hour are removed once an hour. Throws only `DatabaseError`.
 */
export const createKnockCounter = (pool: Pool): CountKnock => {
  let sweptAt: Date | undefined;
  return async (place, { door, perMinute }, now) => {
    if (sweptAt === undefined || now.getTime() - sweptAt.getTime() > sweepsEveryMilliseconds) {
      sweptAt = now;
      await runStatement(pool, `delete from knock where since < $1::timestamptz - interval '1 hour'`, [now]);
    }
    const [knock] = await runStatement<{ count: number }>(
      pool,
      `insert into knock as known (door, place, since, count) values ($1, $2, $3, 1)
       on conflict (door, place) do update set
         count = case when known.since > excluded.since - interval '1 minute' then known.count + 1 else 1 end,
         since = case when known.since > excluded.since - interval '1 minute' then known.since else excluded.since end
       returning count`,
      [door, place, now],
    );
    return knock === undefined || knock.count > perMinute ? 'over' : 'within';
  };
};
