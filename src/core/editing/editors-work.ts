import { addDays } from '../calendar/zoned-time.ts';
import { type Content, contentShapes, placeOf } from '../content/check/content-files.ts';
import type { Problem } from '../content/check/problem.ts';
import type { PageReadingAge } from '../content/check/text/reading-ages.ts';
import type { Checked } from '../content/evidence.ts';
import type { Need } from '../content/need.ts';
import type { Area } from '../content/site.ts';
import { checkingAddress } from '../directory/checking/checking-view.ts';
import { isListedOn } from '../directory/published.ts';
import { readingLimits } from '../guidance/reading-age.ts';
import { recordLink } from './record-link.ts';

/** One thing to look at: what it is, why, where it is changed in the editor, and where one press says that it is right. */
export type WorkItem = {
  readonly name: string;
  readonly why: string;
  readonly href?: string;
  readonly check?: string;
};

/** Things to look at of one kind, and what to say when there is none. */
export type WorkPart = {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly none: string;
  readonly items: readonly WorkItem[];
};

/**
 * What the build knows of the content. `gaps` are the needs that nobody is listed for, by area; days are `YYYY-MM-DD`.
 * `canCheck` where the list of what to check is served beside the page: on an editor's own computer.
 */
export type Known = {
  readonly content: Pick<Content, 'services' | 'helplines' | 'guidance' | 'translations' | 'tools'>;
  readonly readingAges: readonly PageReadingAge[];
  readonly warnings: readonly Problem[];
  readonly gaps: readonly { readonly area: Area; readonly needs: readonly Need[] }[];
  readonly today: string;
  readonly canCheck: boolean;
};

const weekDays = 7;
const reviewDays = 60;

/** What waits for an editor, as the content says it on a day: the most urgent first. */
export const editorsWork = (everything: Known): WorkPart[] => workOn(whatIsShown(everything));

/** Without the listings that nobody sees yet, or any more: the page stands on the site, and names them to nobody. */
const whatIsShown = (known: Known): Known => {
  const services = new Map(
    [...known.content.services].filter(([, service]) => isListedOn(service, known.today)),
  );
  const isShown = ({ file }: Problem): boolean => {
    const [, slug] = /^content\/services\/(.+)\.json$/.exec(file) ?? [];
    return slug === undefined || services.has(slug);
  };
  return {
    ...known,
    content: { ...known.content, services },
    warnings: known.warnings.filter(isShown),
  };
};

const workOn = (known: Known): WorkPart[] => [
  {
    id: 'due',
    title: 'To check this week',
    about: known.canCheck
      ? 'Ring, ask or look. When all of it is right, one press writes that down.'
      : 'Ring, ask or look, then write the check into the record.',
    none: 'No check is due this week.',
    items: dueItems(known),
  },
  {
    id: 'unchecked',
    title: 'Never checked',
    about: 'Visitors read “not yet confirmed” beside each of these.',
    none: 'Everything that is listed was checked once.',
    items: listings(known).flatMap(({ name, path, checked, grade }) =>
      checked === undefined ? [withCheck(itemAt(path, name, gradeWords[grade]), path, known)] : [],
    ),
  },
  {
    id: 'reviews',
    title: 'To review',
    about: 'Guidance and tools whose review is due within two months, or past.',
    none: `No review is due in the next two months.${neverReviewed(known)}`,
    items: reviewItems(known),
  },
  {
    id: 'reading',
    title: 'Hard to read',
    about: `Pages above the reading age that their readers can be asked for. ${englishAlone}`,
    none: `Every page is within its reading age. ${englishAlone}`,
    items: known.readingAges
      .filter(({ reader, reading }) => reading.age > readingLimits[reader].aim)
      .toSorted((one, other) => other.reading.age - one.reading.age)
      .map(({ file, reader, reading }) =>
        itemAt(
          file,
          titleAt(file, known),
          `reading age ${reading.age.toFixed(1)}, for ${reader} ${readingLimits[reader].aim} at most`,
        ),
      ),
  },
  {
    id: 'gaps',
    title: 'Where nothing is listed',
    about: 'Needs without a service, by area. Somebody may know of one.',
    none: 'Every need has a service in every area.',
    items: known.gaps.flatMap(({ area, needs }) =>
      needs.length === 0
        ? []
        : [
            {
              name: area.name,
              why: needs.map(({ name }) => name).join(', '),
              href: '/admin/#/collections/services/new',
            },
          ],
    ),
  },
  {
    id: 'warnings',
    title: 'What the check of the content says',
    about: 'A link inside the site that leads nowhere stops the build, so there is none. These stop nothing.',
    none: 'No link leads nowhere, and nothing else was found.',
    items: known.warnings
      .filter(({ sentence }) => !sentence.startsWith('The reading age is'))
      .map(({ file, field, sentence }) =>
        itemAt(file, `${titleAt(file, known)}${field === '' ? '' : `: ${field}`}`, sentence),
      ),
  },
];

const englishAlone = 'It is counted in English alone: translations are for a speaker to judge.';

type Listing = {
  readonly path: string;
  readonly name: string;
  readonly checked: Checked | undefined;
  readonly grade: keyof typeof gradeWords;
};

const gradeWords = {
  'own-page': 'read on their own page',
  'public-record': 'read in a public record',
  press: 'read in the press',
  'second-hand': 'read in somebody else’s list',
} as const;

const listings = ({ content }: Known): Listing[] =>
  (['services', 'helplines'] as const).flatMap((folder) =>
    [...content[folder]].map(([slug, { name, checked, evidence }]) => ({
      path: `content/${folder}/${slug}.json`,
      name,
      checked,
      grade: evidence.grade,
    })),
  );

const dueItems = (known: Known): WorkItem[] =>
  listings(known)
    .flatMap((listing) =>
      listing.checked === undefined ? [] : [{ ...listing, due: listing.checked.nextDue }],
    )
    .filter(({ due }) => due <= addDays(known.today, weekDays))
    .toSorted((one, other) => (one.due < other.due ? -1 : 1))
    .map(({ path, name, due }) =>
      withCheck(itemAt(path, name, due < known.today ? `was due on ${due}` : `due on ${due}`), path, known),
    );

/** With the way to its button in the list of what to check. */
const withCheck = (item: WorkItem, path: string, { canCheck }: Known): WorkItem => {
  const [, id] = /^content\/(.+)\.json$/.exec(path) ?? [];
  return canCheck ? { ...item, check: `${checkingAddress}#${id}` } : item;
};

const reviewItems = ({ content, today }: Known): WorkItem[] =>
  [
    ...[...content.guidance].map(([id, page]) => ({ path: `content/guidance/${id}.mdx`, page })),
    ...[...content.tools].map(([slug, page]) => ({ path: `content/tools/${slug}.json`, page })),
  ]
    .filter(({ page }) => page.reviewDue <= addDays(today, reviewDays))
    .toSorted((one, other) => (one.page.reviewDue < other.page.reviewDue ? -1 : 1))
    .map(({ path, page }) =>
      itemAt(
        path,
        page.title,
        page.reviewDue < today ? `was due on ${page.reviewDue}` : `due on ${page.reviewDue}`,
      ),
    );

/** Most pages are published as drafts, and say so: that is no reason to list each of them. */
const neverReviewed = ({ content }: Known): string => {
  const drafts = [...content.guidance.values(), ...content.tools.values()].filter(
    ({ review }) => review.state !== 'reviewed',
  ).length;
  return drafts === 0 ? '' : ` Nobody has reviewed ${drafts} pages and tools yet; each of them says so.`;
};

const itemAt = (path: string, name: string, why: string): WorkItem => {
  const href = recordLink(path);
  return href === undefined ? { name, why } : { name, why, href };
};

/** What a record calls itself; what is one file is called as in the editor. */
const titleAt = (path: string, { content }: Known): string => {
  const place = placeOf(path);
  if (place.kind === 'single') return contentShapes[place.name].label ?? path;
  if (place.kind !== 'record') return path;
  const { folder, key } = place;
  if (folder === 'guidance' || folder === 'translations' || folder === 'tools')
    return content[folder].get(key)?.title ?? path;
  if (folder === 'services' || folder === 'helplines') return content[folder].get(key)?.name ?? path;
  return path;
};
