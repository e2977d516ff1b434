import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { type EmbeddedHome, prepareHome, prepareSocketFolder } from './embedded/home.ts';
import { underStartLock } from './embedded/start-lock.ts';

/** How to reach an embedded server: through a Unix socket that only its owner and root can enter, without a password. */
export type EmbeddedConfig = { readonly host: string; readonly user: string; readonly database: string };

export type EmbeddedPostgres = {
  readonly config: EmbeddedConfig;
  /** Where the database lies; not always in the data folder, see `prepareHome`. */
  readonly folder: string;
  /** Lets go of the server, and stops it unless another program holds it too. Close your own connections first. */
  readonly stop: () => Promise<LeftBehind>;
};

/** What a program leaves behind that lets go of the server: one that others use, one that is stopped, or nothing. */
export type LeftBehind = 'in-use' | 'unused' | 'gone';

/** No statement and no parameter is ever logged, and an error without the row it is about. */
const settings = [
  'listen_addresses=',
  'fsync=on',
  'synchronous_commit=on',
  'timezone=UTC',
  'log_checkpoints=off',
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
  'log_parameter_max_length=0',
  'log_parameter_max_length_on_error=0',
];

const startsWithinMilliseconds = 30_000;

/** What connections are called by which programs say that they use the server. */
const holdName = 'alongside: hold';

/** Both are in `pg`, but not in its types: whether an open connection keeps the program running. */
type Hold = pg.Client & { readonly ref: () => void; readonly unref: () => void };

/**
 * Starts the PostgreSQL that comes with this project, with its data in `<dataFolder>/postgres`, or joins the one that
 * already runs there: a second program's, or one that outlived its program. Resolves when it answers. Throws with the
 * remedy.
 */
export const startEmbeddedPostgres = async (dataFolder: string): Promise<EmbeddedPostgres> => {
  const home = await prepareHome(dataFolder);
  const lock = path.join(home.folder, 'start.lock');

  const { config, hold } = await underStartLock(lock, async () => {
    if (!existsSync(path.join(home.cluster, 'PG_VERSION'))) await makeCluster(home);
    const config = { host: await prepareSocketFolder(home), user: 'alongside', database: 'postgres' };
    return { config, hold: await startOrJoin(home, config) };
  });

  const stop = async () => {
    // Somebody removed the folder: the server finds that out within a minute, and ends itself.
    if (!existsSync(home.folder)) return letGo(hold);
    return underStartLock(lock, async () => {
      const left = await letGo(hold);
      if (left === 'unused') await stopServer(home, config);
      return left;
    });
  };
  let stopping: ReturnType<typeof stop> | undefined;
  return { config, folder: home.folder, stop: () => (stopping ??= stop()) };
};

const runProgram = async (
  home: EmbeddedHome,
  program: 'initdb' | 'pg_ctl',
  values: readonly string[],
): Promise<void> => {
  await promisify(execFile)(path.join(home.programs, program), [...values], {
    ...home.account,
    cwd: home.folder,
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' },
  });
};

const makeCluster = async (home: EmbeddedHome): Promise<void> => {
  const unfinished = `${home.cluster}.new`;
  for (const folder of [home.cluster, unfinished]) await rm(folder, { recursive: true, force: true });
  const values = ['-U', 'alongside', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-instructions'];
  try {
    await runProgram(home, 'initdb', ['-D', unfinished, ...values]);
  } catch (error) {
    throw new Error(
      `PostgreSQL cannot set up ${unfinished}: is the disk full, or not ours? ${(error as Error).message}`,
    );
  }
  await rename(unfinished, home.cluster);
};

/**
 * Gives a connection of ours that stays open as long as we use the server: others see by it that they must not stop it.
 * A server that was killed may linger for a moment, so a start that fails is tried again until the time is up.
 */
const startOrJoin = async (home: EmbeddedHome, config: EmbeddedConfig): Promise<Hold> => {
  const options = [`-k ${config.host}`, ...settings].join(' -c ');
  const values = ['start', '-D', home.cluster, '-w', '-t', '20', '-s', '-l', home.log, '-o', options];
  for (const until = Date.now() + startsWithinMilliseconds; ; await wait(100)) {
    const running = await connect(config);
    if (running !== null) return running;
    const failure = await runProgram(home, 'pg_ctl', values).catch((error: Error) => error);
    const started = await connect(config);
    if (started !== null) return started;
    if (Date.now() > until)
      throw new Error(`PostgreSQL does not start; see ${home.log}. ${failure?.message ?? ''}`);
  }
};

const connect = async (config: EmbeddedConfig): Promise<Hold | null> => {
  const options = { ...config, connectionTimeoutMillis: 2000, application_name: holdName };
  const client = new pg.Client(options) as Hold;
  // The server may go before we do; then there is nothing left to hold.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    client.unref();
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return null;
  }
};

/**
 * Gives up our hold and says what becomes of the server: another program holds it, nobody does, or it was gone already
 * (and one that runs there now is not the one that we held).
 */
const letGo = async (hold: Hold): Promise<LeftBehind> => {
  hold.ref();
  try {
    // A closed connection stays in the list for a moment; a renamed one is out of it at once.
    await hold.query(`set application_name = 'alongside: leaving'`);
    const held = await hold.query('select from pg_stat_activity where application_name = $1 limit 1', [
      holdName,
    ]);
    return held.rows.length > 0 ? 'in-use' : 'unused';
  } catch {
    return 'gone';
  } finally {
    await hold.end().catch(() => undefined);
  }
};

const stopServer = async (home: EmbeddedHome, config: EmbeddedConfig): Promise<void> => {
  await runProgram(home, 'pg_ctl', ['stop', '-D', home.cluster, '-m', 'fast', '-w', '-s']).catch(
    () => undefined,
  );
  await rmdir(config.host).catch(() => undefined);
};
