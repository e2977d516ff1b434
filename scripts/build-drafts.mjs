// The program that draws the drafts of editors on the finished site. It goes with one function, never into dist/.
import { copyFile, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process, { argv, env } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { build } from 'astro';

const root = join(import.meta.dirname, '..');
const [, , outDir = join(root, 'drafts')] = argv;
const forNow = await mkdtemp(join(tmpdir(), 'alongside-drafts-'));

// Astro notes here which texts a site compiles. This program compiles none, and the site's own server goes by the notes.
const notes = ['content-assets.mjs', 'content-modules.mjs', 'content.d.ts'];
const copyNotes = (from, to) =>
  Promise.all(notes.map((name) => copyFile(join(from, name), join(to, name)).catch(() => undefined)));

/** Two at once would put back each other's notes. One that was broken off leaves its lock, which is nobody's after a while. */
const lock = join(root, '.data/drafts.lock');
const patientMilliseconds = 120_000;
await mkdir(join(root, '.data'), { recursive: true });
while (
  !(await mkdir(lock).then(
    () => true,
    () => false,
  ))
) {
  const { mtimeMs } = await stat(lock).catch(() => ({ mtimeMs: Date.now() }));
  if (Date.now() - mtimeMs > patientMilliseconds) await rm(lock, { recursive: true, force: true });
  else await setTimeout(200);
}

env.NODE_ENV = 'production';
env.ASTRO_TELEMETRY_DISABLED = '1';
await copyNotes(join(root, '.astro'), forNow);
try {
  await build({
    root,
    configFile: 'src/drafts/astro.config.mjs',
    outDir,
    cacheDir: join(forNow, 'cache'),
    vite: { cacheDir: join(forNow, 'vite') },
    // The program itself goes by this too: of a draft it says nothing.
    logLevel: 'silent',
  });
  // Its templates bring scripts along for a browser; drafts are shown without.
  await rm(join(outDir, 'client'), { recursive: true, force: true });
} catch (thrown) {
  console.error(thrown);
  process.exitCode = 1;
} finally {
  await copyNotes(forNow, join(root, '.astro'));
  await rm(forNow, { recursive: true, force: true });
  await rm(lock, { recursive: true, force: true });
}
