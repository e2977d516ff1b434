import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { keyIdOf } from '#adapters/age/keys.ts';
import { sealReport } from '#adapters/age/letters.ts';
import { base64FromBytes } from '#core/contact/base64.ts';
import { contactDataSchema } from '#core/contact/contact-data.ts';
import { findCaughtMail } from '../support/asking.ts';
import { providerOf, startAskingSite } from '../support/asking-site.ts';
import { expect, test as journey } from '../support/journey.ts';
import type { RunningSite } from '../support/running-site.ts';
import { postJson } from '../support/sealed-post.ts';

const test = journey.extend<object, { site: RunningSite }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
    async ({}, use) => {
      const site = await startAskingSite({
        'first-asked': { name: 'The First Door', phones: [{ number: '053 000 0009' }] },
        'second-asked': { name: 'The Second Door' },
      });
      await use(site);
      await site.stop();
    },
    { scope: 'worker' },
  ],
});

const openLink = async (page: Page, slug: string): Promise<void> => {
  const mail = await findCaughtMail(page, `To ${providerOf(slug)}`);
  await mail.getByRole('link', { name: 'Open the link as the provider' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Is this still correct?' })).toBeVisible();
};

const openList = async (page: Page): Promise<void> => {
  await page.goto('/editors/');
  await page.getByRole('button', { name: 'Open the list' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /waiting/ })).toBeVisible();
};

test('a provider is asked by mail, says what is wrong, and the coordinator reads it', async ({
  page,
  workerPage,
  site,
}) => {
  const canary = 'canary our number ends in ten & not nine';
  const addresses: string[] = [];
  for (const watched of [page, workerPage]) watched.on('request', (request) => addresses.push(request.url()));

  await openLink(page, 'first-asked');
  await expect(page.locator('dl.facts')).toContainText('053 000 0009');
  await page.getByLabel('Or: what is wrong?').fill(canary);
  await page.getByRole('button', { name: 'Something is wrong' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you. Your answer is kept' })).toBeVisible();

  await openList(workerPage);
  const report = workerPage.locator('li').filter({ hasText: canary });
  await expect(report).toHaveCount(1);
  await expect(report).toContainText('The provider says: Something is wrong');
  await expect(report.getByRole('link', { name: 'Change the record' })).toHaveAttribute(
    'href',
    '/admin/#/collections/services/entries/first-asked',
  );

  expect(addresses.join('\n')).not.toContain('canary');
  expect(site.log()).not.toContain('canary');
  for (const entry of await readdir(site.dataFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    expect(bytes.includes('our number ends in ten'), entry.name).toBe(false);
  }
});

test('all is still correct: two presses, by keyboard, and the same thanks when the link is opened again', async ({
  page,
  workerPage,
}) => {
  await openLink(page, 'second-asked');
  const address = page.url();
  await page.getByRole('button', { name: 'All of this is still correct' }).press('Enter');
  const thanks = page.getByRole('heading', { level: 1, name: 'Thank you. Your answer is kept' });
  await expect(thanks).toBeVisible();
  await page.goto(address);
  await expect(thanks).toBeVisible();

  await openList(workerPage);
  await expect(workerPage.locator('li').filter({ hasText: 'All of this is still correct' })).toHaveCount(1);
});

test('somebody who seals an answer as if they were the provider is not believed', async ({
  workerPage,
  site,
}) => {
  const data = contactDataSchema.parse(await (await fetch(`${site.origin}/contact/data.json`)).json());
  const key = data.coordinator.publicKey ?? '';
  const reference = 'ABCD-EFGH-JKMN';
  const report = { service: 'first-asked', kind: 'still-correct', words: 'canary of nobody' } as const;
  const sealed = await sealReport(
    { version: 1, reference, writtenAt: new Date().toISOString(), report },
    key,
  );
  const post = {
    id: randomUUID(),
    reference,
    coordinatorKeyId: keyIdOf(key),
    sealed: base64FromBytes(sealed),
  };
  expect((await postJson(site.origin, '/api/listing-report', post)).status).toBe(201);

  await openList(workerPage);
  const item = workerPage.locator('li').filter({ hasText: reference });
  await expect(item).toContainText('This report does not open');
  await expect(workerPage.locator('main')).not.toContainText('canary of nobody');
});
