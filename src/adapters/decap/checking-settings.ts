import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const settingsSchema = z.object({
  /** Where the code host says who may write, like `https://api.github.com`. */
  codeHost: z.url(),
  /** `owner/name` */
  repository: z.string(),
  /** When the content was read that drafts are checked with. */
  builtAt: z.iso.datetime(),
  /** The addresses of the site that no record makes. */
  addresses: z.array(z.string()),
});

/** What the function that checks drafts has to know of the build. Nothing of it is a secret. */
export type CheckingSettings = z.infer<typeof settingsSchema>;

const fileIn = (dist: string): string => path.join(dist, 'admin/checking.json');

/** Leaves in the built site what the function that checks drafts has to know. */
export const writeChecking = (dist: string, settings: CheckingSettings): Promise<void> =>
  writeFile(fileIn(dist), JSON.stringify(settings));

/** Reads what the build left; null where nobody can edit. Throws when it is damaged. */
export const readChecking = async (dist: string): Promise<CheckingSettings | null> => {
  const text = await readFile(fileIn(dist), 'utf8').catch((thrown: unknown) => {
    if ((thrown as { code?: unknown }).code === 'ENOENT') return null;
    throw thrown;
  });
  return text === null ? null : settingsSchema.parse(JSON.parse(text));
};
