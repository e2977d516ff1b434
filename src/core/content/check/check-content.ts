import { isRecord, partsOf } from '../schema-shape.ts';
import { type Content, contentSchemas, contentShapes, placeOf, singleFiles } from './content-files.ts';
import { type ContentFile, type FileReading, knownSlugs, readFile, slugsIn } from './file-reading.ts';
import { type CheckedFile, gather } from './gathered-content.ts';
import { labelProblems } from './labels.ts';
import type { Problem } from './problem.ts';
import { readBySchema } from './reading/schema-problems.ts';
import { dateProblems } from './whole/dates.ts';
import { type Prose, proseProblems, typedNumber } from './whole/prose.ts';
import { type KnownSlugs, referenceProblems } from './whole/references.ts';
import { unreachableRules } from './whole/routing-reach.ts';
import { agencyProblems, settingsProblems } from './whole/settings.ts';
import { fileNameProblems, repeatedSlugs } from './whole/slugs.ts';

/** Warnings do not stop a build: the content can be published, but somebody should look. */
export type ContentCheck =
  | { readonly kind: 'sound'; readonly content: Content; readonly warnings: readonly Problem[] }
  | {
      readonly kind: 'unsound';
      readonly problems: readonly Problem[];
      readonly warnings: readonly Problem[];
    };

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
    ...fileNameProblems(
      places.flatMap(({ file, place }) =>
        place.kind === 'record' ? [{ path: file.path, slug: place.slug }] : [],
      ),
    ),
    ...records.flatMap((record) => record.problems),
    ...repeatedSlugs('content/needs.json', 'needs', slugsIn(read, 'needs', 'needs')),
    ...repeatedSlugs('content/site.json', 'areas', slugsIn(read, 'site', 'areas')),
    ...(content.site === undefined ? [] : settingsProblems(content.site)),
    ...[...content.agencies].flatMap(([slug, agency]) =>
      agencyProblems(`content/agencies/${slug}.json`, agency),
    ),
  ];
  const { site, needs, rules, ...folders } = content;
  const warnings =
    site === undefined || needs === undefined || rules === undefined
      ? []
      : unreachableRules(rules, {
          areas: site.areas.map(({ slug }) => slug),
          needs: needs.map(({ slug }) => slug),
        });
  return problems.length > 0 || site === undefined || needs === undefined || rules === undefined
    ? { kind: 'unsound', problems, warnings }
    : { kind: 'sound', content: { site, needs, rules, ...folders }, warnings };
};

const checkFile = (
  { path, place, prose, reading }: FileReading,
  known: KnownSlugs,
  today: string,
): CheckedFile => {
  const inProse = prose === undefined ? [] : proseProblems(path, prose, known);
  if (reading.kind === 'broken') return { place, value: undefined, problems: [reading.problem, ...inProse] };
  const kind = place.kind === 'single' ? place.name : place.folder;
  const parts = partsOf(contentShapes[kind], reading.value);
  const read = readBySchema(contentSchemas[kind], path, reading.value, parts);
  const problems = [
    ...(read.kind === 'problems' ? read.problems : []),
    ...referenceProblems(path, parts, known),
    ...dateProblems(path, parts, today),
    ...(kind === 'guidance' ? typedNumbers(path, reading.value) : []),
    ...inProse,
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
    .map(({ path }) => ({
      file: path,
      field: '',
      sentence: 'This file is missing, and the site cannot be built without it. Restore it.',
    }));

const uniqueProblems = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [`${problem.file}\n${problem.sentence}`, problem])).values(),
];
