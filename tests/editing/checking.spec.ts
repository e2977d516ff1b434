import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { type Editing, problemsIn, test } from './support/editing-test.ts';

const address = '/editors/check/';

const recordIn = async (editing: Editing, id: string): Promise<string> =>
  readFile(path.join(editing.root, 'content', `${id}.json`), 'utf8');

test('a listing is checked with one press, which can be taken back, without script', async ({
  browser,
  editing,
}) => {
  const context = await browser.newContext({ baseURL: editing.site, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  const row = page
    .locator('li')
    .filter({ has: page.locator('button[name="check"][value^="services/"]') })
    .first();
  const id = (await row.getByRole('heading').getAttribute('id')) ?? '';
  const before = await recordIn(editing, id);

  await row.getByRole('button', { name: 'All of it is right' }).click();
  const marked = page.locator('li').filter({ has: page.locator(`h3[id="${id}"]`) });
  await expect(marked).toContainText('Checked just now.');
  const { checked, ...rest } = JSON.parse(await recordIn(editing, id));
  expect(checked).toMatchObject({ how: 'phone', on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
  expect(JSON.stringify(rest)).toBe(JSON.stringify({ ...JSON.parse(before), checked: undefined }));
  expect(await problemsIn(editing.root)).toEqual(editing.problems);

  await marked.getByRole('button', { name: 'Take it back' }).click();
  await expect(marked.getByRole('button', { name: 'All of it is right' })).toBeVisible();
  expect(JSON.parse(await recordIn(editing, id))).toEqual(JSON.parse(before));
  await context.close();
});

test('the editors’ page leads to the list, and every listing and helpline is in it once', async ({
  page,
  editing,
}) => {
  await page.goto(`${editing.site}/editors/`);
  await page.getByRole('link', { name: 'Check listings, one press each' }).click();
  await expect(page).toHaveURL(editing.site + address);
  for (const folder of ['services', 'helplines']) {
    const files = await readdir(path.join(editing.root, 'content', folder));
    await expect(page.locator(`h3[id^="${folder}/"]`)).toHaveCount(files.length);
  }
});

test('a page elsewhere cannot press a button of the list', async ({ request, editing }) => {
  const [file = ''] = await readdir(path.join(editing.root, 'content/services'));
  const id = `services/${path.parse(file).name}`;
  const before = await recordIn(editing, id);
  for (const headers of [
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'https://elsewhere.example' },
    { Origin: 'null' },
    { Host: 'elsewhere.example', 'Sec-Fetch-Site': 'same-origin' },
  ]) {
    const answer = await request.post(editing.site + address, { headers, form: { check: id } });
    expect(answer.ok(), JSON.stringify(headers)).toBe(false);
  }
  expect(await recordIn(editing, id)).toBe(before);
});
