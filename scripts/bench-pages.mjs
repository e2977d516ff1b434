// `npm run bench:pages`: how fast a page of guidance is painted on a slow phone, beside a Starlight page, an Eleventy page and
// a bare page with the same words. Downloads those frameworks once, into .data/bench.
import { join, resolve } from 'node:path';
import { env } from 'node:process';
import { parseArgs } from 'node:util';
import { findOrInstallBrowser } from './browser.mjs';
import { isBuilt } from './build-stamp.mjs';
import { giveUp, prepare, root } from './prepare.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    page: { type: 'string', default: '/families/if-they-wont-get-help/' },
    dist: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) giveUp('--rounds is a number of rounds, like 9.');

await prepare();
const browser = findOrInstallBrowser();
if (!browser) giveUp('There is no Chromium. Install one, or name one: CHROMIUM_PATH=/path/to/chromium');
if (!values.dist && !isBuilt(root, env)) {
  console.log('Building the site …');
  const { build } = await import('./build.mjs');
  await build();
}
const { installWorkshop } = await import('../tests/performance/pages/workshop.ts');
const { comparePages } = await import('../tests/performance/pages/compare.ts');
try {
  installWorkshop();
  const dist = resolve(values.dist ?? join(root, 'dist'));
  const broken = await comparePages({ dist, page: values.page, rounds, browser });
  if (broken.length > 0) giveUp(`\n${broken.join('\n')}`);
} catch (thrown) {
  giveUp(thrown.message);
}
