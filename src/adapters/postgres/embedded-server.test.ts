import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-server.ts';
import { createPool, runStatement } from './pool.ts';

let folder: string;
const running: EmbeddedPostgres[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'alongside-server-'));
  // When root runs the tests, the server runs under another account.
  await chmod(folder, 0o755);
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const start = async (dataFolder = folder) => {
  const server = await startEmbeddedPostgres(dataFolder);
  running.push(server);
  return server;
};

const ask = async <Value>({ config }: EmbeddedPostgres, sql: string): Promise<Value | undefined> => {
  const pool = createPool(config);
  try {
    const [row] = await runStatement<{ value: Value }>(pool, sql, []);
    return row?.value;
  } finally {
    await pool.end();
  }
};

const startedAt = (server: EmbeddedPostgres) =>
  ask<string>(server, 'select pg_postmaster_start_time()::text as value');

const processOf = async ({ folder: home }: EmbeddedPostgres) =>
  Number.parseInt(await readFile(path.join(home, 'cluster', 'postmaster.pid'), 'utf8'), 10);

/** A program that starts the server and is then killed. */
const startInAProgramThatIsKilled = async () => {
  const program = `
    import { startEmbeddedPostgres } from ${JSON.stringify(path.join(import.meta.dirname, 'embedded-server.ts'))};
    await startEmbeddedPostgres(${JSON.stringify(folder)});
    console.log('started');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
};

describe('the embedded PostgreSQL', () => {
  it('keeps what it holds from one start to the next, on disk before it says so', async () => {
    const first = await start();
    expect(
      await ask(first, `select current_setting('fsync') || current_setting('synchronous_commit') as value`),
    ).toBe('onon');
    await ask(first, 'create table kept as select 7 as value');
    expect(await first.stop()).toBe('unused');
    expect(await ask(await start(), 'select value from kept')).toBe(7);
  });

  it('speaks UTF-8 and UTC, and is not on the network', async () => {
    const server = await start();
    expect(await ask(server, `select current_setting('server_encoding') as value`)).toBe('UTF8');
    expect(await ask(server, `select current_setting('timezone') as value`)).toBe('UTC');
    expect(await ask(server, `select current_setting('listen_addresses') as value`)).toBe('');
  });

  it('lets nobody but its owner near the socket, and keeps its path short, however deep the data lie', async () => {
    const server = await start(path.join(folder, 'deep'.repeat(40), 'deeper'.repeat(30)));
    expect((await stat(server.config.host)).mode & 0o077).toBe(0);
    expect(Buffer.byteLength(path.join(server.config.host, '.s.PGSQL.5432'))).toBeLessThan(104);
  });

  it('writes no statement, parameter or row into its log', async () => {
    const server = await start();
    const canary = 'canary-in-the-log';
    const pool = createPool(server.config);
    await pool.query(`create table guarded (value text check (length(value) < 3))`);
    await pool.query('insert into guarded values ($1)', [canary]).catch(() => undefined);
    await pool.query(`select '${canary}'::integer`).catch(() => undefined);
    await pool.query('select $1::text, 1 / (length($1) - length($1))', [canary]).catch(() => undefined);
    await pool.query('select pg_sleep(0)').catch(() => undefined);
    await pool.end();
    const log = await readFile(path.join(server.folder, 'postgres.log'), 'utf8');
    expect(log).toContain('violates check constraint');
    expect(log.match(new RegExp(`.*${canary}.*`, 'g')) ?? []).toEqual([
      // PostgreSQL puts a value that it cannot read into the message itself; no statement of ours casts text.
      expect.stringContaining('invalid input syntax for type integer'),
    ]);
  });
});

describe('starting', () => {
  it('joins a server that runs already; the last to leave stops it', async () => {
    const one = await start();
    const other = await start();
    expect(await startedAt(other)).toBe(await startedAt(one));
    expect(await one.stop()).toBe('in-use');
    expect(await startedAt(other)).toBeDefined();
    expect(await other.stop()).toBe('unused');
  });

  it('twice at once makes one server', async () => {
    const [one, other] = await Promise.all([start(), start()]);
    expect(await startedAt(other)).toBe(await startedAt(one));
  });

  it('joins a server that outlived its program', async () => {
    await startInAProgramThatIsKilled();
    const joined = await start();
    const before = await startedAt(joined);
    const again = await start();
    expect(await startedAt(again)).toBe(before);
    await again.stop();
    expect(await joined.stop()).toBe('unused');
  });

  it('mends what a killed server left, and has lost nothing', async () => {
    const killed = await start();
    await ask(killed, 'create table kept as select 7 as value');
    process.kill(await processOf(killed), 'SIGKILL');
    expect(await ask(await start(), 'select value from kept')).toBe(7);
  });

  it('takes over the lock of a start that died', async () => {
    const first = await start();
    await first.stop();
    await writeFile(path.join(first.folder, 'start.lock'), '999999999');
    expect(await startedAt(await start())).toBeDefined();
  });

  it('begins afresh when the data folder was removed under a running server', async () => {
    const old = await start();
    await ask(old, 'create table kept as select 7 as value');
    const oldProcess = await processOf(old);
    await rm(old.folder, { recursive: true });
    const fresh = await start();
    expect(await ask(fresh, `select to_regclass('kept') as value`)).toBeNull();
    process.kill(oldProcess, 'SIGQUIT');
    await rm(old.config.host, { recursive: true });
    expect(await old.stop()).toBe('gone');
    expect(await ask(fresh, 'select 1 as value')).toBe(1);
  });

  it('says what to do when the data folder cannot be made', async () => {
    await writeFile(path.join(folder, 'a-file'), '');
    await expect(startEmbeddedPostgres(path.join(folder, 'a-file'))).rejects.toThrow(/ENOTDIR|EEXIST/);
  });
});
