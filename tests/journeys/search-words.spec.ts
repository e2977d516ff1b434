import type { Browser } from '@playwright/test';
import { expect, test } from '../support/journey.ts';
import { openDoor } from '../support/listening-door.ts';

/** Everything a fresh browser asks for when somebody enters the field and types these words. */
const askedWhenTyping = async (
  browser: Browser,
  siteOrigin: string,
  words: string,
  answer: RegExp,
): Promise<string[]> => {
  const door = await openDoor(siteOrigin);
  const context = await browser.newContext({ baseURL: door.origin });
  const page = await context.newPage();
  await page.goto('/search/', { waitUntil: 'networkidle' });
  const field = page.getByLabel('Words');
  await field.focus();
  await field.pressSequentially(words);
  await field.press('Enter');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(answer);
  await page.getByRole('button', { name: 'Find' }).click();
  expect(page.url()).toBe(`${door.origin}/search/`);
  await expect(page).toHaveTitle(/^Search/);
  await page.waitForLoadState('networkidle');
  await context.close();
  await door.stop();
  return door.asked.toSorted();
};

test('whatever is typed, the server is asked for the same', async ({ browser, site }) => {
  const nothing = await askedWhenTyping(browser, site.origin, 'zebrafish', /Nothing found/);
  const something = await askedWhenTyping(browser, site.origin, 'somebody to talk to', /pages found/);
  const dangerous = await askedWhenTyping(browser, site.origin, 'refuge', /found/);
  expect(something).toEqual(nothing);
  expect(dangerous).toEqual(nothing);
  expect(nothing.filter((request) => request.includes('/pagefind/'))).toHaveLength(2);
});

test('finds guidance and services, says what each is, and leads there', async ({ page }) => {
  await page.goto('/search/');
  await page.getByLabel('Words').fill('Aiseiri Cahir');
  const found = page.getByRole('main').getByRole('listitem').filter({ visible: true }).first();
  await expect(found).toContainText('Residential addiction treatment');
  await found.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Aiséirí Cahir' })).toBeVisible();
});

test('nothing found is no dead end, and the words are not repeated', async ({ page }) => {
  await page.goto('/search/');
  await page.getByLabel('Words').fill('zebrafish');
  await expect(page.getByText('Nothing found for these words.')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('zebrafish');
  await expect(
    page.getByRole('main').getByRole('link', { name: 'ask somebody to contact you' }),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Everything from A to Z' })).toBeVisible();
});

test('when the index cannot be had, the list stays and the page says so', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/search/');
  await page.getByLabel('Words').fill('talk');
  await expect(page.getByText('The search does not work just now.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Everything from A to Z' })).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no field, and everything stands from A to Z', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.getByRole('searchbox')).toHaveCount(0);
    await page.getByRole('main').getByRole('link', { name: 'The Cornmarket Project' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Cornmarket Project');
  });
});
