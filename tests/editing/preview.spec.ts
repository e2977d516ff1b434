import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type FrameLocator, type Page } from '@playwright/test';
import { test as editingTest } from './support/editing-test.ts';
import { goIn, openRecord, type Watched, watch, write } from './support/editor-page.ts';

type Beside = {
  readonly page: Page;
  readonly watched: Watched;
  /** What stands beside the form: what is wrong, and the page. */
  readonly pane: FrameLocator;
  readonly drawn: FrameLocator;
};

/** An editor of its own, and a service that nobody else writes. */
const test = editingTest.extend<{ beside: Beside; service: string }>({
  beside: async ({ browser, editing }, use) => {
    const context = await browser.newContext({ baseURL: editing.site });
    const page = await context.newPage();
    const watched = watch(page);
    await goIn(page);
    const pane = page.frameLocator('#preview-pane');
    await use({ page, watched, pane, drawn: pane.frameLocator('iframe') });
    expect(watched.complaints).toEqual([]);
    expect([...watched.origins].sort()).toEqual([editing.saving, editing.site].sort());
    await context.close();
  },
  service: async ({ editing }, use) => {
    const folder = path.join(editing.root, 'content/services');
    const [first = ''] = (await readdir(folder)).sort();
    const service = JSON.parse(await readFile(path.join(folder, first), 'utf8'));
    const mine = { ...service, name: 'Looked at', alert: 'Moving in May.', url: 'https://example.org/' };
    await writeFile(path.join(folder, 'looked-at.json'), `${JSON.stringify(mine, null, 2)}\n`);
    await use('looked-at');
    await rm(path.join(folder, 'looked-at.json'));
  },
});

test('a service stands beside its form as its page will show it, while it is written', async ({
  beside: { page, drawn },
  service,
}) => {
  await openRecord(page, 'services', service, 'Name');
  await expect(drawn.getByRole('heading', { level: 1 })).toHaveText('Looked at');
  // Nothing was built elsewhere that could be looked at instead.
  await expect(page.getByRole('button', { name: 'Check for Preview' })).toHaveCount(0);
  await expect(page.getByText('Check for Preview')).toBeAttached();
  await write(page.getByLabel('Alert (optional)'), 'Closed < 5 days & more.');
  await expect(drawn.locator('.alert')).toHaveText('Closed < 5 days & more.');

  // With the site's own styles: as the page itself looks at this width.
  const looks = (element: Element) => {
    const { fontFamily, fontSize, backgroundColor, color, padding } = getComputedStyle(element);
    return { fontFamily, fontSize, backgroundColor, color, padding };
  };
  const here = await drawn.locator('.alert').evaluate(looks);
  const width = await drawn.locator('html').evaluate(() => innerWidth);
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`/service/${service}/`);
  expect(await page.locator('.alert').evaluate(looks)).toEqual(here);
});

test('what is wrong is said above the page as it was, and goes when it is mended', async ({
  beside: { page, pane, drawn },
  service,
}) => {
  await openRecord(page, 'services', service, 'Name');
  const heading = drawn.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Looked at');
  await write(page.getByLabel('Website (optional)'), 'example');
  const said = pane.getByRole('status');
  await expect(said).toContainText('Write the whole web address, beginning with https://');
  await expect(heading).toHaveText('Looked at');
  await write(page.getByLabel('Website (optional)'), 'https://example.org/');
  await expect(said).toHaveCount(0);
});

test('a page of guidance stands beside its form, with its blocks', async ({
  beside: { page, drawn },
  editing,
}) => {
  const folder = path.join(editing.root, 'content/guidance/friends');
  const [name = ''] = (await readdir(folder)).sort();
  await openRecord(page, 'guidance-friends', path.parse(name).name, 'Title');
  await expect(drawn.locator('.article h2').first()).toBeVisible();
  await page.locator('[data-slate-editor="true"]').first().locator('p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.insertText(' Nobody has read this sentence.');
  await expect(drawn.locator('.article')).toContainText('Nobody has read this sentence.');
});

test('what stands beside the form can neither send nor ask nor lead away', async ({
  beside: { page, watched, pane, drawn },
  service,
}) => {
  await openRecord(page, 'services', service, 'Name');
  const heading = drawn.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Looked at');
  await expect(pane.locator('iframe')).toHaveAttribute('sandbox', 'allow-same-origin');
  await expect(drawn.locator('script')).toHaveCount(0);
  await expect(drawn.locator('meta[http-equiv]')).toHaveAttribute('content', /default-src 'none'/);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await drawn.getByRole('link', { name: 'All services' }).click();
  await drawn
    .locator('form')
    .first()
    .evaluate((form: HTMLFormElement) => form.submit());
  await expect.poll(() => watched.complaints.join()).toContain('Blocked form submission');
  expect(watched.complaints.join()).toContain("'allow-popups' permission is not set");
  await expect(heading).toHaveText('Looked at');
  expect(asked).toEqual([]);
  expect(page.context().pages()).toHaveLength(1);
  watched.complaints.length = 0;
});
