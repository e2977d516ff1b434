import type { CountKnock, Limit } from '#core/contact/limiter.ts';
import { type Pool, runStatement } from './pool.ts';
import { together } from './together.ts';

const sweepsEveryMilliseconds = 60 * 60 * 1000;

type Knock = Limit & { readonly place: Uint8Array; readonly now: Date };

/**
 * Counts knocks in PostgreSQL, for all servers together. A place's minute begins with its first knock and not with the
 * clock's. Knocks that come while others are being counted are counted in one statement. Lines older than an hour are removed
 * once an hour. Throws only `DatabaseError`.
 */
export const createKnockCounter = (pool: Pool): CountKnock => {
  let sweptAt: Date | undefined;
  const count = together(async (knocks: readonly Knock[]) => {
    const now = knocks.at(-1)?.now ?? new Date(0);
    if (sweptAt === undefined || now.getTime() - sweptAt.getTime() > sweepsEveryMilliseconds) {
      sweptAt = now;
      await sweep(pool, now);
    }
    return countAll(pool, knocks);
  });
  return async (place, limit, now) =>
    (await count({ ...limit, place, now })) > limit.perMinute ? 'over' : 'within';
};

/** Waits for no line that somebody is counting in: two who wait for each other would both fail. */
const sweep = (pool: Pool, now: Date) =>
  runStatement(
    pool,
    `delete from knock where (door, place) in (
       select door, place from knock where since < $1::timestamptz - interval '1 hour' for update skip locked)`,
    [now],
  );

const keyOf = (door: string, place: string): string => `${door} ${place}`;

/** Which knock of its place within the minute each of these is: 1 for the first. */
const countAll = async (pool: Pool, knocks: readonly Knock[]): Promise<readonly number[]> => {
  const all = knocks.map(({ door, place, now }) => ({
    door,
    place: Buffer.from(place).toString('hex'),
    now,
  }));
  // Lines are taken in one order by all servers, so that no two wait for each other.
  const counted = await runStatement<{ door: string; place: string; count: number }>(
    pool,
    `insert into knock as known (door, place, since, count)
     select door, decode(place, 'hex'), min(since), count(*)
     from unnest($1::text[], $2::text[], $3::timestamptz[]) as knocks (door, place, since)
     group by door, place order by door, place
     on conflict (door, place) do update set
       count = excluded.count + case when known.since > excluded.since - interval '1 minute' then known.count else 0 end,
       since = case when known.since > excluded.since - interval '1 minute' then known.since else excluded.since end
     returning door, encode(place, 'hex') as place, count`,
    [all.map(({ door }) => door), all.map(({ place }) => place), all.map(({ now }) => now.toISOString())],
  );
  const counts = new Map(counted.map(({ door, place, count }) => [keyOf(door, place), count]));
  // The last of a place's knocks is the one that was counted; those before it were as many fewer.
  return all
    .toReversed()
    .map(({ door, place }) => {
      const key = keyOf(door, place);
      const count = counts.get(key) ?? Number.POSITIVE_INFINITY;
      counts.set(key, count - 1);
      return count;
    })
    .toReversed();
};
