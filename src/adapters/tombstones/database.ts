import type { Tombstones } from '#core/contact/tombstones.ts';
import { type Pool, runStatement } from '../postgres/pool.ts';
import { digestOf } from './digest.ts';

/**
 * Tombstones in a PostgreSQL of their own, for a platform without a lasting disk. It must not be the database that it guards,
 * nor be restored with it. Throws only `DatabaseError`.
 */
export const createDatabaseTombstones = (pool: Pool): Tombstones => {
  let ready: Promise<unknown> | undefined;
  const table = async () => {
    ready ??= runStatement(
      pool,
      'create table if not exists tombstone (digest text primary key, laid_at timestamptz not null)',
      [],
    );
    await ready.catch((thrown: unknown) => {
      ready = undefined;
      throw thrown;
    });
  };
  return {
    lay: async (reference, now) => {
      await table();
      await runStatement(
        pool,
        'insert into tombstone (digest, laid_at) values ($1, $2) on conflict do nothing',
        [digestOf(reference), now],
      );
    },
    read: async () => {
      await table();
      const rows = await runStatement<{ digest: string }>(
        pool,
        'select digest from tombstone order by laid_at, digest',
        [],
      );
      return rows.map(({ digest }) => digest);
    },
  };
};
