import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { browserArguments } from '../../../scripts/browser.mjs';
import { compressFolder } from '../../../scripts/compress.mjs';
import { type Article, barePage, firstMissing, readArticle, readText, wordsOf } from './article.ts';
import { type CountingServer, serveCounting } from './counting-server.ts';
import { brokenPromises, table, type Visit, type Visits } from './figures.ts';
import { buildEleventy, buildStarlight } from './frameworks.ts';
import { conditions, visit } from './visit.ts';
import { workshop } from './workshop.ts';

export type CompareOptions = {
  /** The folder with our built site. */
  readonly dist: string;
  /** The page of guidance that is compared, like `/families/where-to-start/`. */
  readonly page: string;
  readonly rounds: number;
  /** The path of a Chromium. */
  readonly browser: string;
};

type Contestant = { readonly name: string; readonly server: CountingServer; readonly path: string };

const buildBare = (article: Article): string => {
  const folder = join(workshop, 'bare');
  const file = join(folder, 'article/index.html');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, barePage(article));
  return folder;
};

const onPage = async <Value>(
  browser: Browser,
  address: string,
  read: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<Value>,
): Promise<Value> => {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    return await read(page);
  } finally {
    await page.close();
  }
};

const setUp = async (browser: Browser, dist: string, path: string): Promise<Contestant[]> => {
  const ours: Contestant = { name: 'ours', server: await serveCounting(dist), path };
  const article = await onPage(browser, ours.server.origin + path, readArticle);
  const words = wordsOf(article.text);
  console.log(`${path}: “${article.title}”, ${words.length} words, the same on all four pages.`);
  const folders = {
    Starlight: buildStarlight(article, workshop),
    Eleventy: buildEleventy(article, workshop),
    bare: buildBare(article),
  };
  const others: Contestant[] = [];
  for (const [name, folder] of Object.entries(folders)) {
    await compressFolder(folder);
    others.push({ name, server: await serveCounting(folder), path: '/article/' });
  }
  for (const { name, server, path: there } of [ours, ...others]) {
    const missing = firstMissing(words, await onPage(browser, server.origin + there, readText));
    if (missing !== undefined)
      throw new Error(`The ${name} page does not say all the words: “${missing}” is missing.`);
  }
  return [ours, ...others];
};

/**
 * Measures our page of guidance, a Starlight page, an Eleventy page and a bare page with the same words, in turns, and prints
 * the table. Returns the sentences of the promises that are broken.
 */
export const comparePages = async ({ dist, page, rounds, browser: executablePath }: CompareOptions) => {
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  let contestants: Contestant[] = [];
  try {
    contestants = await setUp(browser, dist, page);
    const visits = new Map<string, Visit[]>(contestants.map(({ name }) => [name, []]));
    const loadBefore = loadavg()[0];
    // The first round, in which the browser itself warms up, does not count.
    for (let round = 0; round <= rounds; round += 1) {
      for (const { name, server, path } of contestants) {
        const seen = await visit(browser, server, path);
        if (round > 0) visits.get(name)?.push(seen);
      }
    }
    const pages: Visits[] = [...visits].map(([name, list]) => ({ name, visits: list }));
    writeFileSync(join(workshop, 'pages.json'), `${JSON.stringify(pages, null, 2)}\n`);
    console.log(`Chromium ${browser.version()}, ${conditions}.`);
    console.log(
      `${rounds} rounds in turns; medians, in brackets least and most; load ${loadBefore?.toFixed(1)} before, ${loadavg()[0]?.toFixed(1)} after.\n`,
    );
    console.log(table(pages, 'bare'));
    return brokenPromises(pages, 'ours', 'bare');
  } finally {
    await Promise.all(contestants.map(({ server }) => server.stop()));
    await browser.close();
  }
};
