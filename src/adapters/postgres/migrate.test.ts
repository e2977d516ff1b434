import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedRequest } from '#core/contact/kept-request.ts';
import { isForgotten, requestStates } from '#core/contact/request-state.ts';
import type { RequestStore } from '#core/contact/request-store.ts';
import { makeSealedRequest } from '../../../tests/support/sealed-requests.ts';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/test-database.ts';
import { migrate } from './migrate.ts';
import { createPool } from './pool.ts';
import { createRequestStore } from './request-store.ts';
import { schemaSteps } from './schema.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** Runs `work` in a database without any table. */
const inAnEmptyDatabase = async (work: (open: () => ReturnType<typeof createPool>) => Promise<void>) => {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await database.pool.query(`create database ${name}`);
  const pools: ReturnType<typeof createPool>[] = [];
  try {
    await work(() => {
      const pool = createPool({ ...database.config, database: name });
      pools.push(pool);
      return pool;
    });
  } finally {
    await Promise.all(pools.map((pool) => pool.end()));
    await database.pool.query(`drop database ${name} with (force)`);
  }
};

describe('bringing a database up to date', () => {
  it('takes every step once', () =>
    inAnEmptyDatabase(async (open) => {
      const pool = open();
      expect(await migrate(pool)).toBe(schemaSteps.length);
      expect(await migrate(pool)).toBe(0);
    }));

  it('is done by one of several programs that start at once', () =>
    inAnEmptyDatabase(async (open) => {
      const taken = await Promise.all([open(), open(), open(), open()].map(migrate));
      expect(taken.toSorted()).toEqual([0, 0, 0, schemaSteps.length]);
    }));

  it('asks one short question when there is nothing to do', async () => {
    const questions: unknown[] = [];
    const counting = {
      query: (text: string) => {
        questions.push(text);
        return database.pool.query(text);
      },
      connect: () => Promise.reject(new Error('no connection is needed')),
    };
    expect(await migrate(counting as unknown as TestDatabase['pool'])).toBe(0);
    expect(questions).toHaveLength(1);
  });

  it('leaves a database alone that a newer program has taken further', () =>
    inAnEmptyDatabase(async (open) => {
      const pool = open();
      await migrate(pool);
      await pool.query('insert into schema_step (number) values (9999)');
      expect(await migrate(pool)).toBe(0);
    }));

  it('takes all steps or none', () =>
    inAnEmptyDatabase(async (open) => {
      const pool = open();
      await pool.query('create table outbox (in_the_way integer)');
      await expect(migrate(pool)).rejects.toThrow('already exists');
      const { rows } = await pool.query(`select to_regclass('contact_request') as table`);
      expect(rows).toEqual([{ table: null }]);
    }));
});

describe('what the database guards by itself', () => {
  const now = new Date('2026-11-22T10:00:00Z');
  const kept = async () => {
    const request = makeSealedRequest();
    await createRequestStore(database.pool).keep(request, [], now);
    return request;
  };

  it.each(requestStates)(
    'knows the state “%s”, and lets it hold something only when it is not forgotten',
    async (state) => {
      const { id } = await kept();
      await database.pool.query('update contact_request set state = $2 where id = $1', [id, state]);
      const { rows } = await database.pool.query(
        `select num_nonnulls(agency_key_id, coordinator_key_id, sealed, figures, authentication_hash, reply_recipient)
       as held from contact_request where id = $1`,
        [id],
      );
      expect(rows).toEqual([{ held: isForgotten(state) ? 0 : 6 }]);
    },
  );

  it('knows no other state', async () => {
    const { id } = await kept();
    await expect(
      database.pool.query(`update contact_request set state = 'lost' where id = $1`, [id]),
    ).rejects.toThrow('contact_request_state_check');
  });

  it.each([
    'agency_key_id',
    'coordinator_key_id',
    'sealed',
    'figures',
    'authentication_hash',
    'reply_recipient',
  ])('does not let %s go missing while the request stands', async (column) => {
    const { id } = await kept();
    await expect(
      database.pool.query(`update contact_request set ${column} = null where id = $1`, [id]),
    ).rejects.toThrow('forgotten_holds_nothing');
  });

  it('does not let a forgotten request be written', async () => {
    await expect(
      database.pool.query(
        `insert into contact_request (id, reference, agency, state, received_at, changed_at, sealed)
         values ($1, 'ABCD-EFGH-JKMN', 'an-agency', 'expired', now(), now(), 'x')`,
        [randomUUID()],
      ),
    ).rejects.toThrow('forgotten_holds_nothing');
  });

  it('knows nothing of a request but what was agreed', async () => {
    const { rows } = await database.pool.query<{ column: string }>(
      `select column_name as column from information_schema.columns where table_name = 'contact_request' order by 1`,
    );
    expect(rows.map(({ column }) => column)).toEqual([
      'agency',
      'agency_key_id',
      'arrival',
      'authentication_hash',
      'awaits_agency_since',
      'changed_at',
      'coordinator_key_id',
      'deputy_told_at',
      'escalated_at',
      'figures',
      'id',
      'received_at',
      'reference',
      'reminded_at',
      'reply_recipient',
      'sealed',
      'state',
    ]);
  });

  it.each<[how: string, forget: (store: RequestStore, request: SealedRequest) => Promise<unknown>]>([
    [
      'withdrawn',
      (store, { reference, authenticationHash }) =>
        store.withdraw(reference, authenticationHash, () => [], now),
    ],
    [
      'that a worker deleted',
      (store, { agency, reference }) => store.forget({ agency, reference, workerKeyId: 'worker-1' }, [], now),
    ],
  ])('leaves nothing of a request %s but its line and its events', async (_how, forget) => {
    const request = await kept();
    const store = createRequestStore(database.pool);
    const answer = new Uint8Array(randomBytes(40));
    await store.act(
      {
        agency: request.agency,
        reference: request.reference,
        action: 'accept',
        workerKeyId: 'worker-1',
        message: { id: randomUUID(), sealed: answer },
      },
      [],
      now,
    );
    const secrets = [request.sealed, request.figures, request.authenticationHash, answer].map((bytes) =>
      Buffer.from(bytes).toString('hex'),
    );
    const before = await database.dump();
    for (const secret of secrets) expect(before).toContain(secret);

    await forget(store, request);
    const after = await database.dump();
    for (const secret of secrets) expect(after).not.toContain(secret);
    expect(after).toContain(request.reference);
  });
});
