import { defineConfig } from 'vitest/config';

/** `source` needs nothing but the checkout; `built` looks at what `npm run build` left in `dist/`. */
export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'source',
          include: [
            '{src,functions}/**/*.test.ts',
            'tests/{architecture,contracts,platform,support}/**/*.test.ts',
          ],
          exclude: ['tests/platform/built/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'built',
          include: [
            'tests/{accessibility,faults,performance}/**/*.test.ts',
            'tests/platform/built/**/*.test.ts',
          ],
        },
      },
    ],
  },
});
