import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { dropBlanks } from '#core/content/drop-blanks.ts';
import type { Checked } from '#core/content/evidence.ts';
import { helplineSchema } from '#core/content/helpline.ts';
import { needsSchema } from '#core/content/need.ts';
import { type Site, siteSchema } from '#core/content/site.ts';
import {
  type CheckingRecord,
  recordOfHelpline,
  recordOfService,
} from '#core/directory/checking/checking-record.ts';
import { withCheck } from '#core/directory/checking/new-check.ts';
import { serviceSchema } from '#core/directory/service.ts';

/** Every record with a check, as it is on disk, and the files that cannot be read as they are. */
export type CheckingRecords = {
  readonly site: Site;
  readonly records: readonly CheckingRecord[];
  readonly unreadable: readonly string[];
};

/** Reads what there is to check below `<root>/content`. Throws when the settings or the needs cannot be read. */
export const readCheckingRecords = async (root: string): Promise<CheckingRecords> => {
  const content = join(root, 'content');
  const site = siteSchema.parse(await readJson(join(content, 'site.json')));
  const { needs } = needsSchema.parse(await readJson(join(content, 'needs.json')));
  const records: CheckingRecord[] = [];
  const unreadable: string[] = [];
  const readEach = async (folder: string, recordOf: (slug: string, data: unknown) => CheckingRecord) => {
    const files = (await readdir(join(content, folder))).filter((file) => file.endsWith('.json')).toSorted();
    for (const file of files) {
      try {
        records.push(recordOf(file.replace(/\.json$/, ''), await readJson(join(content, folder, file))));
      } catch {
        unreadable.push(`content/${folder}/${file}`);
      }
    }
  };
  await readEach('services', (slug, data) =>
    recordOfService(slug, serviceSchema.parse(data), site.areas, needs),
  );
  await readEach('helplines', (slug, data) => recordOfHelpline(slug, helplineSchema.parse(data)));
  return { site, records, unreadable };
};

const readJson = async (file: string): Promise<unknown> =>
  dropBlanks(JSON.parse(await readFile(file, 'utf8')));

/**
 * Puts a check into a record's file, or takes it out, when the check in it is still the one that was seen. `changed`: somebody
 * wrote another meanwhile, and nothing was done. `id` is that of a record that was read, like `services/first-door`.
 */
export const writeCheck = async (
  root: string,
  id: string,
  checks: { readonly seen: Checked | undefined; readonly next: Checked | undefined },
): Promise<'written' | 'changed'> => {
  const file = join(root, 'content', `${id}.json`);
  const text = await readFile(file, 'utf8');
  const { checked } = JSON.parse(text) as { checked?: unknown };
  if (!isDeepStrictEqual(dropBlanks(checked), checks.seen)) return 'changed';
  // Renamed into its place, so that nobody reads half of it. Outside of content/, where everything is read.
  const draft = join(root, '.data', 'checked-record.json');
  await mkdir(join(root, '.data'), { recursive: true });
  await writeFile(draft, withCheck(text, checks.next));
  await rename(draft, file);
  return 'written';
};
