import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, markdownOf } from './article.ts';

const build = (name: string, folder: string, args: readonly string[]): void => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${name} did not build.\n${stdout}${stderr}`);
};

/** A project in a folder of its own beside the installed packages, from the files that lie here under its name. */
const project = (name: string, workshop: string): string => {
  const folder = join(workshop, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(import.meta.dirname, name), folder, { recursive: true });
  return folder;
};

/**
 * Builds a Starlight site with its own defaults whose only page is the article, at `/article/`. `workshop` is the folder
 * where its packages are installed. Returns the built folder; throws with what the builder printed.
 */
export const buildStarlight = (article: Article, workshop: string): string => {
  const folder = project('starlight', workshop);
  const docs = join(folder, 'src/content/docs');
  mkdirSync(docs, { recursive: true });
  writeFileSync(join(docs, 'article.md'), markdownOf(article));
  build('Starlight', folder, [join(workshop, 'node_modules/astro/bin/astro.mjs'), 'build']);
  return join(folder, 'dist');
};

/** The same with Eleventy: an ordinary layout and one link to a stylesheet. */
export const buildEleventy = (article: Article, workshop: string): string => {
  const folder = project('eleventy', workshop);
  const matter = { layout: 'page.njk', language: article.language };
  writeFileSync(join(folder, 'article.md'), markdownOf(article, matter));
  build('Eleventy', folder, [join(workshop, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet']);
  return join(folder, '_site');
};
