import type { Page } from '@playwright/test';
import { comeBack, fillInAsFamily, openAsAgency, sendIt } from '../support/asking.ts';
import { builtAddresses, pageOfEachKind } from '../support/built-pages.ts';
import { expect, test } from '../support/journey.ts';
import { findLosses, openAll, widenSpacing } from './lost-text.ts';

/** Visits pages one after the other, and gathers what is lost on each. */
const losses = async (
  page: Page,
  addresses: readonly string[],
  change?: (page: Page) => Promise<void>,
): Promise<Record<string, readonly string[]>> => {
  const found: Record<string, readonly string[]> = {};
  for (const address of addresses) {
    await page.goto(address);
    await openAll(page);
    await change?.(page);
    const lost = await findLosses(page);
    if (lost.length > 0) found[address] = lost;
  }
  return found;
};

test('every page fits a window of 320 px: nothing to scroll sideways for, nothing cut off', async ({
  page,
}) => {
  test.setTimeout(400_000);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await losses(page, builtAddresses())).toEqual({});
});

for (const [what, width, height] of [
  ['enlarged to 400 %, where 320 by 256 px are left', 320, 256],
  ['on a phone laid on its side', 667, 320],
  ['on a tablet', 768, 1024],
] as const) {
  test(`a page of every kind fits ${what}`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width, height });
    expect(await losses(page, pageOfEachKind())).toEqual({});
  });
}

for (const width of [320, 1280]) {
  test(`at ${width} px a page of every kind bears more space between lines, letters and words`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width, height: 800 });
    expect(await losses(page, pageOfEachKind(), widenSpacing)).toEqual({});
  });
}

test('a page of every kind bears text of twice the size, set in the browser', async ({
  playwright,
  launchOptions,
  site,
}) => {
  test.setTimeout(300_000);
  const args = [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=32'];
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  const page = await browser.newPage({ baseURL: site.origin });
  const found: Record<string, unknown> = {};
  for (const width of [390, 640, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    found[width] = await losses(page, pageOfEachKind());
  }
  const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  await browser.close();
  expect(size).toBe('32px');
  expect(found).toEqual({ 390: {}, 640: {}, 1280: {} });
});

test('asking, answering and coming back fit 320 px too, in every state', async ({ page, workerPage }) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 320, height: 640 });
  await workerPage.setViewportSize({ width: 320, height: 640 });
  const nothingIsLost = async (where: Page) => {
    await openAll(where);
    expect(await findLosses(where)).toEqual([]);
  };
  await page.goto('/contact/');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await nothingIsLost(page);
  await fillInAsFamily(page);
  await nothingIsLost(page);
  await page.getByRole('button', { name: 'See who will read it' }).click();
  await expect(page.getByRole('button', { name: 'Send it' })).toBeVisible();
  await nothingIsLost(page);
  await page.getByRole('button', { name: 'Change my answers' }).click();
  const receipt = await sendIt(page);
  await nothingIsLost(page);
  await openAsAgency(workerPage, receipt);
  await nothingIsLost(workerPage);
  await comeBack(page, receipt);
  await expect(page.getByRole('heading', { level: 1, name: 'Somebody has opened it' })).toBeVisible();
  await nothingIsLost(page);
  await workerPage.goto('/demo/mail/');
  await nothingIsLost(workerPage);
});

test('a look that is shown losses says so', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('/about/');
  await page.evaluate(() => {
    const [first, second] = document.querySelectorAll<HTMLElement>('main p');
    const third = document.querySelector<HTMLElement>('main p + p');
    const strip = document.querySelector<HTMLElement>('.strip');
    if (!first || !second || !third || !strip)
      throw new Error('The page has too little text to plant faults in.');
    Object.assign(first.style, { height: '1em', overflow: 'hidden' });
    second.style.width = '340px';
    third.style.marginBlockStart = '-3em';
    Object.assign(strip.style, { position: 'fixed', minHeight: '80px' });
  });
  const found = (await findLosses(page)).join('\n');
  expect(found).toContain('cut off: p');
  expect(found).toContain('lies over p');
  expect(found).toContain('px wide in 320');
  expect(found).toContain('the strip takes 8');
});
