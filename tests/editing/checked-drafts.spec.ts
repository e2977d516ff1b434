import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { signInAs, test } from './support/built-editor-test.ts';
import { write } from './support/editor-page.ts';

const content = path.resolve(import.meta.dirname, '../../content');

const openRecord = async (page: Page, where: string, firstField: string): Promise<void> => {
  await page.goto(`${new URL(page.url()).origin}/admin/#/collections/${where}`);
  await expect(page.locator('label').filter({ hasText: firstField }).first()).toBeVisible();
};
const pressSave = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();

/** What the editor is told in windows of the browser; each is agreed to. */
const hear = (page: Page): string[] => {
  const heard: string[] = [];
  page.on('dialog', (dialog) => {
    heard.push(dialog.message());
    void dialog.accept();
  });
  return heard;
};

test('on the finished site a hole in the routing is refused and named, and what was written is still there', async ({
  page,
  editing: { site, host },
}) => {
  await signInAs(page, site);
  await openRecord(page, 'settings/entries/site', 'Name of the site');
  const away = page.getByLabel('Away until the end of (optional)');
  await away.fill('2099-12-31');
  await pressSave(page);
  await expect(
    page.getByText(
      /Not saved\. content\/routing\.json, "rules": \d+ kinds of request reach nobody, like .* as it was built on \d/,
    ),
  ).toBeVisible();
  await expect(away).toHaveValue('2099-12-31');
  expect([...host.drafts.keys()]).toEqual([]);
});

test('a record that others name is not deleted on the finished site', async ({ page, editing: { site } }) => {
  const heard = hear(page);
  const [first = ''] = (await readdir(path.join(content, 'organisations'))).sort();
  await signInAs(page, site);
  await openRecord(page, `organisations/entries/${path.parse(first).name}`, 'Name');
  await page.getByRole('button', { name: 'Delete published entry' }).click();
  await expect.poll(() => heard.join()).toContain('This cannot be deleted yet, because it is named by');
  await expect(page.getByLabel('Name', { exact: true })).toBeVisible();
});

test('what nobody could check is saved, and said to be unchecked; what breaks later is not published', async ({
  page,
  context,
  editing: { site, host },
}) => {
  const heard = hear(page);
  await signInAs(page, site);
  await context.route('**/api/editors/draft', (route) => route.abort());
  const [first = ''] = (await readdir(path.join(content, 'services'))).sort();
  const { name: slug } = path.parse(first);
  await openRecord(page, `services/entries/${slug}`, 'Name');
  await write(page.getByLabel('Alert (optional)'), 'Moving in May.');
  await pressSave(page);
  const branch = `cms/services/${slug}`;
  await expect.poll(() => host.labelsOf(branch).join()).toContain('draft');
  expect(host.drafts.get(branch)?.get(`content/services/${first}`)).toContain('Moving in May.');
  expect(heard.join()).toContain('This could not be checked now. The site did not answer.');

  // The site's own host has built it: its page there is one press away.
  await expect(page.getByRole('link', { name: 'View Preview' })).toHaveAttribute(
    'href',
    `https://deploy-preview-1.site.example/service/${slug}/`,
  );

  await context.unroute('**/api/editors/draft');
  await context.route('**/api/editors/draft', (route) =>
    route.fulfill({ json: { problems: ['Its organisation is gone.'], builtAt: '2026-11-22T10:00:00.000Z' } }),
  );
  await page.getByRole('button', { name: 'Status: Draft' }).click();
  await page.getByRole('menuitem', { name: 'Ready' }).click();
  await expect.poll(() => host.labelsOf(branch).join()).toContain('pending_publish');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Publish now' }).click();
  await expect(page.getByText(/Not published\. Its organisation is gone\. It was checked/)).toBeVisible();
  expect(host.published().get(`content/services/${first}`)).not.toContain('Moving in May.');
});

test('what is taken from the site is a draft again, whatever the check would say of it', async ({
  page,
  context,
  editing: { site, host },
}) => {
  hear(page);
  await signInAs(page, site);
  const asked: string[] = [];
  await context.route('**/api/editors/draft', (route) => {
    asked.push(route.request().url());
    return route.fulfill({ json: { problems: ['Its organisation is gone.'] } });
  });
  const [first = ''] = (await readdir(path.join(content, 'services'))).sort();
  const { name: slug } = path.parse(first);
  await openRecord(page, `services/entries/${slug}`, 'Name');
  await page.getByRole('button', { name: 'Published', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Unpublish' }).click();
  await expect.poll(() => host.labelsOf(`cms/services/${slug}`).join()).toContain('pending_publish');
  expect(host.published().get(`content/services/${first}`) ?? '').toBe('');
  expect(host.drafts.get(`cms/services/${slug}`)?.get(`content/services/${first}`)).toContain('"name"');
  expect(asked).toEqual([]);
});
