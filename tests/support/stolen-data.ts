import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#adapters/postgres/embedded-server.ts';
import { createPool, type Pool } from '#adapters/postgres/pool.ts';

/** Works on the database of a running site, in its data folder. */
const withDatabase = async <Value>(
  dataFolder: string,
  work: (pool: Pool) => Promise<Value>,
): Promise<Value> => {
  const server = await startEmbeddedPostgres(dataFolder);
  const pool = createPool(server.config);
  try {
    return await work(pool);
  } finally {
    await pool.end();
    await server.stop();
  }
};

const patient = { query_timeout: 600_000 };

/** What a thief of a backup reads: every row of every table as text, once the database has written all of it to disk. */
export const dumpTables = (dataFolder: string): Promise<Buffer> =>
  withDatabase(dataFolder, async (pool) => {
    const client = await pool.connect();
    try {
      // A thief has time.
      await client.query('set statement_timeout = 0');
      await client.query({ text: 'checkpoint', ...patient });
      const { rows: tables } = await client.query<{ name: string }>(
        `select tablename as name from pg_tables where schemaname = 'public'`,
      );
      const lines: Buffer[] = [];
      for (const { name } of tables) {
        const text = `select t::text as line from "${name}" t`;
        const { rows } = await client.query<{ line: string }>({ text, ...patient });
        for (const { line } of rows) lines.push(Buffer.from(`${name} ${line}\n`));
      }
      return Buffer.concat(lines);
    } finally {
      client.release();
    }
  });

/** Writes a word into a table of its own and takes it away again afterwards, so that a search can be seen to find it. */
export const withPlantedRow = (dataFolder: string, word: string, look: () => Promise<void>): Promise<void> =>
  withDatabase(dataFolder, async (pool) => {
    await pool.query('create table planted as select $1::text as word', [word]);
    await look();
    await pool.query('drop table planted');
  });

/** Every file below a folder, one after the other: tables, write-ahead log, PostgreSQL’s own log, caught mail. */
export async function* filesBelow(
  folder: string,
): AsyncGenerator<{ readonly path: string; readonly bytes: Buffer }> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    yield { path, bytes: await readFile(path).catch(() => Buffer.alloc(0)) };
  }
}
