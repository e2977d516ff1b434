import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSealedRequest } from '../../../tests/support/sealed-requests.ts';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/test-database.ts';
import { DatabaseError, isDatabaseUnreachable } from './database-error.ts';
import { createPool, type Pool, runStatement } from './pool.ts';
import { createRequestStore } from './request-store.ts';

const now = new Date('2026-11-22T10:00:00Z');

const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

const using = async <Result>(pool: Pool, work: (pool: Pool) => Promise<Result>): Promise<Result> => {
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
};

describe('a database that cannot be reached', () => {
  it.each([
    ['where no server listens', 'postgres://nobody@127.0.0.1:4429/nothing'],
    [
      'where there is no socket',
      { host: path.join(os.tmpdir(), 'no-such-folder'), user: 'nobody', database: 'nothing' },
    ],
    ['whose name nobody knows', 'postgres://nobody@no-such-host.invalid/nothing'],
  ])('is told from a defect: %s', (_what, database) =>
    using(createPool(database), async (pool) => {
      const failure = await failureOf(createRequestStore(pool).keep(makeSealedRequest(), [], now));
      expect(failure).toBeInstanceOf(DatabaseError);
      expect(isDatabaseUnreachable(failure)).toBe(true);
    }),
  );
});

describe('a database that answers', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it('and goes away in the middle is unreachable, and is used again when it is back', () =>
    using(createPool(database.config), async (pool) => {
      const asleep = failureOf(runStatement(pool, `select pg_sleep(30) as "in the middle"`, []));
      const cut = () =>
        runStatement(
          database.pool,
          `select pg_terminate_backend(pid) from pg_stat_activity
           where query like '%in the middle%' and state = 'active' and pid <> pg_backend_pid()`,
          [],
        );
      while ((await cut()).length === 0) {
        // The statement has not begun yet.
      }
      expect(isDatabaseUnreachable(await asleep)).toBe(true);
      expect(await runStatement(pool, 'select 1 as one', [])).toEqual([{ one: 1 }]);
    }));

  it('survives connections that break while nobody uses them', () =>
    using(createPool(database.config), async (pool) => {
      const [{ pid } = { pid: 0 }] = await runStatement<{ pid: number }>(
        pool,
        'select pg_backend_pid() as pid',
        [],
      );
      await runStatement(database.pool, 'select pg_terminate_backend($1::integer)', [pid]);
      const answer = async (): Promise<unknown> =>
        runStatement(pool, 'select 1 as one', []).catch((error: unknown) => {
          // The news of the cut may come with the next statement.
          if (isDatabaseUnreachable(error)) return answer();
          throw error;
        });
      expect(await answer()).toEqual([{ one: 1 }]);
    }));

  it('is not called unreachable for a defect of ours', async () => {
    const failure = await failureOf(runStatement(database.pool, 'select no_such_column', []));
    expect(failure).toBeInstanceOf(DatabaseError);
    expect(isDatabaseUnreachable(failure)).toBe(false);
    expect(failure).toMatchObject({ code: '42703' });
  });

  it('does not give away in an error what a statement was about', async () => {
    const canary = 'canary-in-a-value';
    const failures = await Promise.all([
      failureOf(runStatement(database.pool, 'select $1::integer', [canary])),
      failureOf(
        runStatement(database.pool, `insert into outbox (kind, recipient, reference) values ($1, $1, $1)`, [
          canary,
        ]),
      ),
      failureOf(createRequestStore(database.pool).keep(makeSealedRequest({ reference: canary }), [], now)),
    ]);
    for (const failure of failures) {
      expect(failure).toBeInstanceOf(DatabaseError);
      const { message, stack, cause, ...rest } = failure as DatabaseError;
      expect(`${message} ${stack} ${String(cause)} ${JSON.stringify(rest)}`).not.toContain(canary);
    }
    expect((failures[2] as DatabaseError).message).toBe(
      'The database failed: 23514 (contact_request_reference_check)',
    );
  });
});

describe('other errors', () => {
  it.each([
    new Error('something'),
    new TypeError('connection'),
    null,
    'ECONNREFUSED',
    { code: 'ECONNREFUSED' },
  ])('are not taken for a database that cannot be reached: %s', (error) => {
    expect(isDatabaseUnreachable(error)).toBe(false);
  });

  it.each(['53300', '53100', '08006', '57P01', '57014', '25006', 'ECONNRESET'])(
    'of the kind that passes are taken for it: %s',
    (code) => {
      expect(isDatabaseUnreachable(Object.assign(new Error('No.'), { code }))).toBe(true);
    },
  );
});
