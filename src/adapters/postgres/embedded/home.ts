import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, lstat, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  type Account,
  findAccount,
  findPrograms,
  isOpenToAll,
  makeSharedFolder,
  sharedFolder,
} from './programs.ts';

/** Where an embedded server lives, and as whom it runs. All paths are absolute. */
export type EmbeddedHome = {
  /** Holds the cluster, its log and the start lock; exists. */
  readonly folder: string;
  readonly cluster: string;
  readonly log: string;
  /** Holds `initdb` and `pg_ctl`. */
  readonly programs: string;
  /** Null: as whoever runs this program. */
  readonly account: Account | null;
};

const ourselves = () => process.getuid?.() ?? 0;

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/**
 * Prepares the folder of the embedded server: `<dataFolder>/postgres`. When root runs this and the data folder lies where
 * no other account can go (like under `/root`), it is `/var/lib/alongside/<name>` instead, where the name is made from the
 * path. Throws with the remedy.
 */
export const prepareHome = async (dataFolder: string): Promise<EmbeddedHome> => {
  const wanted = path.resolve(dataFolder, 'postgres');
  const account = ourselves() === 0 ? await findAccount() : null;

  await mkdir(path.dirname(wanted), { recursive: true });
  const isReachable = account === null || (await isOpenToAll(path.dirname(wanted)));
  if (!isReachable) await makeSharedFolder();
  const folder = isReachable ? wanted : path.join(sharedFolder, shortHash(wanted));
  await makeFolder(folder, account);

  return {
    folder,
    cluster: path.join(folder, 'cluster'),
    log: path.join(folder, 'postgres.log'),
    programs: await findPrograms(account),
    account,
  };
};

/**
 * Makes the folder for the socket of an existing cluster; only its owner may enter. It does not lie in the data
 * folder: a socket's path must stay under 107 bytes (104 on macOS), however long that one is. Its name tells the
 * cluster from one that lay in the same place before: when the data folder is removed under a running server, that
 * server lives on for a minute, and must not be mistaken for the new one.
 */
export const prepareSocketFolder = async (home: EmbeddedHome): Promise<string> => {
  const name = shortHash(`${ourselves()}:${home.cluster}:${(await stat(home.cluster)).ino}`);
  const parent = home.account !== null && existsSync('/run') ? '/run' : '/tmp';
  const folder = path.join(parent, `alongside-${name}`);
  await makeFolder(folder, home.account);
  await refuseForeignFolder(folder, home.account?.uid ?? ourselves());
  return folder;
};

const makeFolder = async (folder: string, account: Account | null): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (account !== null) await chown(folder, account.uid, account.gid);
};

// `/tmp` is everybody's: another account could have made the folder first, and listen there.
const refuseForeignFolder = async (folder: string, uid: number): Promise<void> => {
  const found = await lstat(folder);
  if (found.isDirectory() && found.uid === uid && (found.mode & 0o077) === 0) return;
  throw new Error(`${folder} belongs to somebody else or is open to others. Remove it and start again.`);
};
