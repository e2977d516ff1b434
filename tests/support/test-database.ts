import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { type EmbeddedConfig, startEmbeddedPostgres } from '#adapters/postgres/embedded-server.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { createPool, type Pool } from '#adapters/postgres/pool.ts';

/** One server for all test files; it starts with the first that needs it and stops with the last. */
const dataFolder = path.resolve(import.meta.dirname, '../../.data/test');

export type TestDatabase = {
  readonly pool: Pool;
  readonly config: EmbeddedConfig;
  /** Removes every row. */
  readonly empty: () => Promise<void>;
  /** Every row of every table as text: what somebody who stole the database would read. */
  readonly dump: () => Promise<string>;
  readonly close: () => Promise<void>;
};

/** A fresh database with the present schema, on a real PostgreSQL. */
export const openTestDatabase = async (): Promise<TestDatabase> => {
  const server = await startEmbeddedPostgres(dataFolder);
  const database = `test_${randomBytes(8).toString('hex')}`;
  const home = createPool(server.config);
  await home.query(`create database ${database}`);
  // What survives a crash is asked elsewhere, of databases that keep every promise: here only what the statements do.
  await home.query(`alter database ${database} set synchronous_commit = off`);
  const config = { ...server.config, database };
  const pool = createPool(config);
  await migrate(pool);

  const listTables = async () => {
    const { rows } = await pool.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'schema_step'`,
    );
    return rows.map(({ name }) => name);
  };

  return {
    pool,
    config,
    empty: async () => {
      // Quicker than `truncate` while there are few.
      await pool.query((await listTables()).map((table) => `delete from ${table};`).join(' '));
    },
    dump: async () => {
      const lines: string[] = [];
      for (const table of await listTables()) {
        const { rows } = await pool.query<{ line: string }>(`select t::text as line from ${table} t`);
        lines.push(...rows.map(({ line }) => `${table} ${line}`));
      }
      return lines.join('\n');
    },
    close: async () => {
      await pool.end();
      await home.query(`drop database ${database} with (force)`);
      await home.end();
      await server.stop();
    },
  };
};
