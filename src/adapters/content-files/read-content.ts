import { readdir, readFile as readText } from 'node:fs/promises';
import path from 'node:path';
import { type ContentCheck, checkContent } from '#core/content/check/check-content.ts';
import { placeOf } from '#core/content/check/content-files.ts';
import { type ContentFile, readFile } from '#core/content/check/file-reading.ts';
import type { CheckMoment } from '#core/content/check/surroundings.ts';
import type { Days } from '#core/content/check/whole/dates.ts';
import type { Prose } from '#core/content/check/whole/prose.ts';
import { type EditorRecords, editorRecords } from '#core/content/records/editor-records.ts';
import { nullIfMissing } from '../files/null-if-missing.ts';
import { someAtOnce } from '../files/some-at-once.mjs';
import { readAddresses } from './read-addresses.ts';
import { readProse } from './read-prose.ts';

/**
 * Reads and checks the folder `content/` below `root`, in front of the pages there. `now` is the moment of the check.
 * Throws when the folders cannot be read; mistakes inside it are values.
 */
export const readContent = async (root: string, now: Date): Promise<ContentCheck> => {
  const files = await readFiles(root);
  return checkContent(files, await proseOf(files), await contentBelow(root, () => now).moment());
};

/**
 * The folder `content/` below `root` as it lies there whenever it is asked for, and what a check needs besides: the day, and
 * the addresses of the pages there, unless the program lies alone and somebody else knows them.
 */
export const contentBelow = (
  root: string,
  now: () => Date,
  addresses: () => Promise<ReadonlySet<string>> = () => readAddresses(root),
) => ({
  files: () => readFiles(root),
  moment: async (): Promise<CheckMoment> => ({ days: daysAt(now()), addresses: await addresses() }),
});

/** Reads what of `content/` below `root` can be named, and who names it. Files that cannot be read name nothing. */
export const readRecords = async (root: string): Promise<EditorRecords> => {
  const files = await readFiles(root);
  const prose = await proseOf(files);
  return editorRecords(files.flatMap((file) => readFile(file, placeOf(file.path), prose.get(file.path))));
};

/** The pages of guidance among these files, and their translations, taken apart, by their path. */
export const proseOf = async (files: readonly ContentFile[]): Promise<ReadonlyMap<string, Prose>> => {
  const pages = files.filter((file) => /^content\/(guidance|translations)\/.*\.mdx$/.test(file.path));
  return new Map(
    await Promise.all(pages.map(async (page) => [page.path, await readProse(page.path, page.text)] as const)),
  );
};

/**
 * Every file of `content/` below `root`, in the order of their paths. One that is removed meanwhile, because somebody deletes a
 * record just then, is left out. Throws when the folder cannot be read.
 */
export const readFiles = async (root: string): Promise<ContentFile[]> => {
  const entries = await readdir(path.join(root, 'content'), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const read = await someAtOnce(files.sort(), async (file) => {
    const text = await readText(file, 'utf8').catch(nullIfMissing);
    return text === null ? [] : [{ path: path.relative(root, file).split(path.sep).join('/'), text }];
  });
  return read.flat();
};

/** The days it is somewhere, so that an editor’s “today” is called neither the future nor the past by a server abroad. */
const daysAt = (now: Date): Days => ({ latest: dayAfterHours(now, 14), earliest: dayAfterHours(now, -12) });

const dayAfterHours = (now: Date, hours: number): string =>
  new Date(now.getTime() + hours * 3_600_000).toISOString().slice(0, 10);
