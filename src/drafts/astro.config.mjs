import { defineConfig } from 'astro/config';

/** What stands above the text of a page is all that other pages need of it; its text stays where it is. */
const factsOfPages = {
  name: 'alongside/facts-of-pages',
  hooks: {
    'astro:config:setup': async ({ addContentEntryType }) => {
      const { parseFrontmatter } = await import('@astrojs/markdown-remark');
      addContentEntryType({
        extensions: ['.mdx'],
        getEntryInfo: ({ contents }) => {
          const { frontmatter, rawFrontmatter } = parseFrontmatter(contents);
          return { data: frontmatter, body: '', slug: '', rawData: rawFrontmatter };
        },
      });
    },
  },
};

/** The program is one file that a function loads, instead of a server of its own. */
const oneProgram = {
  name: 'alongside/draft-program',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'alongside/draft-program',
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('server.ts', import.meta.url),
        supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable' },
      }),
  },
};

/**
 * The program that draws the drafts of editors on the finished site (decision 0062): the templates that a draft needs, with
 * the records of this build. It lies outside of what visitors are sent.
 */
export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  srcDir: './src/drafts',
  outDir: './drafts',
  publicDir: './src/drafts/none',
  output: 'server',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  compressHTML: true,
  integrations: [factsOfPages],
  adapter: oneProgram,
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  vite: {
    build: { assetsInlineLimit: 0 },
    ssr: { noExternal: true },
  },
});
