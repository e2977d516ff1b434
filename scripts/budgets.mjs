// Every page has a budget of bytes, by its kind: budgets.json. Run alone, it judges the site that was built last.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { argv } from 'node:process';
import { someAtOnce } from '../src/adapters/files/some-at-once.mjs';
import { asBrotli } from './compress.mjs';
import { giveUp, root } from './prepare.mjs';

const addressOf = (file) =>
  `/${file
    .split(sep)
    .join('/')
    .replace(/index\.html$/, '')}`;

/** The size of a page as it travels: from the `.br` beside it, or compressed now. */
const bytesOf = async (file) =>
  existsSync(`${file}.br`)
    ? (await readFile(`${file}.br`)).length
    : (await asBrotli(await readFile(file))).length;

/**
 * Weighs every page of a built site.
 * @param {string} dist
 * @param {{ kind: string, pages: string, bytes: number }[]} kinds
 * @returns {Promise<{ kind: string, budget: number, count: number, largest: { page: string, bytes: number } | undefined,
 *   over: { page: string, bytes: number }[] }[]>}
 */
export const weigh = async (dist, kinds) => {
  const files = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.html'));
  const pages = await someAtOnce(files, async (file) => {
    const page = addressOf(file);
    const found = kinds.find((kind) => new RegExp(kind.pages).test(page));
    return { page, kind: found?.kind, bytes: await bytesOf(join(dist, file)) };
  });
  return kinds.map(({ kind, bytes: budget }) => {
    const ofKind = pages.filter((page) => page.kind === kind).sort((one, other) => other.bytes - one.bytes);
    return {
      kind,
      budget,
      count: ofKind.length,
      largest: ofKind[0],
      over: ofKind.filter(({ bytes }) => bytes > budget),
    };
  });
};

/** One sentence for each page that is over its budget. */
export const budgetFaults = (weights) =>
  weights.flatMap(({ kind, budget, over }) =>
    over.map(
      ({ page, bytes }) =>
        `${page} is ${bytes} bytes as brotli; a ${kind} page may have ${budget}. Make it smaller, or change scripts/budgets.json and say why.`,
    ),
  );

/** Prints the largest page of each kind; ends the program as failed when a page is over its budget. */
export const checkBudgets = async (dist) => {
  const { kinds } = JSON.parse(await readFile(join(import.meta.dirname, 'budgets.json'), 'utf8'));
  const weights = await weigh(dist, kinds);
  for (const { kind, budget, count, largest } of weights.filter(({ count }) => count > 0)) {
    console.log(`${kind}: ${count} pages, the largest ${largest.bytes} of ${budget} bytes (${largest.page})`);
  }
  const faults = budgetFaults(weights);
  if (faults.length > 0) giveUp(faults.join('\n'));
};

if (argv[1] === import.meta.filename) {
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'index.html')))
    giveUp('There is no built site to weigh. Run npm run build first.');
  await checkBudgets(dist);
}
