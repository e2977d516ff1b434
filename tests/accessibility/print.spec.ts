import type { Page } from '@playwright/test';
import { pageOfEachKind } from '../support/built-pages.ts';
import { expect, test } from '../support/journey.ts';

/** How many sheets of A4 a page fills. */
const sheetsOf = async (page: Page): Promise<number> => {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
};

/** What is wrong with a page on paper: what can only be pressed and is still there, and what is needed and is gone. */
const findPrintFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isThere = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
      element.getClientRects().length > 0;
    const inWords = (element: Element): string =>
      `${element.localName}.${element.className} "${(element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)}"`;
    const find = (selector: string): readonly Element[] => [...document.querySelectorAll(selector)];

    // A word that explains itself is a button, and stays as a word.
    const useless = find(
      '.strip, .skip, .masthead nav, .masthead .more, .footer nav, .crumbs, .drawing, button:not(.term *)',
    )
      .filter(isThere)
      .map((element) => `of no use on paper: ${inWords(element)}`);
    const hovering = find('body *')
      .filter(
        (element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position) && isThere(element),
      )
      .map((element) => `would lie over every sheet: ${inWords(element)}`);
    // On the one sheet for an emergency stand numbers and steps, and not what they rest on.
    const isSheet = document.querySelector('.urgent') !== null;
    const notMeant = `[hidden], .screen-only${isSheet ? ', .source-list' : ''}`;
    const needed = find('main :is(h1, a[href^="tel:"], .checked, time)')
      .filter((element) => !isThere(element) && element.closest(notMeant) === null)
      .map((element) => `gone: ${inWords(element)}`);
    const numbers = new Set(find('a[href^="tel:"]').map((link) => link.getAttribute('href')));
    for (const link of find('a[href^="tel:"]').filter(isThere)) numbers.delete(link.getAttribute('href'));
    const unsaid = [...numbers].map((number) => `a number that is nowhere: ${number}`);
    const sources = find(isSheet ? '.none' : '.sources a[href^="http"], .source-list a[href^="http"]')
      .filter((link) => !isThere(link))
      .map((link) => `a source that is closed: ${inWords(link)}`);
    const withoutAddress = find(isSheet ? '.none' : 'main a[href^="http"]')
      .filter((link) => isThere(link) && !getComputedStyle(link, '::after').content.includes('http'))
      .map((link) => `without its address: ${inWords(link)}`);
    const { backgroundColor, color } = getComputedStyle(document.body);
    const dark =
      backgroundColor === 'rgb(255, 255, 255)' && color === 'rgb(0, 0, 0)'
        ? []
        : [`ink ${color} on paper ${backgroundColor}`];
    return [...useless, ...hovering, ...needed, ...unsaid, ...sources, ...withoutAddress, ...dark];
  });

// Somebody whose screen is dark prints on white paper all the same.
test.use({ colorScheme: 'dark' });

test('on paper a page of every kind keeps numbers, states, dates and sources, and nothing that wants to be pressed', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await page.emulateMedia({ media: 'print' });
  const faults: Record<string, readonly string[]> = {};
  for (const address of pageOfEachKind()) {
    await page.goto(address);
    const found = await findPrintFaults(page);
    if (found.length > 0) faults[address] = found;
  }
  expect(faults).toEqual({});
});

for (const [address, most] of [
  ['/help-now/', 1],
  ['/service/cornmarket-project/', 1],
  ['/service/ser-family-support-network/', 1],
  ['/families/where-to-start/', 6],
  ['/directory/wexford/', 4],
] as const) {
  test(`${address} fits on ${most === 1 ? 'one sheet' : `${most} sheets`}`, async ({ page }) => {
    await page.goto(address);
    const sheets = await sheetsOf(page);
    expect(sheets).toBeGreaterThan(0);
    expect(sheets).toBeLessThanOrEqual(most);
  });
}

test('a look at paper that is shown faults says so', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/help-now/');
  await page.evaluate(() => {
    const number = document.querySelector<HTMLElement>('main a[href^="tel:"]');
    const strip = document.querySelector<HTMLElement>('.strip');
    if (!number || !strip) throw new Error('The page has nothing to plant faults in.');
    number.style.display = 'none';
    Object.assign(strip.style, { display: 'flex', position: 'fixed' });
    document.body.style.color = 'gray';
  });
  const found = (await findPrintFaults(page)).join('\n');
  expect(found).toContain('gone: a');
  expect(found).toContain('of no use on paper: nav.strip');
  expect(found).toContain('would lie over every sheet: nav.strip');
  expect(found).toContain('ink rgb(128, 128, 128)');
});
