import { readFileSync } from 'node:fs';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import siteFile from '../../content/site.json' with { type: 'json' };
import { canary, fillInAsFamily } from '../support/asking.ts';
import { type StoppableSite, startStoppableSite } from '../support/stoppable-site.ts';

const test = base.extend<{ site: StoppableSite }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
  site: async ({}, use) => {
    const site = await startStoppableSite();
    await use(site);
    await site.stop();
  },
  baseURL: async ({ site }, use) => use(site.origin),
});

/** The styles of paper have what is in them in their name. */
const printSheet = () =>
  readFileSync('dist/help-now/index.html', 'utf8').match(/\/_astro\/print\.[^"]+\.css/)?.[0];
const kept = () => [
  printSheet(),
  '/families/when-it-is-an-emergency/',
  '/fonts/atkinson-hyperlegible-next.woff2',
  '/help-now/',
  '/tools/emergency-card/',
];
const card = '/tools/emergency-card/';
const ring = siteFile.emergency.numbers[0] ?? '';

const offer = (page: Page) => page.getByRole('region', { name: 'When there is no signal' });

const keep = async (page: Page): Promise<void> => {
  await page.goto('/help-now/');
  await offer(page).getByRole('button', { name: 'Keep them here' }).click();
  // Three pages with their scripts, a font and three workers: a busy machine takes its time.
  await expect(offer(page).getByText('Kept on this device.', { exact: true })).toBeVisible({
    timeout: 60_000,
  });
  await expect(offer(page).getByRole('button')).toHaveText(['Remove them']);
  await expect(offer(page).getByRole('button')).toBeFocused();
};

const loseSignal = async (context: BrowserContext, site: StoppableSite): Promise<void> => {
  await context.setOffline(true);
  await site.stop();
};

/** What lies in the browser's stores, and how many workers there are. */
const leftIn = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    const addresses = all.flat().map(({ url }) => new URL(url).pathname);
    const isScript = (address: string) => /^\/_astro\/[\w.~-]+\.js$/.test(address);
    return {
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      stores: names.length,
      addresses: addresses.filter((address) => !isScript(address)),
      scripts: addresses.filter(isScript),
    };
  });

const copySays = (page: Page, words: string) =>
  page.evaluate(async (said) => (await (await caches.match('/help-now/'))?.text())?.includes(said), words);

const nothing = { workers: 0, stores: 0, addresses: [], scripts: [] };

/** The page as it was built, with other words in it. */
const rewritten = (says: string) => () =>
  new Response(readFileSync('dist/help-now/index.html', 'utf8').replaceAll(/116\s123/g, says), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });

test('without script nothing is offered, and nothing is kept', async ({ page, javaScriptEnabled, site }) => {
  test.skip(javaScriptEnabled !== false, 'with script there is an offer');
  await page.goto('/help-now/');
  await expect(offer(page)).toBeHidden();
  expect(site.asked).not.toContain('/offline.js');
});

test.describe('with script', () => {
  // Pages are loaded many times over, and one test waits for the worker's patience.
  test.describe.configure({ timeout: 120_000 });
  test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'only script can keep a page');

  test('nothing is kept before the visitor asks for it', async ({ page, site }) => {
    for (const path of ['/help-now/', '/families/when-it-is-an-emergency/']) {
      await page.goto(path);
      await expect(offer(page).getByRole('button')).toHaveText(['Keep them here']);
      expect(await leftIn(page)).toEqual(nothing);
    }
    expect(site.asked).not.toContain('/offline.js');
    await page.goto('/');
    await expect(page.locator('#offline')).toHaveCount(0);
  });

  test('kept pages open with their numbers when there is no signal', async ({ page, context, site }) => {
    await keep(page);
    expect((await leftIn(page)).addresses.toSorted()).toEqual(kept());
    await loseSignal(context, site);
    await page.goto('/help-now/');
    await expect(page.getByRole('link', { name: ring, exact: true }).first()).toBeVisible();
    await expect(page.getByRole('link', { name: '116 123' }).first()).toBeVisible();
    await expect(offer(page).locator('time')).toHaveText(new RegExp(`^${new Date().getDate()} `));
    expect(await page.evaluate(() => document.fonts.check('16px "Alongside Text"'))).toBe(true);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.strip'), 'the styles of paper are kept too').toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await offer(page).getByRole('link', { name: 'Can’t wake them?' }).click();
    await expect(page).toHaveTitle(/Can’t wake them/);
    await expect(page.getByRole('link', { name: ring }).first()).toBeVisible();
    await expect(page.goto('/families/')).rejects.toThrow('ERR_');
  });

  test('the card opens without a signal and works; what was filled in is there only if it was kept on the device', async ({
    page,
    context,
    site,
  }) => {
    const house = page.getByLabel('Eircode, or how to find the house');
    const onCard = page.locator('[data-answer-to="eircode"]');
    await keep(page);
    expect((await leftIn(page)).scripts.length).toBeGreaterThan(1);
    await page.goto(card);
    await house.fill('The blue gate');
    await expect(onCard).toHaveText('The blue gate');
    await loseSignal(context, site);
    await page.goto('/help-now/');
    await page.goto(card);
    await expect(page.getByRole('heading', { name: 'The card' })).toBeVisible();
    await expect(page.getByText(ring).first()).toBeVisible();
    await expect(house).toHaveValue('');
    await house.fill('The red gate');
    await expect(onCard).toHaveText('The red gate');
    await page.getByText('Keep it on this device', { exact: true }).click();
    await page.getByLabel('Keep it here').check();
    await page.goto('/help-now/');
    await page.goto(card);
    await expect(house).toHaveValue('');
    await page.getByText('Keep it on this device', { exact: true }).click();
    await page.getByRole('button', { name: 'Show them' }).click();
    await expect(onCard).toHaveText('The red gate');
    await page.getByRole('button', { name: 'Forget everything' }).click();
    await expect(onCard).toHaveText('');
    await expect.poll(() => leftIn(page)).toEqual(nothing);
    await expect(offer(page).getByText('Removed.')).toBeVisible();
  });

  test('a changed number wins as soon as there is a signal, and stays when it goes', async ({
    page,
    context,
    site,
  }) => {
    await keep(page);
    site.instead.set('/help-now/', rewritten('000 001'));
    await page.goto('/help-now/');
    await expect(page.getByRole('link', { name: '000 001' }).first()).toBeVisible();
    await expect.poll(() => copySays(page, '000 001')).toBe(true);
    await loseSignal(context, site);
    await page.goto('/help-now/');
    await expect(page.getByRole('link', { name: '000 001' }).first()).toBeVisible();
  });

  test('a network that says nothing is not waited for; what it says in the end is kept', async ({
    page,
    site,
  }) => {
    await keep(page);
    const { promise, resolve } = Promise.withResolvers<Response>();
    site.instead.set('/help-now/', () => promise);
    await page.goto('/help-now/');
    await expect(page.getByRole('link', { name: '116 123' }).first()).toBeVisible();
    resolve(rewritten('000 002')());
    await expect.poll(() => copySays(page, '000 002')).toBe(true);
  });

  test('a server that fails does not take the numbers away', async ({ page, site }) => {
    await keep(page);
    site.instead.set('/help-now/', () => new Response('Down', { status: 503 }));
    await page.goto('/help-now/');
    await expect(page.getByRole('link', { name: '116 123' }).first()).toBeVisible();
  });

  test('what is removed is gone, and does not come back by itself', async ({ page, context, site }) => {
    await keep(page);
    await page.goto('/families/when-it-is-an-emergency/');
    await offer(page).getByRole('button', { name: 'Remove them' }).click();
    await expect(offer(page).getByText('Removed.', { exact: true })).toBeVisible();
    expect(await leftIn(page)).toEqual(nothing);
    for (const path of ['/help-now/', '/families/when-it-is-an-emergency/']) {
      await page.goto(path);
      await expect(offer(page).getByRole('button', { name: 'Keep them here' })).toBeVisible();
      expect(await leftIn(page)).toEqual(nothing);
    }
    await loseSignal(context, site);
    await expect(page.goto('/help-now/')).rejects.toThrow('ERR_');
  });

  test('it can be removed when there is no signal', async ({ page, context, site }) => {
    await keep(page);
    await loseSignal(context, site);
    await page.goto('/help-now/');
    await offer(page).getByRole('button', { name: 'Remove them' }).click();
    await expect(offer(page).getByText('Removed.', { exact: true })).toBeVisible();
    expect(await leftIn(page)).toEqual(nothing);
  });

  test('keeping that does not work says so, and leaves nothing', async ({ page, site }) => {
    await page.goto('/help-now/');
    site.instead.set('/families/when-it-is-an-emergency/', () => new Response('Down', { status: 503 }));
    await offer(page).getByRole('button', { name: 'Keep them here' }).click();
    await expect(offer(page).getByText('That did not work.', { exact: true })).toBeVisible();
    expect(await leftIn(page)).toEqual(nothing);
  });

  test('no other page is seen by the worker, and nothing of it is kept', async ({ page }) => {
    await keep(page);
    const fromWorker: string[] = [];
    page.on('response', (response) => {
      if (response.fromServiceWorker()) fromWorker.push(new URL(response.url()).pathname);
    });
    for (const path of ['/', '/families/', '/search/', '/privacy/', '/contact/return/', '/inbox/']) {
      await page.goto(path);
      expect([path, await page.evaluate(() => navigator.serviceWorker.controller)]).toEqual([path, null]);
    }
    await fillInAsFamily(page);
    expect(fromWorker).toEqual([]);
    expect((await leftIn(page)).addresses.toSorted()).toEqual(kept());
    const copies = await page.evaluate(async () => {
      const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const answers = (await Promise.all(stores.map((store) => store.matchAll()))).flat();
      return (await Promise.all(answers.map((answer) => answer.text()))).join('\n');
    });
    expect(copies.includes('tel:116123')).toBe(true);
    expect(Object.values(canary).filter((word) => copies.includes(word))).toEqual([]);
  });

  test('a newer worker takes over and throws the older store away', async ({ page, site }) => {
    await keep(page);
    const [older = ''] = await page.evaluate(() => caches.keys());
    const text = readFileSync('dist/offline.js', 'utf8').replaceAll(older, 'kept-newer');
    site.instead.set(
      '/offline.js',
      () => new Response(text, { headers: { 'Content-Type': 'text/javascript' } }),
    );
    await page.evaluate(async () => {
      for (const registration of await navigator.serviceWorker.getRegistrations())
        await registration.update();
    });
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['kept-newer']);
    expect((await leftIn(page)).addresses.toSorted()).toEqual(kept());
  });

  test('leaving a kept page works as from any other, and Back does not bring it back', async ({
    page,
    context,
  }) => {
    await context.route(`${siteFile.leaveTo}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
    );
    await keep(page);
    await page.goto('/help-now/');
    await page.goto('/families/when-it-is-an-emergency/');
    await page.getByRole('link', { name: 'Leave this page' }).click();
    await expect(page).toHaveTitle('Elsewhere');
    await page.goBack();
    await expect(page).toHaveTitle('Elsewhere');
  });
});
