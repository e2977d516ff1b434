// `npm run bench:lighthouse`: Lighthouse, as on a phone, over one page of every kind. Downloads it once, into .data/bench.
import { env } from 'node:process';
import { parseArgs } from 'node:util';
import { findOrInstallBrowser } from './browser.mjs';
import { isBuilt } from './build-stamp.mjs';
import { giveUp, prepare, root } from './prepare.mjs';

const { values } = parseArgs({
  options: {
    /** A site that is running already, like http://localhost:4321; otherwise the built site is started. */
    origin: { type: 'string' },
    /** Only pages whose path begins so. */
    only: { type: 'string', default: '/' },
  },
});

await prepare();
const browser = findOrInstallBrowser();
if (!browser) giveUp('There is no Chromium. Install one, or name one: CHROMIUM_PATH=/path/to/chromium');
if (!values.origin && !isBuilt(root, env)) {
  console.log('Building the site …');
  const { build } = await import('./build.mjs');
  await build();
}
const { installWorkshop } = await import('../tests/performance/pages/workshop.ts');
const { pageKinds } = await import('../tests/performance/lighthouse/page-kinds.ts');
const { examine } = await import('../tests/performance/lighthouse/examine.ts');
const { startSite } = await import('../tests/support/running-site.ts');

let site;
try {
  installWorkshop();
  site = values.origin ? undefined : await startSite();
  const pages = pageKinds.filter(({ path }) => path.startsWith(values.only));
  const short = await examine(values.origin ?? site.origin, pages, browser);
  console.log(`${pages.length - short} of ${pages.length} pages have 100 in all four.`);
  if (short > 0) process.exitCode = 1;
} catch (thrown) {
  console.error(thrown.message);
  process.exitCode = 1;
} finally {
  await site?.stop();
}
