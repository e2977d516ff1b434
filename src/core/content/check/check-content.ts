import { dropBlanks } from '../drop-blanks.ts';
import { isRecord, partsOf } from '../schema-shape.ts';
import {
  contentSchemas,
  contentShapes,
  placeOf,
  recordFolders,
  singleFiles,
  type Content,
  type FilePlace,
} from './content-files.ts';
import { labelProblems } from './labels.ts';
import type { Problem } from './problem.ts';
import { readJson } from './reading/json-text.ts';
import { readBySchema } from './reading/schema-problems.ts';
import { dateProblems } from './whole/dates.ts';
import { proseProblems, typedNumber, type Prose } from './whole/prose.ts';
import { referenceProblems, type KnownSlugs } from './whole/references.ts';
import { unreachableRules } from './whole/routing-reach.ts';
import { agencyProblems, settingsProblems } from './whole/settings.ts';
import { fileNameProblems, repeatedSlugs } from './whole/slugs.ts';

/** One file as it lies on disk. `path` begins with `content/` and has forward slashes. */
export type ContentFile = { readonly path: string; readonly text: string };

/** Warnings do not stop a build: the content can be published, but somebody should look. */
export type ContentCheck =
  | { readonly kind: 'sound'; readonly content: Content; readonly warnings: readonly Problem[] }
  | { readonly kind: 'unsound'; readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] };

/**
 * Reads everything that editors own and finds all that is wrong with it at once, file by file and as a whole.
 * `prose` holds the guidance files by their path, taken apart; `today` (`YYYY-MM-DD`) is the last day that has come.
 */
export const checkContent = (
  files: readonly ContentFile[],
  prose: ReadonlyMap<string, Prose>,
  today: string,
): ContentCheck => {
  const places = files.map((file) => ({ file, place: placeOf(file.path) }));
  const read = places.flatMap(({ file, place }) => readFile(file, place, prose.get(file.path)));
  const known = knownSlugs(read);
  const records = read.map((reading) => checkFile(reading, known, today));
  const content = gather(records);
  const problems = [
    ...Object.entries(contentShapes).flatMap(([name, shape]) => labelProblems(name, shape)),
    ...uniqueProblems(places.flatMap(({ place }) => (place.kind === 'lost' ? [place.problem] : []))),
    ...missingFiles(files),
    ...fileNameProblems(places.flatMap(({ file, place }) => (place.kind === 'record' ? [{ path: file.path, slug: place.slug }] : []))),
    ...records.flatMap((record) => record.problems),
    ...repeatedSlugs('content/needs.json', 'needs', slugsIn(read, 'needs', 'needs')),
    ...repeatedSlugs('content/site.json', 'areas', slugsIn(read, 'site', 'areas')),
    ...(content.site === undefined ? [] : settingsProblems(content.site)),
    ...[...content.agencies].flatMap(([slug, agency]) => agencyProblems(`content/agencies/${slug}.json`, agency)),
  ];
  const { site, needs, rules, ...folders } = content;
  const warnings =
    site === undefined || needs === undefined || rules === undefined
      ? []
      : unreachableRules(rules, { areas: site.areas.map(({ slug }) => slug), needs: needs.map(({ slug }) => slug) });
  return problems.length > 0 || site === undefined || needs === undefined || rules === undefined
    ? { kind: 'unsound', problems, warnings }
    : { kind: 'sound', content: { site, needs, rules, ...folders }, warnings };
};

type ReadablePlace = Extract<FilePlace, { kind: 'single' | 'record' }>;
type FileReading = {
  readonly path: string;
  readonly place: ReadablePlace;
  readonly prose: Prose | undefined;
  readonly reading: { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'broken'; readonly problem: Problem };
};

const readFile = (file: ContentFile, place: FilePlace, prose: Prose | undefined): FileReading[] => {
  if (place.kind === 'lost' || place.kind === 'not-content') return [];
  const read = place.kind === 'record' && place.folder === 'guidance' ? prose?.frontMatter : readJson(file.text);
  if (read === undefined) throw new Error(`${file.path} was not taken apart before it was checked.`);
  const reading =
    read.kind === 'value'
      ? { kind: read.kind, value: dropBlanks(read.value) ?? {} }
      : { kind: read.kind, problem: { file: file.path, field: `line ${read.line}`, sentence: read.sentence } };
  return [{ path: file.path, place, prose, reading }];
};

const knownSlugs = (read: readonly FileReading[]): KnownSlugs => {
  const inFolder = (folder: keyof typeof recordFolders) =>
    new Set(read.flatMap(({ place }) => (place.kind === 'record' && place.folder === folder ? [place.key] : [])));
  const inFile = (name: keyof typeof singleFiles, list: string) => {
    // When the file itself is broken, its problem is enough: not every reference to it is dead.
    const isBroken = !read.some(({ place, reading }) => isSingle(place, name) && reading.kind === 'value');
    return isBroken ? {} : { [list]: new Set(slugsIn(read, name, list).filter((slug) => slug !== undefined)) };
  };
  return {
    organisations: inFolder('organisations'),
    services: inFolder('services'),
    agencies: inFolder('agencies'),
    helplines: inFolder('helplines'),
    guidance: inFolder('guidance'),
    ...inFile('needs', 'needs'),
    ...inFile('site', 'areas'),
  };
};

const slugsIn = (
  read: readonly FileReading[],
  name: keyof typeof singleFiles,
  list: string,
): (string | undefined)[] => {
  const reading = read.find(({ place }) => isSingle(place, name))?.reading;
  const entries: unknown = reading?.kind === 'value' && isRecord(reading.value) ? reading.value[list] : undefined;
  if (!Array.isArray(entries)) return [];
  return entries.map((entry: unknown) =>
    isRecord(entry) && typeof entry['slug'] === 'string' ? entry['slug'].trim() : undefined,
  );
};

const isSingle = (place: ReadablePlace, name: keyof typeof singleFiles): boolean =>
  place.kind === 'single' && place.name === name;

type CheckedFile = { readonly place: ReadablePlace; readonly value: unknown; readonly problems: readonly Problem[] };

const checkFile = ({ path, place, prose, reading }: FileReading, known: KnownSlugs, today: string): CheckedFile => {
  if (reading.kind === 'broken') return { place, value: undefined, problems: [reading.problem] };
  const kind = place.kind === 'single' ? place.name : place.folder;
  const parts = partsOf(contentShapes[kind], reading.value);
  const read = readBySchema(contentSchemas[kind], path, reading.value, parts);
  const problems = [
    ...(read.kind === 'problems' ? read.problems : []),
    ...referenceProblems(path, parts, known),
    ...dateProblems(path, parts, today),
    ...(prose === undefined ? [] : [...typedNumbers(path, reading.value), ...proseProblems(path, prose, known)]),
  ];
  return { place, value: read.kind === 'value' ? read.value : undefined, problems };
};

const typedNumbers = (path: string, facts: unknown): Problem[] =>
  ['title', 'summary'].flatMap((field) => {
    const text = isRecord(facts) ? facts[field] : undefined;
    return typeof text === 'string' ? typedNumber(path, field, text) : [];
  });

const missingFiles = (files: readonly ContentFile[]): Problem[] =>
  Object.values(singleFiles)
    .filter(({ path }) => !files.some((file) => file.path === path))
    .map(({ path }) => ({ file: path, field: '', sentence: 'This file is missing, and the site cannot be built without it. Restore it.' }));

const uniqueProblems = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [`${problem.file}\n${problem.sentence}`, problem])).values(),
];

type Gathered = Omit<Content, 'site' | 'needs' | 'rules'> & {
  readonly site: Content['site'] | undefined;
  readonly needs: Content['needs'] | undefined;
  readonly rules: Content['rules'] | undefined;
};

/** Puts the accepted records together. The casts hold: each value was made by the schema of its place. */
const gather = (records: readonly CheckedFile[]): Gathered => {
  const sound = records.filter(({ value }) => value !== undefined);
  const single = (name: keyof typeof singleFiles) => sound.find(({ place }) => isSingle(place, name))?.value;
  const folder = (name: keyof typeof recordFolders) =>
    new Map(
      sound.flatMap(({ place, value }) =>
        place.kind === 'record' && place.folder === name ? [[place.key, value] as const] : [],
      ),
    );
  return {
    site: single('site') as Content['site'] | undefined,
    needs: (single('needs') as { needs: Content['needs'] } | undefined)?.needs,
    rules: (single('routing') as { rules: Content['rules'] } | undefined)?.rules,
    organisations: folder('organisations') as Content['organisations'],
    services: folder('services') as Content['services'],
    agencies: folder('agencies') as Content['agencies'],
    helplines: folder('helplines') as Content['helplines'],
    guidance: folder('guidance') as Content['guidance'],
  };
};
