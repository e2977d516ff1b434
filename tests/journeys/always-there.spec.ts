import type { Page } from '@playwright/test';
import siteFile from '../../content/site.json' with { type: 'json' };
import { pageOfEachKind } from '../support/built-pages.ts';
import { expect, test } from '../support/journey.ts';

/** Phones, a tablet, a desk; and a desk's window of 1280 × 1024 at 400 %. */
const windows = [
  [320, 640],
  [390, 844],
  [768, 1024],
  [1280, 800],
  [320, 256],
  [844, 390],
] as const;

const wayOut = '.strip .leave';
/** In another language it is that language's own. */
const helpNow = '.strip [href$="/help-now/"]';
/** The inbox has *Lock now* there: a worker who leaves must lock. */
const withoutWayOut = new Set(['/inbox/', '/editors/', '/desk/']);

/** What is wrong with the sight of these links, wherever the page is scrolled to. Each press must hit the link itself. */
const hiddenAnywhere = (page: Page, selectors: readonly string[]): Promise<readonly string[]> =>
  page.evaluate((wanted) => {
    const faults = new Set<string>();
    const look = (where: string) => {
      for (const selector of wanted) {
        const link = document.querySelector(selector);
        if (link === null) {
          faults.add(`${selector} is not there`);
          continue;
        }
        const { left, right, top, bottom, width, height } = link.getBoundingClientRect();
        if (left < 0 || top < 0 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5)
          faults.add(`${selector} is out of the window ${where}`);
        if (width < 44 || height < 44) faults.add(`${selector} is too small: ${width} × ${height}`);
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        if (hit?.closest(selector) !== link)
          faults.add(
            `${selector} is covered ${where} by ${hit?.localName ?? 'nothing'} ${hit?.className ?? ''}`,
          );
      }
    };
    const most = document.documentElement.scrollHeight - innerHeight;
    for (const share of [0, 0.1, 0.25, 0.5, 0.75, 1]) {
      scrollTo({ top: most * share, behavior: 'instant' });
      look(`at ${share * 100} %`);
    }
    return [...faults];
  }, selectors);

/** Opens all that opens: details by themselves, popovers and dialogs by the buttons that show them. */
const openEverything = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const popover of document.querySelectorAll<HTMLElement>('[popover]')) popover.showPopover();
  });

for (const [width, height] of windows) {
  test(`the way out and Help now are in sight everywhere at ${width} × ${height}`, async ({ page }) => {
    test.setTimeout(400_000);
    await page.setViewportSize({ width, height });
    const faults: Record<string, readonly string[]> = {};
    for (const address of pageOfEachKind()) {
      await page.goto(address);
      const selectors = withoutWayOut.has(address) ? [helpNow] : [helpNow, wayOut];
      const closed = await hiddenAnywhere(page, selectors);
      await openEverything(page);
      const opened = await hiddenAnywhere(page, selectors);
      if (closed.length > 0) faults[address] = closed;
      if (opened.length > 0) faults[`${address} with everything open`] = opened;
    }
    expect(faults).toEqual({});
  });

  test(`an error in the form does not hide them at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/contact/');
    await page.getByRole('button', { name: /^(Continue|See who will read it)$/ }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    expect(await hiddenAnywhere(page, [helpNow, wayOut])).toEqual([]);
  });
}

test('a page that hides them is found out', async ({ page }) => {
  await page.goto('/about/');
  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.className = 'planted';
    Object.assign(cover.style, { position: 'fixed', inset: '0 0 auto 50%', height: '5rem', zIndex: '99' });
    document.body.append(cover);
  });
  expect((await hiddenAnywhere(page, [wayOut])).join()).toContain('covered');
  await page.evaluate(() => {
    document.querySelector('.planted')?.remove();
    const strip = document.querySelector<HTMLElement>('.strip');
    if (strip) strip.style.position = 'static';
  });
  expect((await hiddenAnywhere(page, [wayOut])).join()).toContain('out of the window');
});

test('Help now is one press away, and the way out goes where the network chose, on every kind of page', async ({
  page,
}) => {
  test.setTimeout(300_000);
  for (const address of pageOfEachKind()) {
    await page.goto(address);
    if (!withoutWayOut.has(address))
      await expect(page.locator(wayOut), address).toHaveAttribute('href', siteFile.leaveTo);
    await page.locator(helpNow).click();
    await expect(page, address).toHaveURL(/\/help-now\/$/);
  }
});
