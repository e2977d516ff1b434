import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readAddresses } from './read-addresses.ts';

const project = path.resolve(import.meta.dirname, '../../..');

test('a site has the addresses of its pages and of its files', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'alongside-addresses-'));
  for (const file of [
    'src/pages/index.astro',
    'src/pages/404.astro',
    'src/pages/help-now.astro',
    'src/pages/directory/index.astro',
    'src/pages/directory/[area].astro',
    'src/pages/contact/data.json.ts',
    'src/pages/[...language]/tools/index.astro',
    'src/pages/[...language]/tools/[tool].astro',
    'src/pages/[language]/search.astro',
    'src/pages/demo/[page].astro',
    'src/pages/design/index.astro',
    'public/favicon.svg',
    'public/fonts/one.woff2',
  ]) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), '');
  }
  expect([...(await readAddresses(root))].toSorted()).toEqual([
    '/',
    '/contact/data.json',
    '/directory/',
    '/favicon.svg',
    '/fonts/one.woff2',
    '/help-now/',
    '/tools/',
  ]);
  await rm(root, { recursive: true });
});

test('a folder without pages is no site', async () => {
  await expect(readAddresses(path.join(project, 'content'))).rejects.toThrow('src/pages');
});

test('this site has the addresses that content links to', async () => {
  expect([...(await readAddresses(project))]).toEqual(
    expect.arrayContaining(['/', '/help-now/', '/contact/', '/directory/', '/leave/', '/privacy/']),
  );
});
