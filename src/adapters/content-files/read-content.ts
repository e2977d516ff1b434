import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type ContentCheck, checkContent } from '#core/content/check/check-content.ts';
import type { ContentFile } from '#core/content/check/file-reading.ts';
import { readProse } from './read-prose.ts';

/**
 * Reads and checks the folder `content/` below `root`. `now` is the moment of the check.
 * Throws when the folder cannot be read; mistakes inside it are values.
 */
export const readContent = async (root: string, now: Date): Promise<ContentCheck> => {
  const files = await readFiles(root);
  const pages = files.filter((file) => /^content\/guidance\/.*\.mdx$/.test(file.path));
  const prose = await Promise.all(
    pages.map(async (page) => [page.path, await readProse(page.path, page.text)] as const),
  );
  return checkContent(files, new Map(prose), lastDayThatHasCome(now));
};

const readFiles = async (root: string): Promise<ContentFile[]> => {
  const entries = await readdir(path.join(root, 'content'), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Promise.all(
    files.sort().map(async (file) => ({
      path: path.relative(root, file).split(path.sep).join('/'),
      text: await readFile(file, 'utf8'),
    })),
  );
};

/** The day it is where days begin first, so that an editor's “today” is never called the future by a server abroad. */
const lastDayThatHasCome = (now: Date): string =>
  new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
