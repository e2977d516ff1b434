// `npm run bench:directory -- 20000`: how soon a list of so many services is there and answers on a slow phone, beside
// Pagefind's own box, MiniSearch and one bare document. With --build: how long such a site takes to build, how much memory
// that needs and how large it is, beside plain Astro with as many pages. With --open-data: how soon the function behind
// /api/ answers from so many, and its memory. Works in .data/bench.
import { parseArgs } from 'node:util';
import { findOrInstallBrowser } from './browser.mjs';
import { giveUp, prepare } from './prepare.mjs';

const { values, positionals } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    build: { type: 'boolean', default: false },
    'open-data': { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const whole = (text, what) => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) giveUp(`${what} is a whole number, like 300.`);
  return number;
};
const count = whole(positionals[0] ?? '300', 'How many listings');
const rounds = whole(values.rounds, '--rounds');

await prepare();
try {
  if (values.build) {
    const { measureBuilds } = await import('../tests/performance/directory/build-cost.ts');
    await measureBuilds(count);
  } else if (values['open-data']) {
    const { measureOpenData } = await import('../tests/performance/directory/open-data-cost.ts');
    measureOpenData(count);
  } else {
    const browser = findOrInstallBrowser();
    if (!browser) giveUp('There is no Chromium. Install one, or name one: CHROMIUM_PATH=/path/to/chromium');
    const { compareDirectories } = await import('../tests/performance/directory/comparison.ts');
    await compareDirectories({ count, rounds, browser });
  }
} catch (thrown) {
  giveUp(thrown.message);
}
