import type { Page } from '@playwright/test';
import siteFile from '../../content/site.json' with { type: 'json' };
import { expect, test } from '../support/journey.ts';

/** The page somebody leaves to belongs to others: it is answered here, so that nothing leaves this machine. */
test.beforeEach(async ({ context }) => {
  await context.route(`${siteFile.leaveTo}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
  );
});

const press = async (page: Page, keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

const isHidden = (page: Page) =>
  page.evaluate(
    () => document.documentElement.hidden && getComputedStyle(document.documentElement).display === 'none',
  );

test.describe('with script', () => {
  test.skip(
    ({ javaScriptEnabled }) => javaScriptEnabled === false,
    'only script can hide and replace a page',
  );

  test('leaving takes the page’s place, and Back bounces off every page of ours', async ({ page }) => {
    await page.goto('/help-now/');
    await page.goto('/families/where-to-start/');
    await page.getByRole('link', { name: 'Leave this page' }).click();
    await expect(page).toHaveTitle('Elsewhere');
    await page.goBack();
    await expect(page).toHaveTitle('Elsewhere');
  });

  test('the page is hidden at once, however long the other page takes', async ({ page, context }) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    await context.unrouteAll();
    await context.route(`${siteFile.leaveTo}**`, async (route) => {
      await promise;
      await route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' });
    });
    let hidden = false;
    await page.exposeFunction('noteHidden', () => {
      hidden = true;
    });
    await page.addInitScript(() => {
      const { noteHidden } = globalThis as unknown as { noteHidden: () => void };
      const watch = new MutationObserver(() => document.documentElement.hidden && noteHidden());
      watch.observe(document, { attributes: true, attributeFilter: ['hidden'], subtree: true });
    });
    await page.goto('/contact/');
    await page.getByRole('link', { name: 'Leave this page' }).click({ noWaitAfter: true });
    await expect.poll(() => hidden).toBe(true);
    expect(page.url()).toMatch(/\/contact\/$/);
    resolve();
    await expect(page).toHaveTitle('Elsewhere');
  });

  test('three presses of Shift leave', async ({ page }) => {
    await page.goto('/contact/');
    await press(page, ['Shift', 'Shift', 'Shift']);
    await expect(page).toHaveTitle('Elsewhere');
  });

  test('two presses, or three with another key between, do not', async ({ page }) => {
    await page.goto('/contact/');
    await press(page, ['Shift', 'Shift', 'a', 'Shift', 'Shift']);
    expect(await isHidden(page)).toBe(false);
    await expect(page).toHaveURL(/\/contact\/$/);
    await press(page, ['Shift']);
    await expect(page).toHaveTitle('Elsewhere');
  });

  test('somebody who comes here anew in that tab can read, and go back among our pages', async ({ page }) => {
    await page.goto('/about/');
    await page.getByRole('link', { name: 'Leave this page' }).click();
    await expect(page).toHaveTitle('Elsewhere');
    await page.goto('/help-now/');
    await page.goto('/privacy/');
    expect(await isHidden(page)).toBe(false);
    await page.goBack();
    await expect(page).toHaveURL(/\/help-now\/$/);
    expect(await isHidden(page)).toBe(false);
  });
});

test('without script it is a plain link, and Back shows the page: /leave/ says so', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled !== false, 'with script Back bounces');
  await page.goto('/families/where-to-start/');
  await page.getByRole('link', { name: 'Leave this page' }).click();
  await expect(page).toHaveTitle('Elsewhere');
  await page.goBack();
  await expect(page).toHaveURL(/\/where-to-start\/$/);
  await page.goto('/leave/');
  await expect(page.getByText('Back shows the page again')).toBeVisible();
});

test('the way out is the first thing after the skip link, on every kind of page, and a plain link', async ({
  page,
}) => {
  for (const path of [
    '/',
    '/help-now/',
    '/families/where-to-start/',
    '/directory/',
    '/contact/',
    '/contact/return/',
  ]) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(
      page.getByRole('navigation', { name: 'Urgent' }).getByRole('link', { name: /^Help now/ }),
    ).toBeFocused();
    await page.keyboard.press('Tab');
    const leave = page.getByRole('link', { name: 'Leave this page' });
    await expect(leave).toBeFocused();
    await expect(leave).toBeInViewport();
    await expect(leave).toHaveAttribute('href', siteFile.leaveTo);
  }
});
