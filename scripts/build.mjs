// `npm run build`: the whole site in dist/, ready for a host of static files and for our own server.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env, execPath } from 'node:process';
import { checkBudgets } from './budgets.mjs';
import { fingerprint, forgetBuild, rememberBuild } from './build-stamp.mjs';
import { compressFolder } from './compress.mjs';
import { narrowPolicies } from './page-policy.mjs';
import { narrowStyles } from './page-styles.mjs';
import { giveUp, prepare, root } from './prepare.mjs';

const dist = join(root, 'dist');

const buildPages = () => {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const { status, stdout, stderr } = spawnSync(execPath, [astro, 'build'], {
    cwd: root,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) {
    for (const line of (stdout + stderr).split('\n')) {
      const told = /^\d+ warnings?: npm run check:content.*|Checks on \d{4}-.*/.exec(line)?.[0];
      if (told) console.log(told);
    }
    return;
  }
  console.error(stdout + stderr);
  giveUp('The site could not be built. The last lines above say which file, and what to change in it.');
};

/** The program that draws drafts, where somebody can edit. It is built while the pages are finished. */
const buildDrafts = async (editing) => {
  rmSync(join(root, 'drafts'), { recursive: true, force: true });
  if (editing.kind !== 'github') return;
  const building = spawn(execPath, [join(root, 'scripts/build-drafts.mjs')], { cwd: root, stdio: 'inherit' });
  const [status] = await once(building, 'exit');
  if (status !== 0)
    giveUp('The program that draws drafts beside their form could not be built. The lines above say why.');
};

/** The header table, for hosts that read it from a file. */
const writeHostHeaders = async () => {
  const { hostHeaders } = await import('../src/app/host-headers.ts');
  const entries = readdirSync(dist, { withFileTypes: true }).map((entry) =>
    entry.isDirectory() ? `${entry.name}/` : entry.name,
  );
  writeFileSync(join(dist, '_headers'), hostHeaders(entries));
};

/** Builds the site into `dist/`: pages, words search, headers, compressed files; then judges what pages weigh. */
export const build = async () => {
  const madeFrom = fingerprint(root, env);
  forgetBuild(root);
  buildPages();
  const { readEditing } = await import('../src/adapters/decap/editing-place.ts');
  const { headersOf } = await import('../src/app/headers.ts');
  const editing = readEditing(env, headersOf('editor')['Content-Security-Policy']);
  const drafts = buildDrafts(editing);
  await narrowStyles(dist);
  await narrowPolicies(dist);
  const { writeBuiltEditor } = await import('../src/adapters/decap/built-editor.ts');
  await writeBuiltEditor(dist, editing, { root, now: new Date() });
  const { buildSearchIndex } = await import('../src/adapters/pagefind/build-index.ts');
  await buildSearchIndex(dist);
  await writeHostHeaders();
  // A platform compresses by itself, and would publish these as files of their own.
  if (!env.NETLIFY) await compressFolder(dist);
  await checkBudgets(dist);
  await drafts;
  rememberBuild(root, madeFrom);
};

if (argv[1] === import.meta.filename) {
  await prepare();
  await build();
}
