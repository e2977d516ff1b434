import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserArguments, findBrowser } from '../../../scripts/browser.mjs';
import { findLosses, openAll } from '../../accessibility/lost-text.ts';
import { copyProject } from '../../editing/support/project-copy.ts';
import { teachPseudo } from '../../support/pseudo-language.ts';

const run = promisify(execFile);

/** What stands in every language in the words of the main one. */
const inMain = [
  '/families/setting-limits/',
  '/about/',
  '/accessibility/',
  '/leave/',
  '/privacy/',
  '/words/',
  '/tools/',
  '/shortlist/',
  '/directory/',
  '/directory/carlow/',
  '/directory/need/grief/',
];

/** What stands in every language, and a page of guidance that is translated. */
const addresses = [
  '/',
  '/start/',
  '/start/#everything',
  '/help-now/',
  '/search/',
  '/contact/',
  '/contact/answer/',
  '/contact/return/',
  '/families/',
  '/families/talking-tonight/',
  ...inMain,
];

/**
 * Every text and every name for ears on a page that is not in the words of its language, as far as nobody said which
 * language it is in. Days are the browser's words; addresses and numbers belong to no language.
 */
const untranslated = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { lang } = document.documentElement;
    const isOurs = (element: Element | null) =>
      element?.closest('[lang]')?.getAttribute('lang') === lang &&
      element.closest(
        'script, noscript, style, time, .wordmark, [href^="http"], [href^="mailto:"], [href^="tel:"]',
      ) === null;
    const found: string[] = [];
    const look = (text: string, element: Element | null, what: string) => {
      // “112 or 999” is joined by the platform, and the list from A to Z has letters.
      const said = text.replace(/(\d+|^) (or) (\d+|$)/g, '').trim();
      if (/[a-z]/i.test(said) && said.length > 1 && isOurs(element))
        found.push(`${what}: ${said.slice(0, 80)}`);
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) look(texts.currentNode.nodeValue ?? '', texts.currentNode.parentElement, 'text');
    for (const name of ['aria-label', 'title', 'alt', 'placeholder'])
      for (const element of document.body.querySelectorAll(`[${name}]`))
        look(element.getAttribute(name) ?? '', element, name);
    return found;
  });

/** Every text in letters of these languages that is marked as being in another. */
const mismarked = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { lang } = document.documentElement;
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const said = (texts.currentNode.nodeValue ?? '').trim();
      const marked = texts.currentNode.parentElement?.closest('[lang]')?.getAttribute('lang');
      if (/[ƀđƒĝĥĵķłɱþǫŕţṽŵẋ]/.test(said) && marked !== lang && !marked?.startsWith('qp'))
        found.push(said.slice(0, 80));
    }
    return found;
  });

describe('a language that nobody speaks, two fifths longer than English', () => {
  let copy: Awaited<ReturnType<typeof copyProject>>;
  let server: Server;
  let browser: Browser;
  let page: Page;
  let origin: string;

  beforeAll(async () => {
    copy = await copyProject();
    await teachPseudo(copy.root);
    await run(execPath, [join(copy.root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
      cwd: copy.root,
      env: { ...env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
      maxBuffer: 64 * 1024 * 1024,
    });
    const serve = sirv(join(copy.root, 'dist'), { dev: true });
    server = createServer((request, response) => serve(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const executablePath = findBrowser(env);
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args: browserArguments });
    page = await browser.newPage();
  }, 480_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
    await copy?.remove();
  });

  test.each(addresses)('every word of %s comes from the messages', async (address) => {
    await page.goto(`${origin}/qps${address}`);
    expect(await untranslated(page)).toEqual([]);
  });

  test.each(inMain)('what speaks the language amid the words of %s says so', async (address) => {
    await page.goto(`${origin}/qpr${address}`);
    expect(await mismarked(page)).toEqual([]);
    const note = page.locator('main .translation-note');
    expect(await note.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    expect(await page.locator('main').evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
  });

  test('a text that does not is found, and so is a name for ears', async () => {
    await page.goto(`${origin}/qps/`);
    await page.evaluate(() => {
      document
        .querySelector('main')
        ?.insertAdjacentHTML('beforeend', '<p>Planted</p><nav aria-label="Too"></nav>');
    });
    expect(await untranslated(page)).toEqual(['text: Planted', 'aria-label: Too']);
  });

  for (const [code, direction] of [
    ['qps', 'ltr'],
    ['qpr', 'rtl'],
  ] as const) {
    test.each([320, 390])(`every page fits %s px, from ${direction}`, async (width) => {
      await page.setViewportSize({ width, height: 844 });
      const faults: Record<string, readonly string[]> = {};
      for (const address of addresses) {
        await page.goto(`${origin}/${code}${address}`);
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).direction)).toBe(
          direction,
        );
        await openAll(page);
        const lost = await findLosses(page);
        if (lost.length > 0) faults[address] = lost;
      }
      expect(faults).toEqual({});
    });
  }

  test('from right to left the page is the mirror of one from left to right', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const leftOf = async (code: string, selector: string) => {
      await page.goto(`${origin}/${code}/help-now/`);
      const box = await page.locator(selector).first().boundingBox();
      return [box?.x ?? 0, 1280 - (box?.x ?? 0) - (box?.width ?? 0)];
    };
    for (const selector of ['.strip .leave', '.wordmark']) {
      const [left, right] = await leftOf('qps', selector);
      const [mirroredLeft, mirroredRight] = await leftOf('qpr', selector);
      expect(Math.abs((left ?? 0) - (mirroredRight ?? 0)), selector).toBeLessThan(2);
      expect(Math.abs((right ?? 0) - (mirroredLeft ?? 0)), selector).toBeLessThan(2);
    }
  });
});
