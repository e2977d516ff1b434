import { messagesSchema } from '../../languages/messages.ts';
import { messageKeys } from '../../languages/words.ts';
import { type ContentCheck, checkContent } from './check-content.ts';
import { printProblem } from './problem.ts';
import type { Prose } from './whole/prose.ts';

/** A record as it would lie in a file. */
export type Draft = Record<string, unknown>;
/** Files by path: a record, or the text itself where the mistake is in the text. */
export type Drafts = Record<string, Draft | string>;

const evidence = {
  grade: 'own-page',
  summary: 'From its own page.',
  sources: [{ title: 'Its own page', url: 'https://example.org/', checkedOn: '2026-11-01' }],
};
const workingHours = { days: ['monday', 'friday'], from: '09:00', to: '17:00' };

/** Every message there is; each says its own key. */
const everyMessage = (): Draft => {
  const said: Record<string, Record<string, unknown>> = {};
  for (const key of messageKeys) {
    const [part = '', name = ''] = key.split('.');
    const fits = (value: unknown) =>
      messagesSchema.safeParse({ name: 'English', direction: 'ltr', [part]: { [name]: value } }).success;
    said[part] = { ...said[part], [name]: [key, [key], { other: key }].find(fits) };
  }
  return { name: 'English', direction: 'ltr', ...said };
};

/** A small content folder without a mistake. Nothing in it is real. */
export const soundDrafts: Drafts = {
  'content/site.json': {
    name: 'Example',
    networkName: 'Example Network',
    regionName: 'the Middle',
    language: 'en-IE',
    country: 'IE',
    openDataKey: '0b8bfb0d-36c4-4b0e-9d3f-4f0f8f1c3a55',
    timeZone: 'Europe/Dublin',
    areas: [
      { slug: 'carlow', name: 'Carlow' },
      { slug: 'wexford', name: 'Wexford' },
    ],
    coordinator: {
      name: 'the coordinator',
      email: 'coordinator@example.org',
      confidentiality: 'Only the coordinator reads it.',
      workingHours,
    },
    limits: { say: 'Some things must be told.', lawTitle: 'An Act', lawUrl: 'https://example.org/act' },
    emergency: { numbers: ['112', '999'], say: 'Say where you are.' },
    footerHelplines: ['listeners'],
    leaveTo: 'https://example.org/weather',
    retention: { closedDays: 30, maximumDays: 180 },
  },
  'content/needs.json': {
    needs: [
      { slug: 'grief', name: 'Grief', description: 'After a death.', offeredInContactForm: true },
      {
        slug: 'counselling',
        name: 'Counselling',
        description: 'Somebody to talk to.',
        offeredInContactForm: true,
      },
    ],
  },
  'content/routing.json': {
    rules: [
      { name: 'Carlow', areas: ['carlow'], agency: 'first-door', reason: 'they are in Carlow.' },
      { name: 'Everything else', agency: 'first-door', reason: 'they take everybody.' },
    ],
  },
  'content/guidance-groups.json': {
    families: [{ slug: 'tonight', title: 'Tonight' }],
    friends: [],
    professionals: [],
  },
  'content/glossary.json': {
    terms: [{ slug: 'relapse', term: 'relapse', meaning: 'It starts again.' }],
  },
  'content/places.json': {
    source: 'A map of our own.',
    places: [{ name: 'Carlow', area: 'carlow', county: 'Carlow', latitude: 52.84, longitude: -6.93 }],
  },
  'content/map.json': { towns: [] },
  'content/messages/en.json': everyMessage(),
  'content/words-that-hurt.json': {
    words: [{ word: 'junkie', forms: ['druggie'], better: 'your person', why: 'It is thrown at people.' }],
    allowed: ['Junkies Anonymous'],
  },
  'content/demand.json': {
    periods: [{ from: '2026-07', to: '2026-09', counts: [{ area: 'carlow', need: 'grief', requests: 6 }] }],
  },
  'content/what-changed.json': {
    changes: [
      {
        month: '2026-09',
        said: 'Evenings suit better.',
        changed: 'A group in the evening.',
        answers: 'First Door',
      },
    ],
  },
  'content/partners/kind-people.json': {
    name: 'Kind People',
    organisation: 'kind-people',
    demonstration: true,
    areas: ['carlow'],
    remit: {
      whatWeDo: 'We listen.',
      forWhom: 'Anybody.',
      notDo: 'We give no advice.',
      howToRefer: 'Ring.',
    },
    confidentiality: 'Two people know.',
    contacts: [{ role: 'a worker', deputy: 'a manager' }],
    offers: [{ side: 'offer', kind: 'training', title: 'A day with us' }],
  },
  'content/organisations/kind-people.json': { name: 'Kind People', description: 'They listen.' },
  'content/services/kind-ear.json': {
    name: 'Kind Ear',
    organisation: 'kind-people',
    kind: 'Listening service',
    summary: 'Somebody listens.',
    description: 'You ring, they listen.',
    needs: ['grief'],
    audiences: ['parent'],
    areas: ['carlow'],
    ways: ['phone'],
    address: { kind: 'town', town: 'Carlow' },
    phones: [{ number: '059 000 0000' }],
    opening: { kind: 'weekly', stretches: [{ days: ['monday'], opens: '09:00', closes: '17:00' }] },
    agency: 'first-door',
    evidence,
    checked: { on: '2026-11-01', by: 'the coordinator', how: 'phone', nextDue: '2027-05-01' },
  },
  'content/agencies/first-door.json': {
    name: 'First Door',
    organisation: 'kind-people',
    demonstration: true,
    receives: { by: 'form', email: 'door@example.org' },
    confidentiality: 'Only two people read it.',
    readers: 'two workers',
    workingHours,
    answersWithinWorkingDays: 2,
  },
  'content/helplines/listeners.json': {
    name: 'Listeners',
    forWhom: 'You need a voice.',
    group: 'now',
    order: 1,
    phone: '1800 000 000',
    dayAndNight: true,
    evidence,
  },
  'content/guidance/families/where-to-start.mdx': {
    title: 'Where to start',
    summary: 'Begin here.',
    group: 'tonight',
    order: 1,
    written: '2026-11-01',
    reviewDue: '2027-11-01',
    review: { state: 'draft' },
    sources: [{ id: 'a-book', title: 'A book' }, { title: 'A newspaper' }],
    needs: ['grief'],
  },
};

const plainText: Omit<Prose, 'frontMatter'> = {
  faults: [],
  blocks: [{ name: 'Term', attributes: { id: 'relapse' }, line: 3 }],
  passages: [],
  links: [],
};

/** Checks drafts as on 22 November 2026. `text` is what the text of the one guidance page holds. */
export const checkDrafts = (drafts: Drafts, text: Partial<Prose> = {}): ContentCheck => {
  const files = Object.entries(drafts).map(([path, draft]) => ({
    path,
    text: typeof draft === 'string' ? draft : JSON.stringify(draft, null, 2),
  }));
  const prose = Object.entries(drafts)
    .filter(([path]) => path.endsWith('.mdx'))
    .map(([path, value]): [string, Prose] => [
      path,
      { frontMatter: { kind: 'value', value }, ...plainText, ...text },
    ]);
  return checkContent(files, new Map(prose), {
    days: { latest: '2026-11-22', earliest: '2026-11-21' },
    addresses: new Set(['/', '/help-now/', '/families/', '/professionals/coverage/', '/favicon.svg']),
  });
};

/** The sound drafts with some fields of one record changed; a field that is `undefined` is left out. */
export const withChange = (path: string, change: Draft): Drafts => {
  const draft = soundDrafts[path];
  if (draft === undefined || typeof draft === 'string')
    throw new Error(`There is no sound draft at ${path}.`);
  const changed = Object.entries({ ...draft, ...change }).filter(([, value]) => value !== undefined);
  return { ...soundDrafts, [path]: Object.fromEntries(changed) };
};

/** The printed problems of a check; none when it is sound. */
export const problemsOf = (check: ContentCheck): string[] =>
  check.kind === 'sound' ? [] : check.problems.map(printProblem);
