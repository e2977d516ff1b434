import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bySite, type LinkLog, linkLogSchema, linksDue } from '#core/links/link-log.ts';
import { askSite } from './ask-site.ts';

/** How polite a check is. */
export type Politeness = {
  /** Between two questions to one site, in milliseconds. */
  readonly pauseBetween: number;
  /** How many sites are asked at the same time, each one question at a time. */
  readonly sitesAtOnce: number;
  readonly secondsForAnswer: number;
  /** What was seen so many days ago or less is not asked again. */
  readonly days: number;
  /** Who asks, as the sites see it. */
  readonly sender: string;
};

const readLog = async (path: string): Promise<LinkLog> => {
  const text = await readFile(path, 'utf8').catch(() => '{}');
  try {
    const read = linkLogSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : {};
  } catch {
    return {};
  }
};

/**
 * Looks at addresses, one question at a time for each site, and writes what it saw to `logPath` after each: stopped half-way
 * it goes on from there. `onSeen` hears how far it is. Resolves to the log of the addresses given.
 */
export const checkLinks = async (
  urls: readonly string[],
  logPath: string,
  polite: Politeness,
  onSeen: (url: string, done: number, all: number) => void,
): Promise<LinkLog> => {
  const log: LinkLog = await readLog(logPath);
  const due = linksDue(urls, log, polite.days, new Date());
  await mkdir(dirname(logPath), { recursive: true });
  let writing = Promise.resolve();
  const save = () => {
    const text = `${JSON.stringify(log, null, 1)}\n`;
    writing = writing.then(async () => {
      await writeFile(`${logPath}.new`, text);
      await rename(`${logPath}.new`, logPath);
    });
    return writing;
  };
  let done = 0;
  const waiting = [...bySite(due)];
  const askSites = async (): Promise<void> => {
    for (let site = waiting.shift(); site !== undefined; site = waiting.shift()) {
      for (const [index, url] of site.entries()) {
        if (index > 0) await pause(polite.pauseBetween);
        const answer = await askSite(url, polite.secondsForAnswer, polite.sender);
        log[url] = { at: new Date().toISOString(), answer };
        await save();
        done += 1;
        onSeen(url, done, due.length);
      }
    }
  };
  await Promise.all(Array.from({ length: polite.sitesAtOnce }, askSites));
  return Object.fromEntries(Object.entries(log).filter(([url]) => urls.includes(url)));
};
