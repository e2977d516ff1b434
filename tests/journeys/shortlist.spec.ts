import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';
import { readCode } from '../support/read-code.ts';

const keepButtons = (page: Page) => page.getByRole('button', { name: /^Keep: / });
const tray = (page: Page) => page.getByRole('complementary', { name: 'Your list' });
const items = (page: Page) => page.locator('.items > li');
const heard = (page: Page) => page.locator('.shortlist').getByRole('status');
const linkField = (page: Page) => page.getByRole('textbox', { name: 'Link to this list' });
const names = (page: Page) => items(page).getByRole('heading').allInnerTexts();

/** Keeps the first services of the directory; gives their names. */
const keepFirst = async (page: Page, count: number): Promise<string[]> => {
  await page.goto('/directory/');
  const kept: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const button = keepButtons(page).nth(index);
    kept.push(((await button.getAttribute('aria-label')) ?? '').replace('Keep: ', ''));
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  }
  return kept;
};

const openList = async (page: Page): Promise<void> => {
  await tray(page).getByRole('button', { name: 'Open your list' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your list' })).toBeFocused();
};

/** Stands in for the printer: counts sheets asked for, and how the page was titled then. */
const withPrinter = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const printed: string[] = [];
    Object.assign(window, {
      printed,
      print: () => {
        printed.push(document.title);
      },
    });
  });
};
const printed = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { printed: string[] }).printed);

/** What stands on the paper. */
const onPaper = async (page: Page): Promise<string> => {
  await page.emulateMedia({ media: 'print' });
  const [text = ''] = await page.locator('body').allInnerTexts();
  await page.emulateMedia({ media: null });
  return text;
};

/** A service that could put somebody in danger if the wrong person saw it: one for who is afraid at home. */
const keepCareful = async (page: Page): Promise<string> => {
  const { services } = (await (await page.request.get('/shortlist/data.json')).json()) as {
    services: { slug: string; name: string; isCareful?: true }[];
  };
  const { slug, name } = services.find(({ isCareful }) => isCareful) ?? { slug: '', name: '' };
  await page.locator(`[data-keep="${slug}"]`).click();
  return name;
};

test.describe('with script', () => {
  test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'A list is made by a script.');

  test('a professional with somebody in front of them makes a hand-out in nine presses', async ({ page }) => {
    await withPrinter(page);
    await page.addInitScript(() => {
      const presses = { count: 0 };
      Object.assign(window, { presses });
      for (const kind of ['click', 'keydown'])
        addEventListener(
          kind,
          // A label passes its click on to its box: that is one press.
          (event) => {
            if (event.isTrusted && (kind === 'keydown' || (event as MouseEvent).detail > 0))
              presses.count += 1;
          },
          true,
        );
    });
    await page.goto('/directory/');
    await page
      .getByRole('search')
      .getByRole('checkbox', { name: /^Wexford/ })
      .click();
    await page
      .getByRole('search')
      .getByRole('checkbox', { name: /^In person/ })
      .click();
    for (const index of [0, 1, 2, 3]) await keepButtons(page).nth(index).click();
    await tray(page).getByRole('button', { name: 'Open your list' }).click();
    await page.getByRole('button', { name: 'Print a hand-out' }).click();
    await page.getByRole('button', { name: 'Yes, print it' }).click();
    expect(await printed(page)).toHaveLength(1);
    await expect(items(page)).toHaveCount(4);
    const presses = await page.evaluate(
      () => (window as unknown as { presses: { count: number } }).presses.count,
    );
    expect(presses).toBe(9);
  });

  test('the list lives in the page: not in the address, not in a cookie or a store, and no request tells of it', async ({
    page,
    context,
  }) => {
    await page.goto('/directory/');
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
    await keepFirst(page, 0);
    await page.waitForLoadState('networkidle');
    asked.length = 0;
    for (const index of [0, 1, 2]) await keepButtons(page).nth(index).click();
    await expect(tray(page)).toContainText('3 kept');
    expect(asked).toEqual([]);
    await openList(page);
    await expect(items(page)).toHaveCount(3);
    await page.getByText('A note, for you alone').first().click();
    await page
      .getByRole('textbox', { name: /^Note about/ })
      .first()
      .fill('canary-of-a-note');
    await page.getByRole('button', { name: 'Show a code to scan' }).click();
    await expect(page.getByRole('img', { name: 'A code that opens this list on a phone' })).toBeVisible();
    // The program and the facts of all services: the same for everybody who opens a list.
    expect(
      asked.filter((request) => !/^GET [^?#]+\/(_astro\/[\w.-]+|shortlist\/data\.json)$/.test(request)),
    ).toEqual([]);
    await expect(page).toHaveURL('/directory/');
    expect(await context.cookies()).toEqual([]);
    expect(
      await page.evaluate(async () => [
        sessionStorage.length,
        localStorage.length,
        (await caches.keys()).length,
      ]),
    ).toEqual([0, 0, 0]);
    expect(JSON.stringify(await page.evaluate(() => history.state))).not.toContain('canary-of-a-note');
    expect(await linkField(page).inputValue()).not.toContain('canary-of-a-note');
  });

  test('Back closes the list, and after a look at a service finds it as it was', async ({ page }) => {
    const kept = await keepFirst(page, 2);
    await openList(page);
    await page.goBack();
    await expect(items(page).first()).toBeHidden();
    await expect(tray(page).getByRole('button', { name: 'Open your list' })).toBeFocused();
    await openList(page);
    await items(page).first().getByRole('link').first().click();
    await expect(page).toHaveURL(/\/service\//);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'Your list' })).toBeVisible();
    expect(await names(page)).toEqual(kept);
    await page.getByRole('button', { name: 'Back to where you were' }).click();
    await expect(tray(page)).toContainText('2 kept');
    await page.reload();
    await expect(tray(page)).toContainText('2 kept');
    await expect(keepButtons(page).first()).toHaveAttribute('aria-pressed', 'true');
  });

  test('the link to the list among all pages opens the list of this page, not an empty one', async ({
    page,
  }) => {
    const kept = await keepFirst(page, 2);
    await page.getByRole('contentinfo').getByRole('link', { name: 'Your list' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Your list' })).toBeFocused();
    expect(await names(page)).toEqual(kept);
    await expect(page).toHaveURL('/directory/');
    await page.getByRole('button', { name: 'Clear the list' }).click();
    await page.goto('/directory/');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Your list' }).click();
    await expect(page).toHaveURL('/shortlist/');
    await expect(page.getByText('Nothing is on your list.')).toBeVisible();
  });

  test('it goes along to other pages only when somebody chose that, and is forgotten by leaving', async ({
    page,
  }) => {
    await keepFirst(page, 2);
    await page.goto('/directory/wexford/');
    await expect(keepButtons(page).first()).toBeVisible();
    await expect(tray(page)).not.toContainText('kept');

    await page.goBack();
    await tray(page)
      .getByRole('checkbox', { name: /^Carry along in this tab/ })
      .check();
    await page.goto('/directory/wexford/');
    await expect(tray(page)).toContainText('2 kept');
    await page.goto('/service/barnardos-clonmel/');
    await page.locator('[data-keep="barnardos-clonmel"]').click();
    await page.goto('/shortlist/');
    await expect(page.getByRole('heading', { name: /^Barnardos Clonmel/ })).toBeVisible();

    await page.route('https://www.met.ie/**', (route) => route.fulfill({ body: 'The weather.' }));
    await page.getByRole('link', { name: 'Leave this page' }).click();
    await expect(page).toHaveURL(/met\.ie/);
    await page.goto('/shortlist/');
    await expect(page.getByText('Nothing is on your list.')).toBeVisible();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test('by the keyboard alone it is put in order, each move is said, and notes stay where they belong', async ({
    page,
  }) => {
    const [first = '', second = '', third = ''] = await keepFirst(page, 3);
    await openList(page);
    await items(page).nth(0).getByText('A note, for you alone').click();
    await items(page).nth(0).getByRole('textbox').fill('Ask for the Tuesday group.');
    const down = page.getByRole('button', { name: `Down: ${first}` });
    await down.focus();
    await page.keyboard.press('Enter');
    await expect(heard(page)).toHaveText(`${first} is number 2 of 3.`);
    await expect(down).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(heard(page)).toHaveText(`${first} is number 3 of 3.`);
    expect(await names(page)).toEqual([second, third, first]);
    await expect(items(page).nth(2).getByRole('textbox')).toHaveValue('Ask for the Tuesday group.');

    const off = page.getByRole('button', { name: `Take off: ${second}` });
    await off.focus();
    await page.keyboard.press('Enter');
    await expect(heard(page)).toHaveText(`${second} is off the list.`);
    await expect(page.getByRole('button', { name: `Take off: ${third}` })).toBeFocused();
    await page.goBack();
    await expect(tray(page)).toContainText('2 kept');
  });

  test('a mouse drags a service by its number', async ({ page }) => {
    const [first = '', second = '', third = ''] = await keepFirst(page, 3);
    await openList(page);
    await items(page).nth(2).locator('.grip').hover();
    await page.mouse.down();
    await items(page).nth(0).getByRole('heading').hover();
    await page.mouse.up();
    await expect(heard(page)).toHaveText(`${third} is number 1 of 3.`);
    expect(await names(page)).toEqual([third, first, second]);
  });

  test('a link carries ids alone, and holds back what could put somebody in danger until it is ticked', async ({
    page,
    context,
  }) => {
    const kept = await keepFirst(page, 2);
    const careful = await keepCareful(page);
    await openList(page);
    await expect(linkField(page)).toHaveValue(/\/shortlist\/#[0-9a-f]{10}\.[0-9a-f]{10}$/);
    await expect(page.getByText(`For safety, not in the link and not on paper: ${careful}.`)).toBeVisible();
    await page.getByRole('button', { name: 'Show a code to scan' }).click();
    const code = page.getByRole('img', { name: 'A code that opens this list on a phone' });
    await expect(code).toBeVisible();
    const tick = page.getByRole('checkbox', { name: 'Put it on paper and in the link too' });
    await tick.check();
    await expect(tick).toBeFocused();
    await expect(linkField(page)).toHaveValue(/\/shortlist\/#([0-9a-f]{10}\.){2}[0-9a-f]{10}$/);
    const link = await linkField(page).inputValue();

    const drawn = await code.locator('path').getAttribute('d');
    const size = Number((await code.getAttribute('viewBox'))?.split(' ')[2]);
    expect(readCode(drawn ?? '', size)).toBe(link);

    const other = await context.newPage();
    await other.goto(link);
    await expect(other.getByText('Somebody put 3 services on this list for you.')).toBeVisible();
    expect(await names(other)).toEqual([...kept, careful]);
    await expect(other).toHaveTitle(/^Your list/);
    // Whoever hands it on is asked anew.
    await expect(
      other.getByRole('checkbox', { name: 'Put it on paper and in the link too' }),
    ).not.toBeChecked();
    await other.close();
  });

  test('a link with something unknown in it says so kindly, and shows the rest', async ({ page }) => {
    await keepFirst(page, 2);
    await openList(page);
    const link = await linkField(page).inputValue();
    await page.goto(link.replace(/[0-9a-f]{10}$/, 'ffffffffff'));
    await expect(page.getByText('One service on this list can’t be shown.')).toBeVisible();
    await expect(items(page)).toHaveCount(1);
    await page.goto('/help-now/');
    await page.goto('/shortlist/#ffffffffff');
    await expect(page.getByText('One service on this list can’t be shown.')).toBeVisible();
    await expect(page.getByText('Nothing is on your list.')).toBeVisible();
  });

  test('before paper it is asked whether paper is safe; notes and what could endanger stay off it', async ({
    page,
  }) => {
    await withPrinter(page);
    const [first = ''] = await keepFirst(page, 2);
    const careful = await keepCareful(page);
    await openList(page);
    await page.getByText('A note, for you alone').first().click();
    await page
      .getByRole('textbox', { name: /^Note about/ })
      .first()
      .fill('Ask for Ann.');
    await page.getByRole('button', { name: 'Print a hand-out' }).click();
    await expect(page.locator('#ask-print-title')).toBeFocused();
    await expect(page.locator('#ask-print-title')).toHaveText('Is it safe to take paper home?');
    expect(await printed(page)).toEqual([]);

    const network = await page.locator('.shortlist .paper-only').first().textContent();
    const sheet = await onPaper(page);
    expect(sheet).toContain(first);
    expect(sheet).toContain('Not yet confirmed.');
    expect(sheet).toContain(network?.trim() ?? 'the network');
    expect(sheet).not.toContain(careful);
    expect(sheet).not.toContain('Ask for Ann.');
    expect(sheet).not.toContain('Copy the link');
    await page.getByRole('checkbox', { name: 'Print my notes too' }).check();
    await page.getByRole('button', { name: 'Yes, print it' }).click();
    expect(await onPaper(page)).toContain('Ask for Ann.');
  });

  test('numbers alone are printed without any name, and under a title that says nothing', async ({
    page,
  }) => {
    await withPrinter(page);
    await page.goto('/directory/');
    const withNumber = page.locator('.result', { has: page.locator('.phone') });
    const [number = ''] = await withNumber.first().locator('.phone').first().allInnerTexts();
    const name = await withNumber.first().getByRole('heading').textContent();
    await withNumber.first().locator('.keep').click();
    await openList(page);
    await page.getByRole('button', { name: 'Print a hand-out' }).click();
    await page.getByRole('button', { name: 'Numbers only' }).click();
    const card = await onPaper(page);
    expect(card).toContain(number);
    expect(card).not.toContain(name ?? 'a name');
    expect(card).not.toMatch(/Alongside|Network|Your list/);
    expect(await printed(page)).toEqual(['Numbers']);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page).not.toHaveTitle('Numbers');
  });

  test('thirty services fit a window of 320 px, and the tray hides nothing that has the focus', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await keepFirst(page, 30);
    await expect(tray(page)).toContainText('30 kept');
    const button = keepButtons(page).last();
    await button.focus();
    const [under, above] = await Promise.all([button.boundingBox(), tray(page).boundingBox()]);
    expect((under?.y ?? 0) + (under?.height ?? 0)).toBeLessThanOrEqual(above?.y ?? 0);
    await openList(page);
    await expect(items(page)).toHaveCount(30);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.getByRole('button', { name: 'Show a code to scan' }).click();
    const code = page.getByRole('img', { name: 'A code that opens this list on a phone' });
    await expect(code).toBeVisible();
    const size = Number((await code.getAttribute('viewBox'))?.split(' ')[2]);
    expect(readCode((await code.locator('path').getAttribute('d')) ?? '', size)).toBe(
      await linkField(page).inputValue(),
    );
    await page.getByRole('button', { name: 'Clear the list' }).click();
    await expect(page.getByText('Nothing is on your list.')).toBeVisible();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds no fault in a list with everything open, nor in the tray (${colorScheme})`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      const faultsOf = async (selector: string) => {
        const { violations } = await new AxeBuilder({ page }).include(selector).analyze();
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${id} at ${target.join(' ')}`),
        );
      };
      await keepFirst(page, 2);
      await keepCareful(page);
      expect(await faultsOf('.tray')).toEqual([]);
      await openList(page);
      for (const note of await page.getByText('A note, for you alone').all()) await note.click();
      await page.getByRole('button', { name: 'Print a hand-out' }).click();
      await page.getByRole('button', { name: 'Show a code to scan' }).click();
      await expect(page.getByRole('img', { name: 'A code that opens this list on a phone' })).toBeVisible();
      await page.evaluate(() => scrollTo(0, 0));
      expect(await faultsOf('.shortlist')).toEqual([]);
    });
  }

  test('without a signal nothing is lost, and it says so', async ({ page, context }) => {
    await keepFirst(page, 1);
    await context.setOffline(true);
    await tray(page).getByRole('button', { name: 'Open your list' }).click();
    await expect(tray(page)).toContainText('there is no signal');
    await context.setOffline(false);
    await openList(page);
    await expect(items(page)).toHaveCount(1);
  });
});

test('without script the page of a list says why it is empty, and what to do instead', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ baseURL: site.origin, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/shortlist/');
  await expect(page.getByRole('heading', { name: 'This page needs JavaScript' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Look through all services' })).toBeVisible();
  await page.goto('/directory/');
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
  await expect(page.locator('.keep').first()).toBeHidden();
  await context.close();
});
