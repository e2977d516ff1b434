import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { narrowPolicies } from '../../../scripts/page-policy.mjs';
import { narrowStyles } from '../../../scripts/page-styles.mjs';
import type { CarrierSizes } from '../../../src/core/finding/carried/carrier.ts';
import { makeListings } from './listings.ts';

/** Which pages a rig has: those of the directory alone, or the whole site. */
export type RigPages = 'directory' | 'site';

export type RigOptions = {
  /** How many listings: those of `content/`, and made ones until there are so many. */
  readonly count: number;
  readonly pages: RigPages;
  /** Where other sizes than the site's decide how a list is carried: to see all carriers with few listings. */
  readonly sizes?: CarrierSizes;
  /** Where the copy of the project lies; below the project's own folder, so that its packages are found. */
  readonly folder: string;
};

/** A built copy of the site. */
export type Rig = {
  readonly dist: string;
  readonly seconds: number;
  /** The most memory that the build held at a time, in MB; undefined where the system does not say. */
  readonly peakMegabytes: number | undefined;
};

const project = join(import.meta.dirname, '../../..');

const readJson = (folder: string, file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));

const writeRecords = (folder: string, records: readonly (readonly [string, unknown])[]): void => {
  for (const [slug, record] of records)
    writeFileSync(join(folder, `${slug}.json`), `${JSON.stringify(record, null, 2)}\n`);
};

/** Changes a file of the copy. Throws when what was to be changed is not there. */
const rewrite = (folder: string, path: string, from: RegExp | string, to: string): void => {
  const file = join(folder, path);
  const text = readFileSync(file, 'utf8');
  const rewritten = text.replace(from, to);
  if (rewritten === text) throw new Error(`${path} does not say ${from} any more: look at the rig.`);
  writeFileSync(file, rewritten);
};
const keepOnly = (folder: string, kept: readonly string[]): void => {
  for (const name of readdirSync(folder))
    if (!kept.includes(name)) rmSync(join(folder, name), { recursive: true });
};

/** Copies the project into a folder and fills its directory. Needs no packages of its own: it lies below ours. */
export const layOut = ({ count, pages, sizes, folder }: RigOptions): void => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of ['src', 'content', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json'])
    if (existsSync(join(project, part))) cpSync(join(project, part), join(folder, part), { recursive: true });
  if (pages === 'directory') {
    // Guidance links to pages that this copy does not have.
    rewrite(folder, 'astro.config.mjs', 'contentCheck(),', '');
    keepOnly(join(folder, 'src/pages'), ['directory', '[...language]']);
    keepOnly(join(folder, 'src/pages/[...language]'), ['directory']);
  }
  if (sizes !== undefined) {
    const said = `{ inPage: ${sizes.inPage}, inFiles: ${sizes.inFiles} };`;
    rewrite(folder, 'src/core/finding/carried/carrier.ts', /\{ inPage: \d+, inFiles: \d+ \};/, said);
  }
  const content = join(folder, 'content');
  const real = readdirSync(join(content, 'services')).length;
  const made = makeListings(Math.max(0, count - real), {
    areas: readJson(content, 'site.json').areas.map(({ slug }: { slug: string }) => slug),
    needs: readJson(content, 'needs.json').needs.map(({ slug }: { slug: string }) => slug),
    places: readJson(content, 'places.json').places,
  });
  writeRecords(join(content, 'services'), made.services);
  writeRecords(join(content, 'organisations'), made.organisations);
};

/** Runs Astro in a folder and measures it. Throws with what it printed. */
export const runAstro = (folder: string): Omit<Rig, 'dist'> => {
  const astro = join(project, 'node_modules/astro/bin/astro.mjs');
  const measure = join(import.meta.dirname, 'peak-memory.mjs');
  const before = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=8192', '--import', measure, astro, 'build'],
    {
      cwd: folder,
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        NODE_ENV: 'production',
        PEAK_FILE: join(folder, 'peak.json'),
      },
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  if (status !== 0)
    throw new Error(`The copy in ${folder} did not build.\n${stdout.slice(-4000)}${stderr.slice(-4000)}`);
  const peak = join(folder, 'peak.json');
  return {
    seconds: (performance.now() - before) / 1000,
    peakMegabytes: existsSync(peak) ? readJson(folder, 'peak.json').megabytes : undefined,
  };
};

/** Builds a copy of the site with so many listings, made ready to be served as the site itself is. */
export const buildRig = async (options: RigOptions): Promise<Rig> => {
  layOut(options);
  const measured = runAstro(options.folder);
  const dist = join(options.folder, 'dist');
  await narrowStyles(dist);
  await narrowPolicies(dist);
  return { dist, ...measured };
};
