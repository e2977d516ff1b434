import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { startEmbeddedPostgres } from '../../src/adapters/postgres/embedded-server.ts';
import { createPool } from '../../src/adapters/postgres/pool.ts';
import { canary, comeBack, fillInAsFamily, openAsAgency, sendIt } from '../support/asking.ts';
import { expect, test } from '../support/journey.ts';
import { findSecrets } from '../support/secrets.ts';

test('what a visitor and a worker write is nowhere but in the sealed envelope', async ({
  page,
  workerPage,
  site,
}) => {
  const addresses: string[] = [];
  for (const watched of [page, workerPage]) watched.on('request', (request) => addresses.push(request.url()));

  await fillInAsFamily(page);
  const receipt = await sendIt(page);
  await openAsAgency(workerPage, receipt);
  await workerPage.getByLabel('Your first name').fill(canary.worker);
  await workerPage.getByLabel('First name of your deputy').fill(canary.deputy);
  await workerPage.getByLabel('A few words to them').fill(canary.message);
  await workerPage.getByRole('button', { name: 'Accept and send' }).click();
  await expect(workerPage.getByRole('heading', { name: 'Accepted' })).toBeVisible();
  await comeBack(page, receipt);
  await expect(page.locator('main')).toContainText(canary.message);

  const words = [...Object.values(canary), receipt.words];
  const found = async (): Promise<Record<string, readonly string[]>> => ({
    addresses: findSecrets(words, Buffer.from(addresses.join('\n'))),
    log: findSecrets(words, Buffer.from(site.log())),
    database: findSecrets(words, await dumpDatabase(site.dataFolder)),
    files: findSecrets(words, await readAll(site.dataFolder)),
    visitorStorage: findSecrets(words, Buffer.from(await storageOf(page))),
    workerStorage: findSecrets(words, Buffer.from(await storageOf(workerPage))),
  });
  const nothing = { addresses: [], log: [], database: [], files: [], visitorStorage: [], workerStorage: [] };
  expect(await found()).toEqual(nothing);

  // The detector works: a word planted in the data folder, a table and an address is found.
  await writeFile(join(site.dataFolder, 'planted'), canary.words);
  addresses.push(`/api/x?words=${encodeURIComponent(canary.words)}`);
  await query(site.dataFolder, 'create table planted as select $1::text as words', [canary.never]);
  const planted = await found();
  await query(site.dataFolder, 'drop table planted');
  expect(planted['addresses']).toEqual([canary.words]);
  expect(planted['database']).toEqual([canary.never]);
  expect(planted['files']).toContain(canary.words);
});

const query = async (
  dataFolder: string,
  text: string,
  values: readonly string[] = [],
): Promise<pg.QueryResult> => {
  const server = await startEmbeddedPostgres(dataFolder);
  const pool = createPool(server.config);
  try {
    return await pool.query(text, [...values]);
  } finally {
    await pool.end();
    await server.stop();
  }
};

/** Every row of every table of ours, as text. */
const dumpDatabase = async (dataFolder: string): Promise<Buffer> => {
  const { rows: tables } = await query(
    dataFolder,
    "select tablename from pg_tables where schemaname = 'public'",
  );
  const dumps = await Promise.all(
    tables.map(async ({ tablename }) => {
      const { rows } = await query(
        dataFolder,
        `select t::text as row, convert_from(convert_to(t::text, 'UTF8'), 'UTF8') as text from "${tablename}" t`,
      );
      return rows.map(({ row }) => String(row)).join('\n');
    }),
  );
  return Buffer.from(dumps.join('\n'));
};

/** Every file below a folder: the cluster with its write-ahead log, PostgreSQL's own log, the caught mail. */
const readAll = async (folder: string): Promise<Buffer> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Buffer.concat(
    await Promise.all(
      files.map((file) => readFile(join(file.parentPath, file.name)).catch(() => Buffer.alloc(0))),
    ),
  );
};

const storageOf = (page: import('@playwright/test').Page): Promise<string> =>
  page
    .evaluate(async () => {
      const caches = await globalThis.caches.keys();
      const databases = await indexedDB.databases();
      return JSON.stringify({
        local: { ...localStorage },
        session: { ...sessionStorage },
        cookie: document.cookie,
        caches,
        databases,
        url: location.href,
        title: document.title,
        state: history.state,
      });
    })
    .catch(() => '');
