import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeService } from '#core/directory/service.fixture.ts';
import { createListingFiles } from './listing-files.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'alongside-listings-'));
  await mkdir(path.join(folder, 'services'));
  const write = (slug: string, record: unknown) =>
    writeFile(path.join(folder, 'services', `${slug}.json`), JSON.stringify(record));
  await write('asked', makeService({ providerEmail: 'provider@example.invalid' }));
  await write('not-asked', makeService());
  // An editor who clears the field leaves it empty.
  await write('cleared', { ...makeService(), providerEmail: '' });
});
afterAll(() => rm(folder, { recursive: true }));

test('a listing is read by its slug, and what is none gives nothing', async () => {
  const { read } = createListingFiles(folder);
  expect((await read('not-asked'))?.name).toBe('Open Door');
  for (const slug of ['no-such-listing', '../services/asked', '', 'asked.json'])
    expect(await read(slug)).toBeNull();
});

test('those that can be asked are those with an address', async () => {
  const listings = await createListingFiles(folder).withProvider();
  expect(listings.map(({ slug }) => slug)).toEqual(['asked']);
});
