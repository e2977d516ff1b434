import { copyFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PlannedFile } from '#core/open-referral/reading/plan/outcome.ts';

/** What has to be put back when a write is broken off: files, and whether each was there before. */
type Journal = readonly { readonly path: string; readonly wasThere: boolean }[];

/** Beside `content/`, so that a file gets into its place by a new name alone. Git and the build know nothing of it. */
const stageOf = (content: string): string => path.join(path.dirname(content), '.data', 'import');

const isThere = async (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const putBack = async (content: string, stage: string, journal: Journal): Promise<void> => {
  for (const { path: file, wasThere } of journal) {
    if (wasThere) await copyFile(path.join(stage, 'old', file), path.join(content, file));
    else await rm(path.join(content, file), { force: true });
  }
};

/**
 * Puts `content` back as it was when an earlier import was broken off while it wrote. Says whether there was one, or
 * that another import is at work now.
 */
export const mendBrokenImport = async (content: string): Promise<'nothing' | 'put-back' | 'at-work'> => {
  const stage = stageOf(content);
  if (!(await isThere(stage))) return 'nothing';
  const pid = Number(await readFile(path.join(stage, 'pid'), 'utf8').catch(() => ''));
  if (pid > 0 && pid !== process.pid && isRunning(pid)) return 'at-work';
  const text = await readFile(path.join(stage, 'journal.json'), 'utf8').catch(() => undefined);
  if (text !== undefined) await putBack(content, stage, JSON.parse(text) as Journal);
  await rm(stage, { recursive: true, force: true });
  return text === undefined ? 'nothing' : 'put-back';
};

const atOnce = 100;

/**
 * Does something with each item, a hundred at a time: fast, and never more open files than the system allows. Throws when
 * one failed, and only after all that were begun have ended.
 */
const withEach = async <Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> => {
  for (let from = 0; from < items.length; from += atOnce) {
    const ended = await Promise.allSettled(items.slice(from, from + atOnce).map(act));
    const failed = ended.find((one) => one.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }
};

/** Somebody who presses Ctrl-C while files get into their places waits a moment longer: they get there all or none. */
const withoutInterruption = async (act: () => Promise<void>): Promise<void> => {
  const wait = () => undefined;
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, wait);
  await act().finally(() => {
    for (const signal of signals) process.off(signal, wait);
  });
};

/** Writes the new files beside `content`, with copies of those they replace, and a journal of what there was. */
const prepare = async (content: string, stage: string, files: readonly PlannedFile[]): Promise<Journal> => {
  await writeFile(path.join(stage, 'pid'), String(process.pid));
  for (const folder of new Set(files.map((file) => path.dirname(file.path)))) {
    await mkdir(path.join(stage, 'new', folder), { recursive: true });
    await mkdir(path.join(stage, 'old', folder), { recursive: true });
    await mkdir(path.join(content, folder), { recursive: true });
  }
  const there = new Set<string>();
  await withEach(files, async ({ path: file, fields }) => {
    await writeFile(path.join(stage, 'new', file), `${JSON.stringify(fields, undefined, 2)}\n`);
    if (!(await isThere(path.join(content, file)))) return;
    await copyFile(path.join(content, file), path.join(stage, 'old', file));
    there.add(file);
  });
  const journal = files.map((file) => ({ path: file.path, wasThere: there.has(file.path) }));
  // The journal has its name only when it is whole.
  await writeFile(path.join(stage, 'journal.part'), JSON.stringify(journal));
  await rename(path.join(stage, 'journal.part'), path.join(stage, 'journal.json'));
  return journal;
};

/**
 * Writes files into `content`: all of them or none. They are written beside it first; then each gets into its place.
 * Throws when that fails, after everything is as it was.
 */
export const writeAll = async (
  content: string,
  files: readonly PlannedFile[],
  progress: (done: number) => void,
): Promise<void> => {
  if (files.length === 0) return;
  const stage = stageOf(content);
  await mkdir(path.dirname(stage), { recursive: true });
  await mkdir(stage);
  try {
    const journal = await prepare(content, stage, files);
    let done = 0;
    await withoutInterruption(async () => {
      try {
        await withEach(journal, async ({ path: file }) => {
          await rename(path.join(stage, 'new', file), path.join(content, file));
          done += 1;
          progress(done);
        });
      } catch (error) {
        await putBack(content, stage, journal);
        throw error;
      }
    });
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
};
