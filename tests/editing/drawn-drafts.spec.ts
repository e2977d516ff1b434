import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, type FrameLocator, type Page } from '@playwright/test';
import { signInAs, test } from './support/built-editor-test.ts';
import { watch, write } from './support/editor-page.ts';

const content = path.resolve(import.meta.dirname, '../../content');

const firstOf = async (folder: string): Promise<string> => {
  const [first = ''] = (await readdir(path.join(content, folder))).sort();
  return path.parse(first).name;
};
const openRecord = async (page: Page, where: string, firstField: string): Promise<void> => {
  await page.goto(`${new URL(page.url()).origin}/admin/#/collections/${where}`);
  await expect(page.locator('label').filter({ hasText: firstField }).first()).toBeVisible();
};
const paneOf = (page: Page): FrameLocator => page.frameLocator('#preview-pane');

test('on the finished site a service stands beside its form as visitors will see it, while it is written', async ({
  page,
  editing: { site },
}) => {
  await signInAs(page, site, true);
  const watched = watch(page);
  const service = await firstOf('services');
  await openRecord(page, `services/entries/${service}`, 'Name');
  const drawn = paneOf(page).frameLocator('iframe');
  await expect(drawn.getByRole('heading', { level: 1 })).toBeVisible();
  await write(page.getByLabel('Alert (optional)'), 'Closed < 5 days & more.');
  await expect(drawn.locator('.alert')).toHaveText('Closed < 5 days & more.');
  // It can do nothing.
  await expect(paneOf(page).locator('iframe')).toHaveAttribute('sandbox', 'allow-same-origin');
  await expect(drawn.locator('script')).toHaveCount(0);
  await expect(drawn.locator('meta[http-equiv]')).toHaveAttribute('content', /default-src 'none'/);
  expect(watched.complaints).toEqual([]);

  // With the site's own styles and letters: as the built page looks at this width.
  const looks = (element: Element) => {
    const { fontFamily, fontSize, fontWeight, color, inlineSize, margin } = getComputedStyle(element);
    return { fontFamily, fontSize, fontWeight, color, inlineSize, margin };
  };
  const parts = ['h1', '.kind', '.call', '.facts', '.beside', 'aside .rows', '.footer .phone'];
  const here = await Promise.all(parts.map((part) => drawn.locator(part).first().evaluate(looks)));
  const width = await drawn.locator('html').evaluate(() => document.documentElement.clientWidth);
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`${site}/service/${service}/`);
  const built = await Promise.all(parts.map((part) => page.locator(part).first().evaluate(looks)));
  expect(here).toEqual(built);
});

for (const [what, collection, folder, language] of [
  ['a page of guidance', 'guidance-friends', 'guidance/friends', 'en-IE'],
  ['a translation', 'translations-ga-families', 'translations/ga/families', 'ga'],
] as const) {
  test(`${what} stands beside its form, with its blocks, in its language`, async ({
    page,
    editing: { site },
  }) => {
    await signInAs(page, site, true);
    const watched = watch(page);
    await openRecord(page, `${collection}/entries/${await firstOf(folder)}`, 'Title');
    const drawn = paneOf(page).frameLocator('iframe');
    await expect(drawn.locator('html')).toHaveAttribute('lang', language);
    await expect(drawn.locator('.article h2').first()).toBeVisible();
    await page.locator('[data-slate-editor="true"]').first().locator('p').first().click();
    await page.keyboard.press('End');
    await page.keyboard.insertText(' Nobody has read this sentence.');
    await expect(drawn.locator('.article')).toContainText('Nobody has read this sentence.');
    expect(watched.complaints).toEqual([]);
  });
}

test('what is wrong, slow or fails is said above the page as it was, and the newest answer wins', async ({
  page,
  context,
  editing: { site },
}) => {
  await signInAs(page, site, true);
  await openRecord(page, `services/entries/${await firstOf('services')}`, 'Name');
  const alert = page.getByLabel('Alert (optional)');
  const said = paneOf(page).getByRole('status');
  const drawn = paneOf(page).frameLocator('iframe');
  await write(alert, 'First.');
  await expect(drawn.locator('.alert')).toHaveText('First.');

  await context.route('**/api/editors/page', (route) => route.fulfill({ status: 503, body: '' }));
  await write(alert, 'Second.');
  await expect(said).toHaveText(/^The page could not be drawn now\. GitHub did not answer.*still here/);
  await expect(drawn.locator('.alert')).toHaveText('First.');

  // The answer about the third comes after that about the fourth.
  await context.unroute('**/api/editors/page');
  await context.route('**/api/editors/page', async (route) => {
    const isThird = route.request().postData()?.includes('Third.') ?? false;
    if (isThird) await new Promise((resolve) => setTimeout(resolve, 9_000));
    await route.continue().catch(() => undefined);
  });
  await write(alert, 'Third.');
  await expect(said).toHaveText('The page is being drawn …');
  await expect(drawn.locator('.alert')).toHaveText('First.');
  await write(alert, 'Fourth.');
  await expect(drawn.locator('.alert')).toHaveText('Fourth.');
  await page.waitForTimeout(6_000);
  await expect(drawn.locator('.alert')).toHaveText('Fourth.');
  await expect(said).toHaveCount(0);

  await write(page.getByLabel('Website (optional)'), 'example');
  await expect(said).toContainText('Write the whole web address, beginning with https://');
  await expect(drawn.locator('.alert')).toHaveText('Fourth.');
});
