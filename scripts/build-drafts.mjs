// The program that draws the drafts of editors on the finished site. It goes with one function, never into dist/.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, env, exit } from 'node:process';
import { build } from 'astro';

const root = join(import.meta.dirname, '..');
const [, , outDir = join(root, 'drafts')] = argv;

env.NODE_ENV = 'production';
env.ASTRO_TELEMETRY_DISABLED = '1';
// What a program says while it runs is said as its build was told to: of a draft, nothing.
await build({ root, configFile: 'src/drafts/astro.config.mjs', outDir, logLevel: 'silent' }).catch(
  (thrown) => {
    console.error(thrown);
    exit(1);
  },
);
// Its templates bring scripts along for a browser; drafts are shown without.
await rm(join(outDir, 'client'), { recursive: true, force: true });
