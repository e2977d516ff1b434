import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readAddresses } from '#adapters/content-files/read-addresses.ts';
import { readRecords } from '#adapters/content-files/read-content.ts';
import { writeChecking } from './checking-settings.ts';
import { type Editing, writeAdmin } from './write-admin.ts';

/** Where GitHub answers programs. */
const gitHub = 'https://api.github.com';

/**
 * Writes the editor of a built site to `<dist>/admin/`: its page, what the form knows of all records of `content/` below
 * `root`, and what the function that checks drafts has to know. There is nothing to know where nobody can edit.
 */
export const writeBuiltEditor = async (
  dist: string,
  editing: Editing,
  { root, now, codeHost = gitHub }: { readonly root: string; readonly now: Date; readonly codeHost?: string },
): Promise<void> => {
  await writeAdmin(dist, editing);
  if (editing.kind !== 'github') return;
  await writeFile(path.join(dist, 'admin/records.json'), JSON.stringify(await readRecords(root)));
  await writeChecking(dist, {
    codeHost,
    repository: editing.repository,
    builtAt: now.toISOString(),
    addresses: [...(await readAddresses(root))].sort(),
  });
};
