import { fork } from 'node:child_process';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';

const startShowroom = async (): Promise<{ origin: string; stop: () => Promise<void> }> => {
  // Its standard output says nothing that a test needs; when this process ends, the showroom does.
  const child = fork(join(import.meta.dirname, 'serve-showroom.mjs'), {
    env: { PATH: process.env['PATH'] ?? '' },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const origin = await new Promise<string>((resolve, reject) => {
    child.once('message', (message: { readonly origin: string }) => resolve(message.origin));
    child.once('exit', () => reject(new Error('The showroom stopped while starting: see above.')));
  });
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  };
  return { origin, stop };
};

/** Tests in the showroom: `/design/`, served once for each worker. */
export const test = base.extend<object, { showroom: string }>({
  showroom: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
    async ({}, use) => {
      const { origin, stop } = await startShowroom();
      await use(origin);
      await stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ showroom }, use) => use(showroom),
});

export { expect };

/** Opens all states of a component, one under the other, and waits until each is as it should be. */
export const openComponent = async (page: Page, slug: string): Promise<void> => {
  // A fixture says itself what a script would have done; and nobody needs to be told of changed files.
  await page.route(/@vite\/client|\/components\/.*type=script/, (route) => route.abort());
  const answer = await page.goto(`/design/${slug}/all/`);
  expect(answer?.status(), `/design/${slug}/all/`).toBe(200);
  await expect(page.locator('.stage').first()).toBeAttached();
  await expect(page.locator('.stage:not([data-set])')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
};
