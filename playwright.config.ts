import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './scripts/browser.mjs';

const executablePath = findBrowser(process.env);

/** Tests start the built site themselves, each worker its own: see tests/support. */
export default defineConfig({
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 45_000,
  outputDir: '.data/tests/browser',
  reporter: 'list',
  projects: ['journeys', 'accessibility', 'editing'].map((name) => ({
    name,
    testDir: `tests/${name}`,
    testMatch: '**/*.spec.ts',
  })),
  use: {
    locale: 'en-IE',
    timezoneId: 'Europe/Dublin',
    screenshot: 'only-on-failure',
    launchOptions: { ...(executablePath && { executablePath }), args: browserArguments },
  },
});
