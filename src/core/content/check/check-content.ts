import { type Content, contentShapes, placeOf, singleFiles } from './content-files.ts';
import { checkFile } from './file-check.ts';
import { type ContentFile, readFile, slugsIn } from './file-reading.ts';
import { gather, isComplete } from './gathered-content.ts';
import { labelProblems } from './labels.ts';
import type { Problem } from './problem.ts';
import { type CheckMoment, surroundingsOf } from './surroundings.ts';
import { repeatedWords } from './text/hurtful-words.ts';
import type { PageReadingAge } from './text/reading-ages.ts';
import { demandProblems } from './whole/demand.ts';
import { emptyGroups, groupProblems } from './whole/groups.ts';
import { languageProblems, languageWarnings } from './whole/languages.ts';
import { repeatedPlaces, unknownTowns } from './whole/places.ts';
import type { Prose } from './whole/prose.ts';
import { requestsThatReachNobody, unreachableRules } from './whole/routing-reach.ts';
import { agencyProblems, settingsProblems } from './whole/settings.ts';
import { notShown } from './whole/shown-days.ts';
import { fileNameProblems, repeatedSlugs } from './whole/slugs.ts';
import { unusedTerms } from './whole/terms.ts';
import { toolProblems } from './whole/tools.ts';
import { twinServices } from './whole/twins.ts';

/** Warnings do not stop a build: the content can be published, but somebody should look. */
export type ContentCheck = (
  | { readonly kind: 'sound'; readonly content: Content }
  | { readonly kind: 'unsound'; readonly problems: readonly Problem[] }
) & { readonly warnings: readonly Problem[]; readonly readingAges: readonly PageReadingAge[] };

/**
 * Reads everything that editors own and finds all that is wrong with it at once, file by file and as a whole.
 * `prose` holds the guidance files by their path, taken apart.
 */
export const checkContent = (
  files: readonly ContentFile[],
  prose: ReadonlyMap<string, Prose>,
  moment: CheckMoment,
): ContentCheck => {
  const places = files.map((file) => ({ file, place: placeOf(file.path) }));
  const read = places.flatMap(({ file, place }) => readFile(file, place, prose.get(file.path)));
  const surroundings = surroundingsOf(read, moment);
  const records = read.map((reading) => checkFile(reading, surroundings));
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
    ...repeatedSlugs('content/glossary.json', 'terms', slugsIn(read, 'glossary', 'terms')),
    ...repeatedPlaces(content.places ?? []),
    ...(content.wordsThatHurt === undefined ? [] : repeatedWords(content.wordsThatHurt)),
    ...(content.groups === undefined ? [] : groupProblems(content.guidance, content.groups)),
    ...(content.site === undefined
      ? []
      : [...settingsProblems(content.site), ...languageProblems({ ...content, site: content.site })]),
    ...demandProblems(content.demand ?? [], moment.days.latest),
    ...[...content.agencies].flatMap(([slug, agency]) =>
      agencyProblems(`content/agencies/${slug}.json`, agency),
    ),
    ...[...content.tools].flatMap(([slug, tool]) => toolProblems(slug, tool, surroundings.to)),
  ];
  const readingAges = records.flatMap(({ readingAge }) => (readingAge === undefined ? [] : [readingAge]));
  if (!isComplete(content)) return { kind: 'unsound', problems, warnings: [], readingAges };
  problems.push(...requestsThatReachNobody(content, moment.days.latest));
  const warnings = [
    ...warningsOf(content, [...prose.values()], moment.days.latest),
    ...languageWarnings(content),
    ...notShown(content.services, moment.days),
    ...records.flatMap((record) => record.warnings),
  ];
  return problems.length > 0
    ? { kind: 'unsound', problems, warnings, readingAges }
    : { kind: 'sound', content, warnings, readingAges };
};

const warningsOf = (
  { site, needs, rules, groups, terms, places, services, guidance }: Content,
  texts: readonly Prose[],
  today: string,
) => [
  ...unreachableRules(
    rules,
    { areas: site.areas.map(({ slug }) => slug), needs: needs.map(({ slug }) => slug) },
    today,
  ),
  ...emptyGroups(guidance, groups),
  ...unusedTerms(terms, texts),
  ...unknownTowns(services, places),
  ...twinServices(services),
];

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
