import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { canary, findCaughtMail } from '../support/asking.ts';
import { pageOfEachKind } from '../support/built-pages.ts';
import { expect, test } from '../support/journey.ts';
import { findPressable, lookAtFocus, stepsAgainstTheEye, walk } from './focus-walk.ts';

const names = (stops: readonly { readonly what: string }[]): string =>
  stops.map(({ what }) => what).join('\n');

/** Walks through all that can be pressed; again, should a script have shown more of it meanwhile. */
const walkAll = async (page: Page, key: 'Tab' | 'Shift+Tab') => {
  for (;;) {
    const expected = names(await findPressable(page));
    const walked = await walk(page, key);
    if (names(await findPressable(page)) === expected) return { walked, expected };
    await page.reload();
  }
};

/** What the frame of a page says, in the language of its address. */
const shellWords = (
  address: string,
): { readonly skip: string; readonly helpNow: string; readonly leave: string } => {
  const code = /^\/([a-z]{2,3})\//.exec(address)?.[1] ?? 'en';
  return JSON.parse(readFileSync(`content/messages/${code}.json`, 'utf8')).shell;
};

test.describe('where the focus goes', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(lookAtFocus);
  });

  /** Down a phone, where the strip lies at the foot of the window, and up a desk, where it lies at the top. */
  for (const [key, width] of [
    ['Tab', 390],
    ['Shift+Tab', 1280],
  ] as const) {
    test(`${key} at ${width} px goes everywhere, in the order of the eye, and is seen wherever it is`, async ({
      page,
    }) => {
      test.setTimeout(300_000);
      await page.setViewportSize({ width, height: 800 });
      const faults: Record<string, unknown> = {};
      for (const address of pageOfEachKind()) {
        await page.goto(address);
        const { walked, expected } = await walkAll(page, key);
        const stops = key === 'Tab' ? walked : walked.toReversed();
        const unseen = stops.flatMap(({ what, faults }) => faults.map((fault) => `${what}: ${fault}`));
        const against = stepsAgainstTheEye(stops);
        const { skip, helpNow, leave } = shellWords(address);
        const wayOut = new RegExp(`^a "${skip}"\\na "${helpNow}[^\\n]*\\n(a "${leave}"|button "Lock)`);
        if (!wayOut.test(expected) && !['/inbox/', '/editors/', '/desk/'].includes(address))
          faults[`${address} first`] = expected.slice(0, 100);
        if (names(stops) !== expected) faults[`${address} order`] = { walked: names(stops), expected };
        if (unseen.length > 0) faults[`${address} sight`] = unseen;
        if (against.length > 0) faults[`${address} eye`] = against;
      }
      expect(faults).toEqual({});
    });
  }

  test('a walk that is shown a fault says so', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 500 });
    await page.goto('/about/');
    await page.evaluate(() => {
      const [first, second, third] = document.querySelectorAll<HTMLElement>('main a');
      const menu = document.querySelector<HTMLElement>('.masthead nav');
      if (!first || !second || !third || !menu)
        throw new Error('The page has too few links to plant faults in.');
      document.documentElement.style.scrollPaddingBlock = '0';
      first.style.outline = 'none';
      second.tabIndex = -1;
      third.tabIndex = 1;
      menu.style.display = 'flex';
      menu.style.flexDirection = 'row-reverse';
    });
    const expected = await findPressable(page);
    const stops = await walk(page, 'Tab');
    const faults = stops.flatMap((stop) => stop.faults).join();
    expect(faults).toContain('no ring around it');
    expect(faults).toContain('covered by nav "Urgent"');
    expect(names(stops)).not.toEqual(names(expected));
    expect(stepsAgainstTheEye(stops)).toContain('from a "Guidance" to a "Find support"');
  });

  test('the skip link leads past everything to the text', async ({ page }) => {
    for (const address of ['/', '/help-now/', '/directory/', '/contact/']) {
      await page.goto(address);
      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      const firstInText = page.locator('main :is(a[href], button, input, select, summary):visible').first();
      await expect(firstInText, address).toBeFocused();
    }
  });

  test('what opens, opens with Enter and closes with Space', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    for (const address of [
      '/help-now/',
      '/directory/',
      '/service/wwr-wexford/',
      '/families/where-to-start/',
    ]) {
      await page.goto(address);
      const summary = page.locator('main summary:visible').last();
      const isOpen = () => summary.locator('..').evaluate((details) => details.hasAttribute('open'));
      const atFirst = await isOpen();
      await summary.focus();
      await page.keyboard.press('Enter');
      await expect.poll(isOpen, address).toBe(!atFirst);
      await page.keyboard.press('Space');
      await expect.poll(isOpen, address).toBe(atFirst);
    }
  });
});

/** Presses Tab until the focus is there. Fails when it never comes. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await expect(target).toHaveCount(1);
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let press = 0; press < 90 && !(await isThere()); press += 1) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
};

const results = (page: Page) => page.getByRole('main').getByRole('article');

test.describe('on a phone with a keyboard', () => {
  test.use({ viewport: { width: 390, height: 800 } });

  test('a list of services is narrowed, shown and cleared', async ({ page }) => {
    await page.goto('/directory/');
    const all = await results(page).count();
    await tabTo(page, page.getByText('Narrow the list', { exact: true }));
    await page.keyboard.press('Enter');
    const grief = page.getByRole('checkbox', { name: /^Grief/ });
    await tabTo(page, grief);
    await page.keyboard.press('Space');
    await expect(grief).toBeChecked();
    await tabTo(page, page.getByRole('button', { name: /^Show \d services$/ }));
    await page.keyboard.press('Enter');
    const count = page.getByRole('main').locator('.count[role="status"]');
    await expect(count).toBeFocused();
    await expect(count).toBeInViewport();
    expect(await results(page).count()).toBeLessThan(all);
    await page.keyboard.press('Tab');
    await expect(results(page).first().getByRole('link').first()).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(page.getByText('Narrow the list')).toBeFocused();
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('button', { name: 'Clear what I chose' }));
    await page.keyboard.press('Space');
    await expect(results(page)).toHaveCount(all);
    await expect(page.getByRole('checkbox').first()).toBeFocused();
  });

  test('words are found and opened', async ({ page }) => {
    await page.goto('/search/');
    await tabTo(page, page.getByRole('searchbox', { name: 'Words' }));
    await page.keyboard.type('naloxone');
    await page.keyboard.press('Enter');
    const found = page.locator('.found').getByRole('link');
    await expect(found.first()).toBeVisible();
    await tabTo(page, found.first());
    const address = await found.first().getAttribute('href');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${address}$`));
  });
});

test('somebody asks, is told what is missing, sends and comes back, with the keyboard alone', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const radio = (name: string | RegExp) => page.getByRole('radio', { name, exact: true });
  await page.goto('/contact/');
  await tabTo(page, page.getByRole('button', { name: 'Continue' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(radio(/^Me\. Somebody in my family/)).toBeFocused();

  // The arrows go through a set of answers and choose; Space chooses where one stands.
  await page.keyboard.press('ArrowDown');
  await expect(radio(/^Me\. It is my friend/)).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await expect(radio(/^Me\. Somebody in my family/)).toBeChecked();

  // Enter goes on; the next question has the focus, and its first answer comes next.
  const goOnTo = async (question: string) => {
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: question })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
  };
  await goOnTo('Are you under 18?');
  await page.keyboard.press('ArrowDown');
  await expect(radio('No')).toBeChecked();
  await goOnTo('Where do you live?');
  await expect(radio('Carlow')).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await expect(radio('Wexford')).toBeChecked();
  await goOnTo('What would help you most?');
  await goOnTo('How can they reach you safely?');
  await expect(radio('Ring me')).toBeChecked();

  // What an answer opens comes next.
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Number to ring')).toBeFocused();
  await page.keyboard.type(canary.number);
  for (const [name, value] of [
    ['voicemail', 'yes'],
    ['numberShown', 'yes'],
    ['ifOther', 'hang-up'],
    ['sayWho', 'yes'],
  ]) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(page.locator(`[name="${name}"][value="${value}"]`)).toBeChecked();
  }
  await goOnTo('If others can help better');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('What should they call you?'));
  await page.keyboard.press('Enter');

  const title = page.getByRole('heading', { level: 1 });
  await expect(page.getByRole('button', { name: 'Send it' })).toBeVisible();
  await expect(title).toBeFocused();
  await expect(title).toBeInViewport();
  await tabTo(page, page.getByRole('button', { name: 'Send it' }));
  await page.keyboard.press('Enter');
  await expect(title).toHaveText('It is sent, and it is safe');
  await expect(title).toBeFocused();
  const reference = (await page.locator('.reference').textContent()) ?? '';
  const words = (await page.locator('.six-words li').allTextContents()).join(' ');

  await page.goto('/contact/return/');
  await tabTo(page, page.getByLabel('Reference'));
  await page.keyboard.type(reference);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Your six words')).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect(title).toHaveText('It is waiting to be read');
  await expect(title).toBeFocused();

  const mail = await findCaughtMail(page, reference);
  await tabTo(page, mail.getByRole('link', { name: 'Open the inbox as this agency' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Open its inbox' }));
  await page.keyboard.press('Enter');
  await expect(title).toHaveText('Choose a request');
  await tabTo(page, page.getByRole('button', { name: reference }));
  await page.keyboard.press('Enter');
  await expect(title).toHaveText(reference);
  await expect(title).toBeFocused();
  await tabTo(page, page.getByText('Show it', { exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(canary.number)).toBeVisible();
  await tabTo(page, page.getByLabel('Your first name'));
  await page.keyboard.type(canary.worker);
  await page.keyboard.press('Tab');
  await page.keyboard.type(canary.deputy);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Accepted' })).toBeVisible();
  await page.getByRole('link', { name: 'Skip to the text' }).focus();
  await tabTo(page, page.getByRole('button', { name: 'Lock now' }));
  await page.keyboard.press('Space');
  await expect(title).toHaveText('Inbox');
});
