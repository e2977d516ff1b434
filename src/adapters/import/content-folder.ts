import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentSchemas, hasProse, placeOf } from '#core/content/check/content-files.ts';
import { type FileReading, readFile as readContentFile } from '#core/content/check/file-reading.ts';
import { needsSchema } from '#core/content/need.ts';
import { siteSchema } from '#core/content/site.ts';
import type { ReadingContext } from '#core/open-referral/reading/draft.ts';
import type { Fields } from '#core/open-referral/reading/plan/known-listings.ts';
import { gazetteerOf } from '#core/places/match-place.ts';
import { placesSchema } from '#core/places/place.ts';

/** The directory as it lies in `content/`. */
export type ContentFolder = {
  readonly read: readonly FileReading[];
  readonly services: ReadonlyMap<string, Fields>;
  readonly organisations: ReadonlyMap<string, Fields>;
  /** The network's own UUID, from which the ids in its feed are made. */
  readonly openDataKey: string;
} & Pick<ReadingContext, 'needs' | 'areas' | 'gazetteer'>;

export type ContentFolderReading =
  | { readonly kind: 'content'; readonly content: ContentFolder }
  | { readonly kind: 'fault'; readonly sentence: string };

const many = 200;

/** Reads files, some hundred at once: a folder may hold more of them than may be open. */
const textsOf = async (folder: string, names: readonly string[]): Promise<string[]> => {
  const texts: string[] = [];
  for (let from = 0; from < names.length; from += many)
    texts.push(
      ...(await Promise.all(
        names.slice(from, from + many).map((name) => readFile(path.join(folder, name), 'utf8')),
      )),
    );
  return texts;
};

/** Guidance is only named by listings: that a page is there is all that has to be known of it. */
const readingOf = (file: string, text: string): FileReading[] => {
  const place = placeOf(file);
  if (place.kind === 'record' && hasProse(place.folder))
    return [{ path: file, place, prose: undefined, reading: { kind: 'value', value: {} } }];
  return readContentFile({ path: file, text }, place, undefined);
};

/** Reads the folder `content` that an import goes into. Mistakes in it are a sentence: an import does not add to them. */
export const readContentFolder = async (folder: string): Promise<ContentFolderReading> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (entries === undefined)
    return { kind: 'fault', sentence: `There is no folder “${folder}” to import into.` };
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
  const texts = await textsOf(folder, names);
  const read = names.flatMap((name, place) =>
    readingOf(`content/${name.split(path.sep).join('/')}`, texts[place] ?? ''),
  );
  const broken = read.find(({ reading }) => reading.kind === 'broken');
  if (broken !== undefined) return mistakeIn(broken.path);
  const single = (file: string): unknown => {
    const reading = read.find((one) => one.path === file)?.reading;
    return reading?.kind === 'value' ? reading.value : undefined;
  };
  const needs = needsSchema.safeParse(single('content/needs.json'));
  const site = siteSchema.safeParse(single('content/site.json'));
  const places = placesSchema.safeParse(single('content/places.json'));
  if (!needs.success) return mistakeIn('content/needs.json');
  if (!site.success) return mistakeIn('content/site.json');
  if (!places.success) return mistakeIn('content/places.json');
  const records = (wanted: 'services' | 'organisations'): ReadonlyMap<string, Fields> | string => {
    const found = new Map<string, Fields>();
    for (const { path: file, place, reading } of read) {
      if (place.kind !== 'record' || place.folder !== wanted || reading.kind !== 'value') continue;
      const parsed = contentSchemas[wanted].safeParse(reading.value);
      if (!parsed.success) return file;
      found.set(place.slug, parsed.data);
    }
    return found;
  };
  const [services, organisations] = [records('services'), records('organisations')];
  if (typeof services === 'string') return mistakeIn(services);
  if (typeof organisations === 'string') return mistakeIn(organisations);
  return {
    kind: 'content',
    content: {
      read,
      services,
      organisations,
      needs: needs.data.needs,
      areas: site.data.areas,
      openDataKey: site.data.openDataKey,
      gazetteer: gazetteerOf(places.data.places),
    },
  };
};

const mistakeIn = (file: string): ContentFolderReading => ({
  kind: 'fault',
  sentence: `There is a mistake in ${file} already, or it is missing. Run “npm run check:content”, mend it, and import then.`,
});
