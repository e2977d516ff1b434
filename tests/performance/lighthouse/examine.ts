import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { browserArguments } from '../../../scripts/browser.mjs';
import { workshop } from '../pages/workshop.ts';
import type { PageKind } from './page-kinds.ts';
import { crawlable, isPerfect, medianReport, type Report, scoreLines } from './scores.ts';

type Lighthouse = (
  address: string,
  flags: {
    port: number;
    output: 'json';
    logLevel: 'error';
    onlyCategories: readonly string[];
    skipAudits: readonly string[] | null;
  },
) => Promise<{ lhr: Report } | undefined>;

type Launcher = {
  readonly launch: (options: {
    chromePath: string;
    chromeFlags: string[];
    logLevel: 'silent';
  }) => Promise<{ port: number; kill: () => void }>;
};

const installed = async <Module>(file: string): Promise<Module> =>
  import(pathToFileURL(join(workshop, 'node_modules', file)).href) as Promise<Module>;

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
/** A busy browser sometimes loses the recording of a page. Then there is no score, and the page is looked at again. */
const mostTries = 3;
/** One look at a page swings with whatever else the machine does; a page that falls short is looked at so often in all. */
const looks = 3;

/**
 * Lets Lighthouse look at pages of `origin` as on a phone, each in a browser of its own, with its default, simulated throttling;
 * prints the scores. A page that falls short is looked at three times, and the median counts. Returns how many pages fall short
 * of 100 in anything.
 */
export const examine = async (
  origin: string,
  pages: readonly PageKind[],
  chromePath: string,
): Promise<number> => {
  const { default: lighthouse } = await installed<{ default: Lighthouse }>('lighthouse/core/index.js');
  const { launch } = await installed<Launcher>('chrome-launcher/dist/index.js');

  const look = async ({ path, hidden }: PageKind): Promise<Report> => {
    const chromeFlags = ['--headless=new', ...browserArguments];
    const chrome = await launch({ chromePath, chromeFlags, logLevel: 'silent' });
    try {
      const skipAudits = hidden ? [crawlable] : null;
      const settings = { output: 'json', logLevel: 'error', onlyCategories: categories, skipAudits } as const;
      const result = await lighthouse(origin + path, { port: chrome.port, ...settings });
      if (result === undefined) throw new Error(`Lighthouse said nothing about ${path}.`);
      return result.lhr;
    } finally {
      chrome.kill();
    }
  };

  const measured = async (page: PageKind): Promise<Report> => {
    let report = await look(page);
    for (let tries = 1; report.runtimeError && tries < mostTries; tries += 1) report = await look(page);
    return report;
  };

  let short = 0;
  for (const page of pages) {
    const reports = [await measured(page)];
    if (!reports.every(isPerfect)) while (reports.length < looks) reports.push(await measured(page));
    const report = medianReport(reports);
    console.log(scoreLines(page, report, reports.length).join('\n'));
    if (!isPerfect(report)) short += 1;
  }
  return short;
};
