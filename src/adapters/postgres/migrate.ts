import type { Pool } from './pool.ts';
import { schemaSteps } from './schema.ts';

/** Any number, the same in every program that may bring this database up to date. */
const advisoryLock = 4_211_836;

const stepTakesAtMostMilliseconds = 10 * 60 * 1000;

/**
 * Brings the database up to date and resolves to the number of steps it took: none, after one short query, when there is
 * nothing to do. All steps or none; of several programs at once one does it and the others wait. A database that is
 * further than this program is left as it is. Throws the driver's error.
 */
export const migrate = async (pool: Pool): Promise<number> =>
  (await countSteps(pool)) >= schemaSteps.length ? 0 : takeSteps(pool);

type Querier = Pick<Pool, 'query'>;

const undefinedTable = '42P01';

const countSteps = async (on: Querier): Promise<number> => {
  try {
    const counted = await on.query<{ taken: number }>(
      'select coalesce(max(number), 0) as taken from schema_step',
    );
    return counted.rows[0]?.taken ?? 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === undefinedTable) return 0;
    throw error;
  }
};

// The driver's time limit for one statement; in `pg`, but not in its types.
const patient = (text: string) => ({ text, query_timeout: stepTakesAtMostMilliseconds });

const takeSteps = async (pool: Pool): Promise<number> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('set local statement_timeout = 0');
    await client.query(patient(`select pg_advisory_xact_lock(${advisoryLock})`));
    await client.query(
      'create table if not exists schema_step (number integer primary key, taken_at timestamptz not null default now())',
    );
    const before = await countSteps(client);
    for (const [index, sql] of schemaSteps.entries()) {
      if (index < before) continue;
      await client.query(patient(sql));
      await client.query('insert into schema_step (number) values ($1)', [index + 1]);
    }
    await client.query('commit');
    return Math.max(0, schemaSteps.length - before);
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};
