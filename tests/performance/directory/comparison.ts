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

const measure = async (browser: Browser, contestants: readonly Contestant[], rounds: number) => {
  const servers: CountingServer[] = [];
  const visits = contestants.map((): Visit[] => []);
  try {
    for (const { folder } of contestants) servers.push(await serveSlowly(folder, slow3g));
    // The first round, in which files are compressed and the browser warms up, does not count.
    for (let round = 0; round <= rounds; round += 1) {
      for (const [index, contestant] of contestants.entries()) {
        const server = servers[index];
        if (server === undefined) continue;
        const seen = await visit(browser, server, contestant);
        if (round > 0) visits[index]?.push(seen);
      }
    }
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
  return visits;
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
    const visits = await measure(browser, contestants, rounds);
    writeFileSync(join(workshop, `directory-${count}.json`), `${JSON.stringify(visits, null, 2)}\n`);
    console.log(
      `Chromium ${browser.version()}, throttled at the server: 400 kbps, 400 ms an answer; processor × 1/4; a phone of ` +
        `390 × 844 px, nothing cached.\n${rounds} rounds in turns, medians; load ${before?.toFixed(1)} before, ` +
        `${loadavg()[0]?.toFixed(1)} after.\n`,
    );
    console.log(
      alignedTable([
        [`${count} listings`, ...figureHeads],
        ...contestants.map(({ name }, index) => [name, ...figuresOf(visits[index] ?? [])]),
      ]),
    );
  } finally {
    await browser.close();
  }
};
