import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compressFolder } from '../../../scripts/compress.mjs';
import { narrowPolicies } from '../../../scripts/page-policy.mjs';
import { narrowStyles } from '../../../scripts/page-styles.mjs';
import { workshop } from '../pages/workshop.ts';
import { alignedTable } from './comparison.ts';
import { layOut, type Rig, runAstro } from './rig.ts';

type Weighed = { readonly pages: number; readonly megabytes: number };

/** What a site grows by with each listing, by what it is for; the first that fits is it. */
const kindsOfFiles: readonly (readonly [string, RegExp])[] = [
  ['page of a service', /^service\/.*\.html$/],
  ['the same, brotli', /^service\/.*\.html\.br$/],
  ['the same, gzip', /^service\/.*\.html\.gz$/],
  ['contact card, calendar', /^service\/.*\.(?:vcf|ics)$/],
  ['lists', /^directory\/[^.]*\.html$/],
  ['files of long lists', /^directory\/.*\.(?:json|txt|html)$/],
  ['lists and their files, brotli', /^directory\/.*\.br$/],
  ['lists and their files, gzip', /^directory\/.*\.gz$/],
  ['open data', /^open-data\//],
  ['shortlist and reports', /^(?:shortlist|listing-report)\//],
  ['words search', /^pagefind\//],
  ['everything else', /./],
];

const filesOf = (dist: string) =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return { name: relative(dist, file).split(sep).join('/'), bytes: statSync(file).size };
    });

const weigh = (dist: string): Weighed => {
  const files = filesOf(dist);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return { pages: files.filter(({ name }) => name.endsWith('.html')).length, megabytes: bytes / 1e6 };
};

/** Kilobytes by kind of file, whole and by listing. */
const kindsIn = (dist: string, count: number): string[][] => {
  const sums = new Map(kindsOfFiles.map(([kind]) => [kind, { files: 0, bytes: 0 }]));
  for (const { name, bytes } of filesOf(dist)) {
    const [kind = ''] = kindsOfFiles.find(([, pattern]) => pattern.test(name)) ?? [];
    const sum = sums.get(kind);
    if (sum) Object.assign(sum, { files: sum.files + 1, bytes: sum.bytes + bytes });
  }
  return [...sums]
    .filter(([, { files }]) => files > 0)
    .map(([kind, { files, bytes }]) => [
      kind,
      String(files),
      (bytes / 1000).toFixed(0),
      (bytes / 1000 / count).toFixed(1),
    ]);
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
  const dist = join(site, 'dist');
  await narrowStyles(dist);
  await narrowPolicies(dist);
  const weighed = weigh(dist);
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
  console.log(
    'Time, memory and size without compression, words search and budgets, which npm run build adds.',
  );
  await compressFolder(dist);
  console.log(alignedTable([['With compression', 'files', 'kB', 'kB a listing'], ...kindsIn(dist, count)]));
};
