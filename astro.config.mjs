import { readFileSync } from 'node:fs';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { contentCheck } from './src/adapters/content-files/content-check-integration.ts';
import { numberMarks } from './src/adapters/mdx/number-marks.ts';
import { proseGuard } from './src/adapters/mdx/prose-guard.ts';
import { showroom } from './src/design/showroom.ts';

const isBuild = process.argv.includes('build');

/** Where this build is written: the command line may say otherwise than this file. */
let written;
const rememberWhereTo = {
  name: 'alongside/where-to',
  hooks: {
    'astro:config:done': ({ config }) => {
      written = config.outDir;
    },
  },
};

/** A page that asks search engines to stay away is not in the sitemap either, nor one that says another is the true one. */
const isListed = (address) =>
  !/<meta name="robots" content="noindex">|<link rel="canonical"/.test(
    readFileSync(new URL(`.${new URL(address).pathname}index.html`, written), 'utf8'),
  );

/** The languages of the site, for the sitemap: the main one has no folder of its own. */
const { language, languages = [] } = JSON.parse(
  readFileSync(new URL('content/site.json', import.meta.url), 'utf8'),
);
const [mainCode] = language.split('-');
const i18n = {
  defaultLocale: mainCode,
  locales: { [mainCode]: language, ...Object.fromEntries(languages.map((code) => [code, code])) },
};

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  output: 'static',
  // The platform's development server answers /api/… only without a slash.
  trailingSlash: isBuild ? 'always' : 'ignore',
  build: { format: 'directory', inlineStylesheets: 'always' },
  compressHTML: true,
  devToolbar: { enabled: false },
  // Guidance has no code to colour, and the highlighter's inline styles would break the policy below.
  markdown: { syntaxHighlight: false, processor: unified({ remarkPlugins: [proseGuard, numberMarks] }) },
  integrations: [
    contentCheck(),
    mdx(),
    showroom(),
    rememberWhereTo,
    sitemap({ filter: isListed, ...(languages.length > 0 && { i18n }) }),
  ],
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "manifest-src 'self'",
        "worker-src 'self'",
      ],
      // Pagefind runs WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Astro marks content that brings styles with a directive of its own; the bundler tells of each at length.
      rolldownOptions: {
        // Where Zod is loaded it is told first, in the same file, not to make functions from text (see without-eval.ts).
        output: {
          codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\/|browser\/without-eval/ }] },
        },
        onLog: (level, log, say) => log.code === 'MODULE_LEVEL_DIRECTIVE' || say(level, log),
      },
    },
  },
});
