import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

// Components are Astro's, and only its compiler reads them. Nothing of `content/` is loaded with them.
const readsComponents = getViteConfig(
  {},
  { configFile: false, compressHTML: true, devToolbar: { enabled: false } },
);

/**
 * `source` needs nothing but the checkout; `components` neither, and reads components; `built` looks at what
 * `npm run build` left in `dist/`.
 */
export default defineConfig(async (environment) => ({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'source',
          include: [
            '{src,functions}/**/*.test.ts',
            'tests/{architecture,contracts,pictures,platform,support}/**/*.test.ts',
          ],
          exclude: [
            'tests/platform/built/**',
            'tests/pictures/*.built.test.ts',
            'src/design/every-state.test.ts',
            'src/design/tool-by-json.test.ts',
          ],
        },
      },
      {
        ...(await readsComponents(environment)),
        test: { name: 'components', include: ['src/design/{every-state,tool-by-json}.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'built',
          include: [
            'tests/{accessibility,faults,performance}/**/*.test.ts',
            'tests/platform/built/**/*.test.ts',
            'tests/pictures/*.built.test.ts',
          ],
        },
      },
    ],
  },
}));
