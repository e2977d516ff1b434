import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { startEmbeddedPostgres } from '#adapters/postgres/embedded-server.ts';
import { createPool } from '#adapters/postgres/pool.ts';
import { contactDataSchema } from '#core/contact/contact-data.ts';
import { aYearFromNow, setAway } from '../support/answering.ts';
import { canary } from '../support/asking.ts';
import { expect, test } from '../support/journey.ts';
import type { RunningSite } from '../support/running-site.ts';
import { makePost, postJson } from '../support/sealed-post.ts';

/** Posts requests for Wexford and gives their references. */
const ask = async (site: RunningSite, count: number): Promise<readonly string[]> => {
  const data = contactDataSchema.parse(await (await fetch(`${site.origin}/contact/data.json`)).json());
  const references: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const post = await makePost(data, canary.words);
    expect((await postJson(site.origin, '/api/contact-request', post)).status).toBe(201);
    references.push(post.reference);
  }
  return references;
};

/** Lets time pass for requests: they came, and wait, this much longer ago. */
const letPass = async (site: RunningSite, references: readonly string[], interval: string): Promise<void> => {
  const server = await startEmbeddedPostgres(site.dataFolder);
  const pool = createPool(server.config);
  await pool.query(
    `update contact_request set received_at = received_at - $2::interval,
       awaits_agency_since = awaits_agency_since - $2::interval where reference = any ($1)`,
    [references, interval],
  );
  await pool.end();
};

const openDesk = async (page: Page): Promise<void> => {
  await page.goto('/desk/');
  await page.getByRole('button', { name: 'Open the desk' }).click();
  await expect(page.getByRole('heading', { name: 'Who is waiting' })).toBeVisible();
};

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');

test('a request that waits too long stands first on the desk, with who opened it', async ({
  workerPage,
  site,
}) => {
  const [late = '', fresh = ''] = await ask(site, 2);
  await letPass(site, [late], '30 days');
  await workerPage.goto('/inbox/#demonstration-wexford');
  await workerPage.getByRole('button', { name: 'Open its inbox' }).click();
  await workerPage.getByRole('button', { name: late }).click();
  await expect(workerPage.getByRole('heading', { level: 1, name: late })).toBeVisible();

  await openDesk(workerPage);
  await expect(workerPage).toHaveTitle('Alongside');
  await expect(workerPage.getByRole('heading', { level: 1, name: /waits? too long/ })).toBeVisible();
  const references = await workerPage.locator('section[aria-labelledby="waiting"] h3').allTextContents();
  expect(references.indexOf(late)).toBeLessThan(references.indexOf(fresh));
  const request = workerPage.locator('li').filter({ has: workerPage.getByRole('heading', { name: late }) });
  await expect(request).toContainText('Overdue.');
  await expect(request).toContainText('Waits for 30 days');
  await request.getByText('Who opened what, when').click();
  await expect(request.locator('.told li').last()).toContainText('opened it');
  await expect(workerPage.locator('main')).not.toContainText('canary');

  await workerPage.getByRole('button', { name: 'Hand-over sheet' }).click();
  await expect(workerPage.getByRole('heading', { level: 1, name: 'Hand-over sheet' })).toBeVisible();
  await expect(workerPage.locator('main')).toContainText(late);
  await workerPage.getByRole('button', { name: 'Lock now' }).click();
  await expect(workerPage.locator('main')).not.toContainText(late);
});

test('figures are counted in this browser, small numbers hidden, and saved only when somebody says so', async ({
  workerPage,
  site,
}) => {
  const references = await ask(site, 6);
  await letPass(site, references, '100 days');
  const sent: string[] = [];
  workerPage.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await openDesk(workerPage);
  await workerPage.getByRole('button', { name: 'Figures' }).click();
  await expect(workerPage.getByRole('heading', { level: 1, name: 'Contact requests by area' })).toBeVisible();
  const oldest = await workerPage.locator('#from option').first().getAttribute('value');
  await workerPage.getByLabel('From').selectOption(oldest);
  await workerPage.getByLabel('To', { exact: true }).selectOption(oldest);
  const row = workerPage.getByRole('row', { name: /^Wexford/ });
  await expect(row.getByRole('cell').last()).toHaveText('6');
  await expect(
    workerPage
      .getByRole('row', { name: /^Carlow/ })
      .getByRole('cell')
      .last(),
  ).toContainText('hidden');
  await expect(
    workerPage
      .getByRole('row', { name: /^Together/ })
      .getByRole('cell')
      .last(),
  ).toContainText('hidden');

  const [csv] = await Promise.all([
    workerPage.waitForEvent('download'),
    workerPage.getByRole('button', { name: 'Save for a spreadsheet' }).click(),
  ]);
  expect(csv.suggestedFilename()).toBe('figures.csv');
  expect(await textOf(csv)).toContain('Wexford,6\r\n');
  expect(await textOf(csv)).toContain('Carlow,hidden\r\n');
  const [json] = await Promise.all([
    workerPage.waitForEvent('download'),
    workerPage.getByRole('button', { name: 'Save for the site' }).click(),
  ]);
  expect(json.suggestedFilename()).toBe('demand.json');
  expect(JSON.parse(await textOf(json)).periods.at(-1).counts).toEqual([{ area: 'wexford', requests: 6 }]);
  expect(sent.filter((one) => /wexford|"6"|somebody-to-talk/i.test(one))).toEqual([]);
});

test('what was locked with an earlier key is locked again on the desk, and its agency reads it', async ({
  workerPage,
  site,
}) => {
  const [reference = ''] = await ask(site, 1);
  const server = await startEmbeddedPostgres(site.dataFolder);
  const pool = createPool(server.config);
  await pool.query("update contact_request set agency_key_id = '0123456789abcdef' where reference = $1", [
    reference,
  ]);
  await pool.end();
  await openDesk(workerPage);
  await workerPage.getByRole('button', { name: `Lock again: ${reference}` }).click();
  await expect(workerPage.getByRole('heading', { name: 'Locked with an earlier key' })).toHaveCount(0);
  await expect(workerPage.getByRole('status').filter({ hasText: 'locked again' })).toHaveText(
    '1 request is locked again, with the keys of now.',
  );

  await workerPage.goto('/inbox/#demonstration-wexford');
  await workerPage.getByRole('button', { name: 'Open its inbox' }).click();
  await workerPage.getByRole('button', { name: reference }).click();
  await expect(workerPage.locator('main')).toContainText('canary-words');
});

test('all requests of an agency that lost its key are locked again by one press, but the one that cannot be', async ({
  workerPage,
  site,
}) => {
  const references = await ask(site, 3);
  const [damaged = '', ...whole] = references;
  const server = await startEmbeddedPostgres(site.dataFolder);
  const pool = createPool(server.config);
  await pool.query(
    `update contact_request set agency_key_id = '0123456789abcdef',
       sealed = case when reference = $2 then set_byte(sealed, length(sealed) - 1, get_byte(sealed, length(sealed) - 1) # 1) else sealed end
     where reference = any ($1)`,
    [references, damaged],
  );
  const changed = () =>
    pool.query(
      `select reference from contact_request where reference = any ($1) and agency_key_id <> '0123456789abcdef' order by 1`,
      [references],
    );
  await openDesk(workerPage);
  await workerPage.getByRole('button', { name: /^Lock all 3 again/ }).click();
  await expect(workerPage.getByRole('alert')).toContainText('2 of 3 are locked again');
  await expect(workerPage.getByRole('alert')).toContainText(damaged);
  expect((await changed()).rows.map(({ reference }) => reference)).toEqual(whole.toSorted());
  await pool.end();
  // Pressed again, it goes on with the one that is left, and says why it stays.
  await workerPage.getByRole('button', { name: `Lock again: ${damaged}` }).click();
  await expect(workerPage.getByRole('alert')).toContainText('Your key does not open this request');
});

test('an agency’s key does not open the desk', async ({ workerPage }) => {
  await workerPage.route('/demo/keys/coordinator', (route) =>
    route.continue({ url: new URL('/demo/keys/demonstration-wexford', route.request().url()).href }),
  );
  await workerPage.goto('/desk/');
  await workerPage.getByRole('button', { name: 'Open the desk' }).click();
  await expect(workerPage.getByRole('alert')).toContainText('coordinator’s key only');
});

test('where requests go is a page without any key', async ({ page, site, javaScriptEnabled }) => {
  await setAway(site, aYearFromNow(), 'demonstration-wexford');
  await page.goto('/desk/routing/');
  await expect(page.getByRole('heading', { level: 1, name: 'Where requests go, and why' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Wexford' })).toBeVisible();
  await expect(page.getByText('it goes elsewhere until then').first()).toBeVisible({
    visible: javaScriptEnabled,
  });
  await setAway(site, null);
});
