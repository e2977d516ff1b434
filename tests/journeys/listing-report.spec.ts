import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';

const listing = '/service/aiseiri-cahir/';

/** Says that the listing has closed, in these words, the way a visitor does. */
const tell = async (page: Page, words: string): Promise<void> => {
  await page.goto(listing);
  await page.getByText('Is this right?', { exact: true }).click();
  await page.getByLabel('It has closed, or moved away').check();
  await page.getByLabel('What should it say?').fill(words);
  await page.getByRole('button', { name: 'Tell the network' }).click();
  await expect(page.getByText('Thank you. It is kept')).toBeVisible();
};

const openList = async (page: Page): Promise<void> => {
  await page.goto('/editors/');
  await page.getByRole('button', { name: 'Open the list' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /waiting/ })).toBeVisible();
};

test('somebody says that a listing has closed, and the coordinator reads it, is done, and takes that back', async ({
  page,
  workerPage,
  site,
}) => {
  const canary = 'canary the shutters are down & “nobody” came';
  const addresses: string[] = [];
  for (const watched of [page, workerPage]) watched.on('request', (request) => addresses.push(request.url()));
  await tell(page, canary);

  await openList(workerPage);
  await expect(workerPage).toHaveTitle('Alongside');
  const report = workerPage.locator('li').filter({ hasText: canary });
  await expect(report).toHaveCount(1);
  await expect(report).toContainText('It has closed, or moved away');
  await expect(report.getByRole('link', { name: 'Aiséirí Cahir' })).toHaveAttribute('href', listing);

  await report.getByRole('button', { name: 'Done' }).click();
  await workerPage.getByText(/^Done: /).click();
  await report.getByRole('button', { name: 'Not done yet' }).click();
  await expect(report.getByRole('button', { name: /^Done/ })).toBeVisible();

  await workerPage.getByRole('button', { name: 'Lock now' }).click();
  await expect(workerPage.locator('main')).not.toContainText('canary');

  expect(addresses.join('\n')).not.toContain('canary');
  expect(site.log()).not.toContain('canary');
  const entries = await readdir(site.dataFolder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    expect(bytes.includes('the shutters are down'), entry.name).toBe(false);
  }
});

test('the agency’s key does not open the coordinator’s list', async ({ workerPage }) => {
  await workerPage.route('/demo/keys/coordinator', (route) =>
    route.continue({ url: new URL('/demo/keys/demonstration-wexford', route.request().url()).href }),
  );
  await workerPage.goto('/editors/');
  await workerPage.getByRole('button', { name: 'Open the list' }).click();
  await expect(workerPage.getByRole('alert')).toContainText('coordinator’s key only');
});

test('when locking cannot be loaded, nothing is sent and nothing typed is lost', async ({ page }, info) => {
  test.skip(info.project.use.javaScriptEnabled === false, 'Without script the server locks it.');
  await page.goto(listing);
  await page.getByText('Is this right?', { exact: true }).click();
  await page.getByLabel('Something is missing').check();
  await page.getByLabel('What should it say?').fill('a lift');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await page.route('**/_astro/**', (route) => route.abort());
  await page.getByRole('button', { name: 'Tell the network' }).click();
  await expect(page.getByRole('alert')).toContainText('Nothing was sent');
  await expect(page.getByLabel('What should it say?')).toHaveValue('a lift');
  expect(sent.filter((address) => address.includes('/api/'))).toEqual([]);
});
