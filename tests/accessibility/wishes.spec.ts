import type { Page } from '@playwright/test';
import { pageOfEachKind } from '../support/built-pages.ts';
import { expect, test } from '../support/journey.ts';

/** What a browser can be told about its user: fewer colours, more contrast, less motion. */

/** How thick the lines around elements are, in CSS px, and whether they are drawn at all. */
const frames = (page: Page, selector: string): Promise<readonly string[]> =>
  page.locator(selector).evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .flatMap((element) => {
        const { borderTopStyle, borderTopWidth } = getComputedStyle(element);
        const isDrawn = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1;
        return isDrawn ? [] : [`${element.className} has no frame`];
      }),
  );

test.describe('where the user sets the colours', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`buttons, fields and boxes keep their frames, and focus its ring (${colorScheme})`, async ({
      page,
    }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      const faults: Record<string, readonly string[]> = {};
      for (const address of pageOfEachKind()) {
        await page.goto(address);
        const found = await frames(
          page,
          '.button, .leave, .lock, .today, .callout, .numbers, .checked.boxed, .form :is(input:not([type="radio"], [type="checkbox"], [type="file"]), select, textarea), .emergency',
        );
        if (found.length > 0) faults[address] = [...new Set(found)];
      }
      expect(faults).toEqual({});

      await page.goto('/contact/');
      for (const control of [
        page.getByRole('link', { name: 'Leave this page' }),
        page.getByRole('radio').first(),
        page.getByRole('button', { name: 'Continue' }),
      ]) {
        await control.focus();
        const ring = await control.evaluate((element) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          return { outlineStyle, width: Number.parseFloat(outlineWidth) };
        });
        expect(ring).toEqual({ outlineStyle: 'solid', width: 3 });
      }
    });
  }

  test('what is chosen, where one is, and what is wrong can be told without colour', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/contact/');
    const menu = page.getByRole('navigation', { name: 'Main' });
    const line = (name: string) =>
      menu.getByRole('link', { name }).evaluate((element) => getComputedStyle(element).borderBottomColor);
    expect(await line('Ask for contact')).not.toBe(await line('Guidance'));

    const first = page.getByRole('radio').first();
    const drawnByBrowser = await first.evaluate((element) => getComputedStyle(element).appearance);
    expect(drawnByBrowser).toBe('auto');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    expect(await frames(page, '.wrong')).toEqual([]);
    const bar = await page
      .locator('.has-error')
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).borderInlineStartWidth));
    expect(bar).toBeGreaterThanOrEqual(3);
    await expect(page.locator('.error svg').first()).toBeVisible();
  });
});

test('who wants less motion gets none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving: Record<string, readonly string[]> = {};
  for (const address of pageOfEachKind()) {
    await page.goto(address);
    const found = await page.evaluate(() => [
      ...new Set(
        [document.documentElement, ...document.querySelectorAll('body *')].flatMap((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          const isStill =
            transitionDuration.split(', ').every((time) => Number.parseFloat(time) === 0) &&
            animationName === 'none' &&
            scrollBehavior === 'auto';
          return isStill ? [] : [`${element.localName}.${element.className}`];
        }),
      ),
    ]);
    if (found.length > 0) moving[address] = found;
  }
  expect(moving).toEqual({});

  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto('/contact/');
  const usual = await page
    .getByRole('button', { name: 'Continue' })
    .evaluate((element) => getComputedStyle(element).transitionDuration);
  expect(Number.parseFloat(usual)).toBeGreaterThan(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`who wants more contrast reads small print in ink (${colorScheme})`, async ({ page }) => {
    await page.goto('/contact/');
    const colors = () =>
      page
        .locator('.hint')
        .first()
        .evaluate((hint) => ({
          hint: getComputedStyle(hint).color,
          text: getComputedStyle(document.body).color,
        }));
    await page.emulateMedia({ colorScheme, contrast: 'no-preference' });
    const usual = await colors();
    expect(usual.hint).not.toBe(usual.text);
    await page.emulateMedia({ colorScheme, contrast: 'more' });
    const more = await colors();
    expect(more.hint).toBe(more.text);
  });
}
