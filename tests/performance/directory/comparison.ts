import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { browserArguments } from '../../../scripts/browser.mjs';
import type { CountingServer } from '../pages/counting-server.ts';
import { workshop } from '../pages/workshop.ts';
import {
  type Contestant,
  makeFloor,
  makeMiniSearch,
  makePagefind,
  ours,
  readRecords,
} from './contestants.ts';
import { buildRig } from './rig.ts';
import { serveSlowly, slow3g } from './slow-server.ts';
import { figureHeads, figuresOf, type Visit, visit } from './visit.ts';

export type CompareOptions = {
  /** How many listings. */
  readonly count: number;
  readonly rounds: number;
  /** The path of a Chromium. */
  readonly browser: string;
};

/** Columns as wide as what stands in them. */
export const alignedTable = (lines: readonly (readonly string[])[]): string => {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((cells) => cells[column]?.length ?? 0)),
  );
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

const setUp = async (count: number): Promise<Contestant[]> => {
  const folder = join(workshop, `directory-${count}`);
  console.log(`Building the pages of the directory with ${count} listings …`);
  const rig = await buildRig({ count, pages: 'directory', folder });
  console.log(`Built in ${rig.seconds.toFixed(0)} s.`);
  const records = readRecords(folder);
  return [
    ours('ours, /directory/', rig.dist, '/directory/'),
    ours('ours, a county', rig.dist, '/directory/carlow/'),
    ours('ours, a need', rig.dist, '/directory/need/counselling/', 'free'),
    await makePagefind(workshop, records),
    await makeMiniSearch(workshop, records),
    makeFloor(workshop, records),
  ];
};

/** The visits of one contestant. Without its first ten in time once, it is not visited again: that is its figure. */
type Seen = {
  readonly contestant: Contestant;
  readonly server: CountingServer;
  visits: Visit[];
  isOut: boolean;
};

const measure = async (browser: Browser, contestants: readonly Contestant[], rounds: number) => {
  const seen: Seen[] = [];
  try {
    for (const contestant of contestants) {
      const server = await serveSlowly(contestant.folder, slow3g);
      seen.push({ contestant, server, visits: [], isOut: false });
      if (contestant.largest !== undefined)
        await fetch(server.origin + contestant.largest, { method: 'HEAD' });
    }
    // The first round, in which files are compressed and the browser warms up, does not count.
    for (let round = 0; round <= rounds; round += 1) {
      console.log(round === 0 ? 'Warming up …' : `Round ${round} of ${rounds} …`);
      for (const one of seen) {
        if (one.isOut) continue;
        const made = await visit(browser, one.server, one.contestant);
        one.isOut = made.firstTen === undefined;
        if (round > 0 || one.isOut) one.visits.push(made);
      }
    }
  } finally {
    await Promise.all(seen.map(({ server }) => server.stop()));
  }
  return seen;
};

/**
 * Measures our directory with so many made listings beside Pagefind's own box, MiniSearch and one bare document, in turns in
 * one run, and prints the table.
 */
export const compareDirectories = async ({
  count,
  rounds,
  browser: executablePath,
}: CompareOptions): Promise<void> => {
  const contestants = await setUp(count);
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  try {
    const before = loadavg()[0];
    const seen = await measure(browser, contestants, rounds);
    writeFileSync(
      join(workshop, `directory-${count}.json`),
      `${JSON.stringify(
        seen.map(({ contestant: { name }, visits }) => ({ name, visits })),
        null,
        2,
      )}\n`,
    );
    console.log(
      `Chromium ${browser.version()}, throttled at the server: 400 kbps, 400 ms an answer; processor × 1/4; a phone of ` +
        `390 × 844 px, nothing cached.\n${rounds} rounds in turns, medians; a change from the press until its first ten are ` +
        `laid out; load ${before?.toFixed(1)} before, ` +
        `${loadavg()[0]?.toFixed(1)} after.\n`,
    );
    console.log(
      alignedTable([
        [`${count} listings`, ...figureHeads],
        ...seen.map(({ contestant, visits }) => [contestant.name, ...figuresOf(visits, contestant)]),
      ]),
    );
  } finally {
    await browser.close();
  }
};
