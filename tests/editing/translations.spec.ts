import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { problemsIn, test } from './support/editing-test.ts';
import { goIn, openRecord, pressSave, save, write } from './support/editor-page.ts';

const collection = 'translations-ga-families';
const slug = 'setting-limits';

test('a translation is begun in the form, from the page it translates, and stands at its address', async ({
  browser,
  editing,
}) => {
  const folder = path.join(editing.root, 'content/translations/ga/families');
  const context = await browser.newContext({ baseURL: editing.site });
  const page = await context.newPage();
  await goIn(page);
  const drawn = page.frameLocator('#preview-pane').frameLocator('iframe');
  const original = await readFile(
    path.join(editing.root, 'content/guidance/families', `${slug}.mdx`),
    'utf8',
  );
  const [, title = ''] = /^title: (.*)$/m.exec(original) ?? [];

  await page.goto(`/admin/#/collections/${collection}/new`);
  const chosen = page.getByLabel('The page it translates');
  await chosen.fill('Looking after yourself');
  await expect(page.getByText('No options')).toBeVisible();
  await chosen.fill(title);
  await page.getByRole('option', { name: title, exact: true }).click();

  // What is translated already is not offered. The form has what the page says, and beside it stands the page in the words of the other language.
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(title);
  await expect(drawn.locator('html')).toHaveAttribute('lang', 'ga');
  await expect(drawn.getByRole('heading', { level: 1 })).toHaveText(title);
  await pressSave(page);
  await expect(page.getByText('This is the title in the main language still.')).toBeVisible();
  await write(page.getByLabel('Title', { exact: true }), 'Teorainneacha a leagan síos');
  await expect(drawn.getByRole('heading', { level: 1 })).toHaveText('Teorainneacha a leagan síos');
  await save(page);

  const saved = await readFile(path.join(folder, `${slug}.mdx`), 'utf8');
  expect(saved).toContain('title: Teorainneacha a leagan síos');
  expect(saved).not.toContain('translates');
  const textOf = (file: string) => file.slice(file.indexOf('\n---\n') + 5).trim();
  expect(textOf(saved).replaceAll(/^\* /gm, '- ')).toBe(textOf(original));
  expect(await problemsIn(editing.root)).toEqual(editing.problems);
  await expect
    .poll(async () => (await page.request.get(`/ga/families/${slug}/`)).text())
    .toContain('Teorainneacha a leagan síos');

  // Opened again it says which page it is of, and leads there.
  await openRecord(page, collection, slug, 'Title');
  await expect(page.getByRole('link', { name: `The page: /families/${slug}/` })).toBeVisible();
  await write(page.getByLabel('Title', { exact: true }), 'Teorainneacha');
  await save(page);
  expect(await readdir(folder)).toContain(`${slug}.mdx`);
  await context.close();
  await rm(path.join(folder, `${slug}.mdx`));
});
