import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { isInstalled } from '../../../scripts/prepare.mjs';
import type { Service } from '../../../src/core/directory/service.ts';

/** What is measured: a folder that is served, a page in it, and how one sees and uses its list. */
export type Contestant = {
  readonly name: string;
  readonly folder: string;
  readonly path: string;
  /** Selects the listings that are there; the tenth of them ends the wait. */
  readonly listing: string;
  /** Selects listings that are counted as there and have no text yet. */
  readonly waiting?: string;
  /** Selects the boxes that choose. */
  readonly boxes: string;
  /** The value of the box that is ticked first; empty where nothing can be chosen. */
  readonly choice: string;
  /** Selects the sentence that says how many were found. */
  readonly total: string;
  /** The path of a large file, which is compressed before anybody visits. */
  readonly largest?: string;
  /** A field that must be written into before anything is listed. */
  readonly field?: string;
};

/** A word that the made listings have in common. */
export const commonWord = 'around';

type Record = { readonly slug: string; readonly service: Service };

/** The listings of a laid-out copy of the site. */
export const readRecords = (folder: string): Record[] =>
  readdirSync(join(folder, 'content/services'))
    .toSorted()
    .map((file) => ({
      slug: file.slice(0, -'.json'.length),
      service: JSON.parse(readFileSync(join(folder, 'content/services', file), 'utf8')) as Service,
    }));

const emptied = (folder: string): string => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
};

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>Find support</title>${head}</head><body>${body}</body></html>`;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Pagefind's own box, styles and filters, over the same listings. */
export const makePagefind = async (workshop: string, records: readonly Record[]): Promise<Contestant> => {
  const folder = emptied(join(workshop, `pagefind-${records.length}`));
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind made no index.');
  for (const { slug, service } of records) {
    await index.addCustomRecord({
      url: `/service/${slug}/`,
      language: 'en',
      content: `${service.name}. ${service.kind}. ${service.summary}`,
      meta: { title: service.name },
      filters: { need: [...service.needs], area: [...service.areas] },
    });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  writeFileSync(
    join(folder, 'index.html'),
    page(
      '<link href="/pagefind/pagefind-ui.css" rel="stylesheet"><script src="/pagefind/pagefind-ui.js"></script>',
      '<div id="search"></div><script>new PagefindUI({ element: "#search", showImages: false, pageSize: 10, debounceTimeoutMs: 0 })</script>',
    ),
  );
  return {
    name: 'Pagefind’s own',
    folder,
    path: '/',
    listing: '.pagefind-ui__result-link',
    boxes: 'input.pagefind-ui__filter-checkbox[name="need"]',
    choice: 'grief',
    total: '.pagefind-ui__message',
    field: '.pagefind-ui__search-input',
  };
};

const packages = join(import.meta.dirname, 'packages');

/** Installs what is compared with into the workshop, from the lock file that lies here. Throws when npm cannot. */
const installPackages = (workshop: string): string => {
  const folder = join(workshop, 'directory-packages');
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(packages, file), join(folder, file));
  if (isInstalled(folder)) return folder;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', args, {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('MiniSearch could not be installed. Is the network there?');
  return folder;
};

type MiniSearchClass = new (options: object) => { addAll: (records: readonly object[]) => void };

const miniSearchPage = `
import MiniSearch from '/minisearch.js';
const text = await (await fetch('/index.json')).text();
const index = MiniSearch.loadJSON(text, { fields: ['name', 'kind', 'summary'], storeFields: ['name', 'kind', 'summary', 'slug', 'needs'] });
const boxes = [...document.querySelectorAll('input')];
const show = () => {
  const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
  const found = index.search(MiniSearch.wildcard, { filter: ({ needs }) => chosen.length === 0 || chosen.some((need) => needs.includes(need)) });
  document.querySelector('#total').textContent = found.length + ' services';
  document.querySelector('#list').replaceChildren(...found.slice(0, 30).map(({ slug, name, kind, summary }) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = '/service/' + slug + '/';
    link.textContent = name;
    item.append(link, ' ', kind, ' ', summary);
    return item;
  }));
};
for (const box of boxes) box.addEventListener('change', show);
show();
document.querySelector('#boxes').hidden = false;
`;

/** MiniSearch on one index made beforehand, with the plainest page around it. */
export const makeMiniSearch = async (workshop: string, records: readonly Record[]): Promise<Contestant> => {
  const installed = installPackages(workshop);
  const folder = emptied(join(workshop, `minisearch-${records.length}`));
  const module = join(installed, 'node_modules/minisearch/dist/es/index.js');
  const { default: MiniSearch } = (await import(
    createRequire(join(installed, 'package.json')).resolve('minisearch')
  )) as { default: MiniSearchClass };
  const index = new MiniSearch({
    fields: ['name', 'kind', 'summary'],
    storeFields: ['name', 'kind', 'summary', 'slug', 'needs'],
  });
  index.addAll(
    records.map(({ slug, service: { name, kind, summary, needs } }, id) => ({
      id,
      slug,
      name,
      kind,
      summary,
      needs,
    })),
  );
  cpSync(module, join(folder, 'minisearch.js'));
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
  writeFileSync(join(folder, 'page.js'), miniSearchPage);
  const needs = [...new Set(records.flatMap(({ service }) => service.needs))].toSorted();
  const boxes = needs.map(
    (need) => `<label><input type="checkbox" value="${escaped(need)}">${escaped(need)}</label>`,
  );
  writeFileSync(
    join(folder, 'index.html'),
    page(
      '<script type="module" src="/page.js"></script><link rel="modulepreload" href="/minisearch.js"><link rel="preload" as="fetch" crossorigin href="/index.json">',
      `<p id="total"></p><div id="boxes" hidden>${boxes.join('')}</div><ul id="list"></ul>`,
    ),
  );
  return {
    name: 'MiniSearch',
    folder,
    path: '/',
    listing: '#list > li',
    boxes: '#boxes:not([hidden]) input',
    choice: 'grief',
    total: '#total',
    largest: '/index.json',
  };
};

/** One document with thirty listings, and nothing else: sooner nothing can be there. */
export const makeFloor = (workshop: string, records: readonly Record[]): Contestant => {
  const folder = emptied(join(workshop, `floor-${records.length}`));
  const items = records.slice(0, 30).map(({ slug, service: { name, kind, summary } }) => {
    const words = [`<a href="/service/${slug}/">${escaped(name)}</a>`, escaped(kind), escaped(summary)];
    return `<li>${words.join(' ')}</li>`;
  });
  writeFileSync(join(folder, 'index.html'), page('', `<ul>${items.join('')}</ul>`));
  return {
    name: 'one document',
    folder,
    path: '/',
    listing: 'ul > li',
    boxes: '.none',
    choice: '',
    total: '.none',
  };
};

/** A list of ours, in a built copy. Where areas come first, nothing is chosen in it. */
export const ours = (name: string, folder: string, path: string, choice = 'grief'): Contestant => {
  const hasFilters = readFileSync(join(folder, path, 'index.html'), 'utf8').includes('id="facts"');
  return {
    name: hasFilters ? name : `${name} (areas first)`,
    folder,
    path,
    listing: '.results > li:has(h2)',
    waiting: '.results > li:has(.waiting)',
    boxes: '.filters input',
    choice: hasFilters ? choice : '',
    total: '.count',
  };
};
