import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { SendMail } from '#core/outbox/deliver.ts';

const caughtMailSchema = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  /** A mail that an earlier version caught has none. */
  html: z.string().default(''),
  at: z.coerce.date(),
});
/** A mail that the demonstration caught, and when. */
export type CaughtMail = z.infer<typeof caughtMailSchema>;

/** “Sends” mail into a folder, one JSON file a mail; the same mail again replaces its file. Nothing leaves the machine. */
export const createCaughtMail =
  (folder: string): SendMail =>
  async ({ id, to, subject, text, html }) => {
    const caught: CaughtMail = { id, to, subject, text, html, at: new Date() };
    const unfinished = path.join(folder, `${randomUUID()}.unfinished`);
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(unfinished, `${JSON.stringify(caught, null, 2)}\n`);
      await rename(unfinished, path.join(folder, `${id}.json`));
      return 'sent';
    } catch {
      await rm(unfinished, { force: true }).catch(() => undefined);
      return 'unreachable';
    }
  };

/** The caught mails, newest first; none when the folder does not exist. Files that are no mail are passed over. */
export const listCaughtMail = async (folder: string): Promise<readonly CaughtMail[]> => {
  const names = await readdir(folder).catch(() => []);
  const mails = await Promise.all(
    names.filter((name) => name.endsWith('.json')).map((name) => readMail(folder, name)),
  );
  return mails.flat().sort((one, other) => other.at.getTime() - one.at.getTime());
};

const readMail = async (folder: string, name: string): Promise<readonly CaughtMail[]> => {
  try {
    return [caughtMailSchema.parse(JSON.parse(await readFile(path.join(folder, name), 'utf8')))];
  } catch {
    return [];
  }
};
