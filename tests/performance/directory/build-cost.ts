import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workshop } from '../pages/workshop.ts';
import { alignedTable } from './comparison.ts';
import { layOut, type Rig, runAstro } from './rig.ts';

type Weighed = { readonly pages: number; readonly megabytes: number };

const weigh = (dist: string): Weighed => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) => join(dist, file));
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  return { pages: files.filter((file) => file.endsWith('.html')).length, megabytes: bytes / 1e6 };
};

const plainPage = (pages: number): string => `---
export const getStaticPaths = () => Array.from({ length: ${pages} }, (_, index) => ({ params: { page: String(index) } }));
const { page } = Astro.params;
---
<html lang="en"><head><title>{page}</title></head><body><h1>Page {page}</h1><p>A page and nothing else.</p></body></html>
`;

const layOutPlain = (folder: string, pages: number): void => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'src/pages'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  writeFileSync(join(folder, 'src/pages/[page].astro'), plainPage(pages));
};

const lineOf = (name: string, { seconds, peakMegabytes }: Omit<Rig, 'dist'>, weighed: Weighed): string[] => [
  name,
  String(weighed.pages),
  seconds.toFixed(1),
  ((seconds / weighed.pages) * 1000).toFixed(1),
  peakMegabytes === undefined ? '–' : String(peakMegabytes),
  weighed.megabytes.toFixed(1),
];

/** Builds the whole site with so many listings, then a plain Astro site with as many pages, and prints what each cost. */
export const measureBuilds = async (count: number): Promise<void> => {
  const site = join(workshop, `site-${count}`);
  console.log(`Building the whole site with ${count} listings …`);
  layOut({ count, pages: 'site', folder: site });
  const ours = runAstro(site);
  const weighed = weigh(join(site, 'dist'));
  const plain = join(workshop, `plain-${count}`);
  console.log(`Building a plain Astro site with ${weighed.pages} pages …`);
  layOutPlain(plain, weighed.pages);
  const theirs = runAstro(plain);
  console.log(
    alignedTable([
      [`${count} listings`, 'pages', 'build, s', 'ms a page', 'peak memory, MB', 'dist/, MB'],
      lineOf('ours', ours, weighed),
      lineOf('plain Astro', theirs, weigh(join(plain, 'dist'))),
    ]),
  );
  console.log('Without compression, words search and budgets, which npm run build adds.');
};
