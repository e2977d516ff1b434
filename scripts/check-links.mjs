// `npm run check:links`: looks at every address outside the site that content/ names, politely, and says what is to be mended.
// Stopped half-way it goes on from there; what was seen within seven days is not asked again (--days 0: all again).
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { giveUp, prepare } from './prepare.mjs';

const { values } = parseArgs({ options: { days: { type: 'string', default: '7' } } });
const days = Number(values.days);
if (!Number.isInteger(days) || days < 0) giveUp('--days is a whole number of days, like 7.');

await prepare();
const { outsideLinks } = await import('../src/core/links/links-in.ts');
const { judgeLink } = await import('../src/core/links/link-result.ts');
const { checkLinks } = await import('../src/adapters/links/link-check.ts');

const names = (await readdir('content', { recursive: true })).filter((name) => /\.(json|mdx)$/.test(name));
const files = await Promise.all(
  names.sort().map(async (name) => ({
    path: join('content', name),
    text: await readFile(join('content', name), 'utf8'),
  })),
);
const links = outsideLinks(files);
const site = process.env.SITE_URL ? ` (+${process.env.SITE_URL})` : '';
const polite = {
  pauseBetween: 3000,
  sitesAtOnce: 4,
  secondsForAnswer: 20,
  days,
  sender: `Alongside link check${site}`,
};
console.log(`${links.length} addresses. Ctrl+C stops; the next run goes on from there.`);
const log = await checkLinks(
  links.map(({ url }) => url),
  '.data/links.json',
  polite,
  (url, done, all) => console.log(`${done} of ${all}  ${url}`),
);

const found = links.flatMap(({ url, places }) => {
  const seen = log[url];
  return seen === undefined ? [] : [{ url, places, ...judgeLink(url, seen.answer) }];
});
const titles = {
  gone: 'To be mended',
  moved: 'Have moved',
  unsure: 'Look yourself',
};
for (const [kind, title] of Object.entries(titles)) {
  const some = found.filter((one) => one.kind === kind);
  if (some.length === 0) continue;
  console.log(`\n${title}: ${some.length}`);
  for (const { url, places, say } of some) console.log(`  ${url}\n    ${say}\n    ${places.join(', ')}`);
}
console.log(`\n${found.filter(({ kind }) => kind === 'works').length} of ${links.length} work.`);
process.exitCode = found.some(({ kind }) => kind === 'gone') ? 1 : 0;
