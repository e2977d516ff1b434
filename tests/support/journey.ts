import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { type RunningSite, startSite } from './running-site.ts';

type Journey = {
  /** A page of somebody else, with script whatever the journey's own browser has: the agency's worker. */
  readonly workerPage: Page;
};

/**
 * A journey through the running site. It fails on any error in the console, any exception in a page, any answer of the server
 * that is a 5xx, and any request that leaves for somebody else.
 */
export const test = base.extend<Journey & { complaints: string[] }, { site: RunningSite }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
    async ({}, use) => {
      const site = await startSite();
      await use(site);
      await site.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site.origin),
  complaints: async ({ site: _ }, use) => use([]),
  page: async ({ page, site, complaints }, use) => {
    watch(page, site.origin, complaints);
    await use(page);
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
  },
  workerPage: async ({ browser, site, complaints }, use) => {
    const context = await newScriptedContext(browser, site.origin);
    const page = await context.newPage();
    watch(page, site.origin, complaints);
    await use(page);
    await context.close();
  },
});

export { expect };

const newScriptedContext = (browser: Browser, baseURL: string): Promise<BrowserContext> =>
  browser.newContext({ baseURL, javaScriptEnabled: true });

const watch = (page: Page, origin: string, complaints: string[]): void => {
  page.on('console', (message) => {
    // The browser itself writes this line for every answer that is not a 2xx; the journey looks at those it expects.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (problem) => complaints.push(`exception: ${problem.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol.startsWith('http') && !request.isNavigationRequest())
      complaints.push(`third party: ${url.origin}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500)
      complaints.push(`answer ${response.status()} at ${new URL(response.url()).pathname}`);
  });
};
