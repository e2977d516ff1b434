import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** A start takes seconds; a lock this old was left behind, whatever its process id says now. */
const abandonedAfterMilliseconds = 60_000;
const givesUpAfterMilliseconds = 90_000;

/**
 * Runs `action` while no other process runs one under the same lock file; waits for its turn. A lock whose process has
 * died is taken over. Throws when the lock is held for more than a minute and a half.
 */
export const underStartLock = async <Result>(
  file: string,
  action: () => Promise<Result>,
): Promise<Result> => {
  const until = Date.now() + givesUpAfterMilliseconds;
  while (!(await takeLock(file))) {
    if (Date.now() > until)
      throw new Error(`Another start holds ${file}. If none is running, remove that file.`);
    if (await isAbandoned(file)) await clearLock(file);
    else await wait(50);
  }
  try {
    return await action();
  } finally {
    await rm(file, { force: true });
  }
};

const takeLock = async (file: string): Promise<boolean> => {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

const isAbandoned = async (file: string): Promise<boolean> => {
  try {
    const age = Date.now() - (await stat(file)).mtimeMs;
    const holder = Number(await readFile(file, 'utf8'));
    // Empty for the moment between its making and its writing.
    return age > abandonedAfterMilliseconds || (holder > 0 && !isAlive(holder));
  } catch {
    return false;
  }
};

const isAlive = (processId: number): boolean => {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

// Of several that found it abandoned only one moves it away; whoever moved a fresh one by mistake puts it back.
const clearLock = async (file: string): Promise<void> => {
  const aside = `${file}.${process.pid}`;
  await rename(file, aside).catch(() => undefined);
  if (!(await isAbandoned(aside))) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
};
