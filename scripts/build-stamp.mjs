// Knows whether the built site is still the one that its sources make.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const stamp = '.data/build-stamp';

/** Everything a build reads: folders and files of the checkout. */
const inputs = [
  'content',
  'public',
  'scripts',
  'src',
  'astro.config.mjs',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
];

/** Settings that a build reads. */
const settings = ['SITE_URL', 'NETLIFY', 'CONTEXT', 'EDITORS_REPOSITORY', 'EDITORS_BRANCH', 'EDITORS_SCOPE'];

const isTest = (file) => /\.(test|spec)\.ts$/.test(file);

const filesOf = (folder, path) => {
  const whole = join(folder, path);
  if (!existsSync(whole)) return [];
  if (!statSync(whole).isDirectory()) return [path];
  return readdirSync(whole, { withFileTypes: true }).flatMap((entry) => {
    const inside = `${path}/${entry.name}`;
    return entry.isDirectory() ? filesOf(folder, inside) : [inside];
  });
};

/**
 * One hash over all that a build of this folder reads, and over the settings it reads.
 * @param {string} folder
 * @param {Record<string, string | undefined>} environment
 */
export const fingerprint = (folder, environment) => {
  const hash = createHash('sha256');
  for (const name of settings) hash.update(`${name}=${environment[name] ?? ''}\0`);
  const files = inputs.flatMap((path) => filesOf(folder, path)).filter((file) => !isTest(file));
  for (const file of files.sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(folder, file)))
      .update('\0');
  }
  return hash.digest('hex');
};

/** Whether `dist/` was built, completely, from what is there now. */
export const isBuilt = (folder, environment) => {
  const written = join(folder, stamp);
  if (!existsSync(written) || !existsSync(join(folder, 'dist/index.html'))) return false;
  return readFileSync(written, 'utf8') === fingerprint(folder, environment);
};

/** Remembers what a build was made from; the fingerprint is taken before the build starts. */
export const rememberBuild = (folder, made) => {
  mkdirSync(dirname(join(folder, stamp)), { recursive: true });
  writeFileSync(join(folder, stamp), made);
};

/** Forgets the last build: from now until the next one is complete, `dist/` is not to be trusted. */
export const forgetBuild = (folder) => rememberBuild(folder, '');
