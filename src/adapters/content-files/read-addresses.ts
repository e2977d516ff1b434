import { readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * The addresses of the site below `root` that no record of `content/` makes: its own pages (`/help-now/`) and its files
 * (`/favicon.svg`). Pages that are not for visitors are left out. Throws when there are no pages.
 */
export const readAddresses = async (root: string): Promise<ReadonlySet<string>> => {
  const pages = (await filesIn(path.join(root, 'src/pages'))).map((file) => file.replace(everyLanguage, ''));
  const files = await filesIn(path.join(root, 'public'));
  return new Set([
    ...pages.filter((file) => !file.includes('[') && !notForVisitors.test(file)).map(addressOf),
    ...files.map((file) => `/${file}`),
  ]);
};

/** A page that stands in every language: at its own address in the main one. */
const everyLanguage = /^\[\.\.\.language\]\//;

/** The page that says there is none, and pages of the demonstration and of development. */
const notForVisitors = /^(404\.|demo\/|design\/)/;

const addressOf = (page: string): string =>
  page.endsWith('.astro')
    ? `/${page.replace(/\.astro$/, '').replace(/(^|\/)index$/, '$1')}/`.replace(/\/+$/, '/')
    : `/${page.replace(/\.[jt]s$/, '')}`;

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
