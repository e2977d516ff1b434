import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';
import { openDoor } from '../support/listening-door.ts';

const results = (page: Page) => page.getByRole('main').getByRole('article');
const status = (page: Page) => page.getByRole('main').getByRole('status');
const narrow = (page: Page, name: RegExp) => page.getByRole('search').getByRole('checkbox', { name });

/** The number beside an option. */
const countBeside = async (page: Page, name: RegExp): Promise<number> => {
  const label = page.getByRole('search').locator('label', { has: page.getByRole('checkbox', { name }) });
  return Number((await label.textContent())?.match(/(\d+)\s*$/)?.[1]);
};

test('the number beside an option is the number of services that choosing it leaves', async ({ page }) => {
  await page.goto('/directory/');
  const all = await results(page).count();
  for (const name of [/^Wexford/, /^Friends/, /^By phone/]) {
    const promised = await countBeside(page, name);
    await narrow(page, name).check();
    await expect(results(page)).toHaveCount(promised);
    await expect(status(page)).toContainText(promised === 1 ? '1 service.' : `${promised} services.`);
  }
  await page.getByRole('button', { name: 'Clear what I chose' }).click();
  await expect(results(page)).toHaveCount(all);
});

test('what is chosen makes no request and no address', async ({ browser, site }) => {
  const door = await openDoor(site.origin);
  const context = await browser.newContext({ baseURL: door.origin });
  const page = await context.newPage();
  await page.goto('/directory/', { waitUntil: 'networkidle' });
  const before = [...door.asked];
  await narrow(page, /^Grief/).check();
  await narrow(page, /^In person/).check();
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText(/^\d services?\./);
  expect(door.asked).toEqual(before);
  expect(page.url()).toBe(`${door.origin}/directory/`);
  await context.close();
  await door.stop();
});

test('when nothing is listed for a choice, there is a way out of it and a number to ring', async ({
  page,
}) => {
  await page.goto('/directory/');
  await narrow(page, /^Housing|^Somewhere to live/).check();
  await narrow(page, /^Friends/).check();
  await expect(status(page)).toContainText('0 services.');
  await expect(
    page.getByRole('heading', { name: 'Nothing is listed for all of that together' }),
  ).toBeVisible();
  await expect(page.getByRole('main').locator('a[href^="tel:"]').last()).toBeVisible();
  const way = page.getByRole('button', { name: /^Without “.+”: \d+ services?$/ }).first();
  const promised = Number((await way.textContent())?.match(/(\d+) services?$/)?.[1]);
  await way.click();
  await expect(results(page)).toHaveCount(promised);
});

test('after a look at a service, Back finds the choice as it was', async ({ page }) => {
  await page.goto('/directory/');
  await narrow(page, /^Grief/).check();
  const found = await results(page).count();
  await results(page).first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/service\//);
  await page.goBack();
  await expect(narrow(page, /^Grief/)).toBeChecked();
  await expect(results(page)).toHaveCount(found);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a county and a need are lists of their own, and there is no filter that would do nothing', async ({
    page,
  }) => {
    await page.goto('/directory/');
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await page.getByRole('navigation', { name: 'By need' }).getByRole('link', { name: 'Grief' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Grief' })).toBeVisible();
    await page.getByRole('navigation', { name: 'By area' }).getByRole('link', { name: 'Wexford' }).click();
    await expect(page).toHaveTitle(/^Support in Wexford/);
    await results(page).first().getByRole('link').first().click();
    await expect(page.getByText(/Not yet confirmed|Checked/).first()).toBeVisible();
  });
});

test('titles of dangerous needs and of services say no more than their addresses', async ({ page }) => {
  await page.goto('/directory/need/feeling-safe/');
  await expect(page).toHaveTitle(/^Feeling safe/);
  await results(page).filter({ hasText: 'Wexford Women’s Refuge' }).getByRole('link').first().click();
  await expect(page).toHaveTitle(/^WWR Wexford/);
  await expect(page.getByText('the address is not published')).toBeVisible();
});
