import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './scripts/browser.mjs';

const executablePath = findBrowser(process.env);

/** Tests start the built site themselves, each worker its own: see tests/support. */
export default defineConfig({
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  // How long something takes is measured by benchmarks; here a machine may be slow, and a test fails for what it sees.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  outputDir: '.data/tests/browser',
  reporter: 'list',
  projects: [
    { name: 'journeys with script', testDir: 'tests/journeys', testMatch: '**/*.spec.ts' },
    {
      name: 'journeys without script',
      testDir: 'tests/journeys',
      // Those are about what script adds, or measured with it; what stands there without it is looked at in the others.
      testIgnore: [
        '**/big-directory.spec.ts',
        '**/find-support.spec.ts',
        '**/private-search.spec.ts',
        '**/light.spec.ts',
        '**/colleagues.spec.ts',
        '**/new-agency-key.spec.ts',
        '**/inbox.spec.ts',
        '**/search-words.spec.ts',
        '**/first-worker.spec.ts',
        '**/age-vectors.spec.ts',
      ],
      use: { javaScriptEnabled: false },
    },
    { name: 'accessibility', testDir: 'tests/accessibility', testMatch: '**/*.spec.ts' },
    {
      name: 'pictures',
      testDir: 'tests/pictures',
      testMatch: '**/*.spec.ts',
      timeout: 120_000,
      snapshotPathTemplate: 'tests/pictures/baselines/{platform}/{arg}{ext}',
      use: {
        launchOptions: {
          ...(executablePath && { executablePath }),
          // Letters in shades of grey, whatever screen this machine has.
          args: [...browserArguments, '--disable-lcd-text', '--force-color-profile=srgb'],
        },
      },
    },
    {
      name: 'editing',
      testDir: 'tests/editing',
      testMatch: '**/*.spec.ts',
      // Decap, the development server and the check share one machine here.
      timeout: 180_000,
      expect: { timeout: 90_000 },
    },
  ],
  use: {
    locale: 'en-IE',
    timezoneId: 'Europe/Dublin',
    screenshot: 'only-on-failure',
    launchOptions: { ...(executablePath && { executablePath }), args: browserArguments },
  },
});
