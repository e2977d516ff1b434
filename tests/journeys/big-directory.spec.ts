import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { buildRig } from '../performance/directory/rig.ts';
import { type CountingServer, serveCounting } from '../performance/pages/counting-server.ts';

/** Long lists, in a copy of the site whose sizes are smaller: 60 listings come in files, and 200 are chosen by area first. */
const sizes = { inPage: 50, inFiles: 190 };
const count = 200;

let server: CountingServer;
test.beforeAll(async () => {
  test.setTimeout(400_000);
  const folder = join(import.meta.dirname, '../../.data/tests/big-directory');
  const { dist } = await buildRig({ count, pages: 'directory', sizes, folder });
  server = await serveCounting(dist);
});
test.afterAll(() => server.stop());

const wexford = () => `${server.origin}/directory/wexford/`;
const results = (page: Page) => page.locator('.results > li');
const status = (page: Page) => page.locator('.count');
const choose = (page: Page, name: RegExp) => page.getByRole('checkbox', { name });

test('at national size an area comes first, and the page says what that tells', async ({ page }) => {
  await page.goto(`${server.origin}/directory/`);
  await expect(page.getByRole('heading', { name: 'Choose your area first' })).toBeVisible();
  await expect(page.getByText('whoever runs this site’s computers can see that it was opened')).toBeVisible();
  expect(await results(page).count()).toBeLessThanOrEqual(10);
  for (const result of await results(page).all()) await expect(result).toContainText(/phone|online/i);
  await page.getByRole('main').getByRole('link', { name: 'Wexford' }).last().click();
  await expect(page).toHaveURL(wexford());
});

test('a long list: the first results at once, then every one of them, counted as promised', async ({
  page,
}) => {
  await page.goto(wexford());
  await expect(results(page)).toHaveCount(30);
  const box = choose(page, /^Grief/);
  await expect(box).toBeVisible();
  const promised = Number((await box.locator('xpath=..').textContent())?.match(/(\d+)\s*$/)?.[1]);
  await box.check();
  await expect(status(page)).toContainText(`${promised} service`);
  await expect(page.locator('.waiting')).toHaveCount(0);
  await expect(results(page)).toHaveCount(Math.min(30, promised));
  await page.getByRole('button', { name: 'Clear what I chose' }).click();
  await expect(page.getByRole('navigation', { name: 'Pages of this list' })).toBeHidden();
  while (await page.getByRole('button', { name: /^Show \d+ more$/ }).isVisible())
    await page.getByRole('button', { name: /^Show \d+ more$/ }).click();
  const all = Number((await status(page).textContent())?.match(/\d+/)?.[0]);
  await expect(results(page)).toHaveCount(all);
  expect(
    new Set(
      await results(page)
        .locator('h2 a')
        .evaluateAll((links) => links.map((a) => a.getAttribute('href'))),
    ).size,
  ).toBe(all);
});

test('what is chosen makes no request: the same files in the same order for everybody', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const filesIn = () => asked.filter((path) => path.includes('/files/'));
  await page.goto(wexford(), { waitUntil: 'networkidle' });
  const untouched = filesIn();
  expect(untouched.map((path) => path.split('/').at(-1))).toEqual([
    'facts.json',
    'names.json',
    'texts-1.json',
  ]);
  asked.length = 0;
  await choose(page, /^Friends/).check();
  await choose(page, /^By phone/).check();
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await page.reload();
  await choose(page, /^Grief/).check();
  await page.waitForLoadState('networkidle');
  expect(filesIn()).toEqual(untouched);
});

test('texts that do not come: names stay, it is said kindly, and trying again gets the rest', async ({
  page,
}) => {
  let isBroken = true;
  await page.route('**/texts-*.json', (route) => (isBroken ? route.abort() : route.continue()));
  await page.goto(wexford());
  await expect(page.getByText(/The rest of the \d+ services did not come/)).toBeVisible();
  await expect(results(page).first()).toBeVisible();
  await choose(page, /^Grief/).check();
  await expect(results(page).first().locator('h2 a')).toHaveAttribute('href', /^\/service\//);
  isBroken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.waiting')).toHaveCount(0);
  await expect(page.getByText(/did not come/)).toBeHidden();
});

test('facts that do not come: the first results and the shorter lists are there', async ({ page }) => {
  await page.route('**/facts.json', (route) => route.abort());
  await page.goto(wexford());
  await expect(page.getByText(/The rest of the \d+ services did not come/)).toBeVisible();
  await expect(results(page)).toHaveCount(30);
  await expect(page.getByRole('navigation', { name: 'Pages of this list' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'By need' })).toBeVisible();
  await expect(page.locator('.filters')).toBeHidden();
});

test('what is chosen before the facts are there counts as soon as they are', async ({ page }) => {
  let letThrough = () => {};
  const isLetThrough = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route('**/facts.json', async (route) => {
    await isLetThrough;
    await route.continue();
  });
  await page.goto(wexford(), { waitUntil: 'commit' });
  const box = choose(page, /^Grief/);
  const promised = Number((await box.locator('xpath=..').textContent())?.match(/(\d+)\s*$/)?.[1]);
  await expect(page.getByRole('navigation', { name: 'By need' })).toBeHidden();
  await box.check();
  letThrough();
  await expect(status(page)).toContainText(`${promised} service`);
  await expect(box).toBeChecked();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('page by page every service of the list is reached', async ({ page }) => {
    await page.goto(wexford());
    const all = Number((await status(page).textContent())?.match(/\d+/)?.[0]);
    const seen = new Set<string>();
    for (;;) {
      for (const href of await results(page)
        .locator('h2 a')
        .evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? '')))
        seen.add(href);
      const next = page.getByRole('link', { name: 'The next services' }).first();
      if (!(await next.isVisible())) break;
      await next.click();
    }
    expect(seen.size).toBe(all);
  });
});
