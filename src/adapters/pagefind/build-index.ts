import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { someAtOnce } from '../files/some-at-once.mjs';
import { type IndexFile, pack } from './pack.ts';
import { withoutNetwork } from './without-network.ts';

/** What is on a page and says nothing that anybody would search for. */
const notSearched = ['svg', '.crumbs', '.screen-only', '.sources', '.next', '[hidden]'];

/** The parts of an index that a search needs. Pagefind also makes widgets, a worker and a program for unknown languages. */
const isNeeded = ({ path }: IndexFile): boolean =>
  path === 'pagefind-entry.json' ||
  /\.(pf_meta|pf_index|pf_fragment|pf_filter)$/.test(path) ||
  (path.startsWith('wasm.') && path !== 'wasm.unknown.pagefind');

/**
 * Makes the words search of a built site, into `<dist>/pagefind/`: one module, and one file that holds the whole index.
 * Searched are the pages whose layout says so (`data-pagefind-body`) and that search engines may see. Answers how many pages
 * those are. Throws when there are none, or when Pagefind does not understand a page.
 */
export const buildSearchIndex = async (dist: string): Promise<number> => {
  const pages = await searchablePages(dist);
  if (pages.length === 0)
    throw new Error(
      `No page in ${dist} can be searched. Give PageLayout its \`searchable\` on at least one.`,
    );
  try {
    // One fragment for all pages: they are fetched together anyway, and compress better together.
    const { index, errors } = await createIndex({ excludeSelectors: notSearched, maxFragments: 1 });
    if (!index) throw new Error(`The words search could not be made: ${errors.join(' ')}`);
    for (const page of pages) await add(index, page);
    await write(join(dist, 'pagefind'), await filesOf(index));
  } finally {
    await close();
  }
  return pages.length;
};

type Page = { readonly sourcePath: string; readonly content: string };

const searchablePages = async (dist: string): Promise<Page[]> => {
  const files = (await readdir(dist, { recursive: true }))
    .filter((file) => file.endsWith('.html'))
    .toSorted();
  const pages = await someAtOnce(files, async (file): Promise<Page[]> => {
    const content = await readFile(join(dist, file), 'utf8');
    const isSearched =
      content.includes('data-pagefind-body') && !/<meta name="robots" content="noindex"/.test(content);
    return isSearched ? [{ sourcePath: file.split(sep).join('/'), content }] : [];
  });
  return pages.flat();
};

const add = async (index: PagefindIndex, page: Page): Promise<void> => {
  const { errors } = await index.addHTMLFile(page);
  if (errors.length > 0) throw new Error(`${page.sourcePath} cannot be searched: ${errors.join(' ')}`);
};

const filesOf = async (index: PagefindIndex): Promise<IndexFile[]> => {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`The words search could not be made: ${errors.join(' ')}`);
  return files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
};

const write = async (folder: string, files: readonly IndexFile[]): Promise<void> => {
  const module = files.find(({ path }) => path === 'pagefind.js');
  if (!module) throw new Error('Pagefind made no pagefind.js: look at what its new version makes instead.');
  const packed = pack(files.filter(isNeeded));
  const name = `${createHash('sha256').update(packed).digest('hex').slice(0, 16)}.pack`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'index'), { recursive: true });
  await writeFile(join(folder, 'index', name), packed);
  const source = new TextDecoder().decode(module.content);
  await writeFile(join(folder, 'pagefind.js'), withoutNetwork(source, `/pagefind/index/${name}`));
};
