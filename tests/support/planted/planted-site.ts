import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { env, execPath } from 'node:process';
import { promisify } from 'node:util';
import { fingerprint } from '../../../scripts/build-stamp.mjs';
import { narrowPolicies } from '../../../scripts/page-policy.mjs';
import { narrowStyles } from '../../../scripts/page-styles.mjs';
import { buildSearchIndex } from '../../../src/adapters/pagefind/build-index.ts';
import { plantedListings, plantedOrganisations } from './planted-listings.ts';

const project = path.resolve(import.meta.dirname, '../../..');
const root = path.join(project, '.data/tests/planted-site');
const run = promisify(execFile);

const copied = ['astro.config.mjs', 'content', 'package.json', 'public', 'src', 'tsconfig.json'];

const write = (folder: string, records: Readonly<Record<string, unknown>>): Promise<unknown> =>
  Promise.all(
    Object.entries(records).map(([slug, record]) =>
      writeFile(path.join(root, 'content', folder, `${slug}.json`), `${JSON.stringify(record, null, 2)}\n`),
    ),
  );

/**
 * A copy of this project with made-up listings among its own, built with its words search. Answers its folder, with `dist/`
 * in it. It is built once for the same sources: two callers at the same time are not provided for.
 */
export const buildPlantedSite = async (): Promise<string> => {
  const stamp = path.join(root, 'made-from');
  const madeFrom = createHash('sha256')
    .update(fingerprint(project, env))
    .update(JSON.stringify([plantedListings, plantedOrganisations]))
    .update(new Date().toISOString().slice(0, 10))
    .digest('hex');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === madeFrom) return root;
  await rm(root, { recursive: true, force: true });
  await mkdir(path.join(root, 'node_modules'), { recursive: true });
  for (const name of copied) await cp(path.join(project, name), path.join(root, name), { recursive: true });
  // Linked one by one, so that what a build keeps for the next one stays apart.
  for (const name of await readdir(path.join(project, 'node_modules'))) {
    if (['.astro', '.vite'].includes(name)) continue;
    await symlink(path.join(project, 'node_modules', name), path.join(root, 'node_modules', name));
  }
  await write('organisations', plantedOrganisations);
  await write('services', plantedListings);
  await run(execPath, [path.join(project, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: root,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    maxBuffer: 64 * 1024 * 1024,
  });
  await narrowStyles(path.join(root, 'dist'));
  await narrowPolicies(path.join(root, 'dist'));
  await buildSearchIndex(path.join(root, 'dist'));
  await writeFile(stamp, madeFrom);
  return root;
};
