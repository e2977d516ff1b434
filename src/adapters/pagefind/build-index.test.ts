import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadWordIndex } from '../../browser/search/word-index.ts';
import { buildSearchIndex } from './build-index.ts';

const page = (title: string, text: string, { body = 'data-pagefind-body', head = '' } = {}) =>
  `<html lang="en-IE"><head>${head}<title>x</title></head><body><main ${body}><h1>${title}</h1><nav class="crumbs">above</nav><p>${text}</p></main></body></html>`;

let dist: string;
beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'alongside-words-'));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await rm(dist, { recursive: true, force: true });
});

const put = async (address: string, content: string) => {
  await mkdir(join(dist, address), { recursive: true });
  await writeFile(join(dist, address, 'index.html'), content);
};

/** The index as a browser would load it: the module from its file, the pack over the network. */
const open = async (asked: string[]) => {
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    const { readFile } = await import('node:fs/promises');
    return new Response(await readFile(join(dist, address)));
  });
  return loadWordIndex(join(dist, 'pagefind/pagefind.js'));
};

test('finds pages by their words, accents or not, and knows their addresses', async () => {
  await put('service/door', page('Aiséirí', 'Counsellors who listen.'));
  await put('families/start', page('Where to start', 'Tea and talking.'));
  expect(await buildSearchIndex(dist)).toBe(2);
  const search = await open([]);
  expect((await search('listening')).best).toMatchObject([{ address: '/service/door/', title: 'Aiséirí' }]);
  expect((await search('aiseiri')).total).toBe(1);
  expect((await search('tea')).best).toMatchObject([{ address: '/families/start/' }]);
  expect(await search('nowhere')).toEqual({ total: 0, best: [] });
});

test('once the index is there, no words make a request, found or not', async () => {
  await put('a', page('Kettle', 'Kilkenny'));
  await put('b', page('Lamp', 'Wexford'));
  await buildSearchIndex(dist);
  const asked: string[] = [];
  const search = await open(asked);
  expect(asked).toHaveLength(1);
  await search('kilkenny');
  await search('wexford lamp');
  await search('zebra');
  expect(asked).toHaveLength(1);
  expect(await readdir(join(dist, 'pagefind'))).toEqual(['index', 'pagefind.js']);
});

test('what is not for searching is not found: unmarked pages, pages kept from search engines, the way above', async () => {
  await put('open', page('Open', 'lantern'));
  await put('unmarked', page('Unmarked', 'lantern', { body: '' }));
  await put('quiet', page('Quiet', 'lantern', { head: '<meta name="robots" content="noindex">' }));
  expect(await buildSearchIndex(dist)).toBe(1);
  const search = await open([]);
  expect((await search('lantern')).best).toMatchObject([{ address: '/open/' }]);
  expect(await search('above')).toEqual({ total: 0, best: [] });
});

test('a site without a page to search is a mistake, and is told how to mend it', async () => {
  await put('unmarked', page('Unmarked', 'lantern', { body: '' }));
  await expect(buildSearchIndex(dist)).rejects.toThrow('searchable');
});
