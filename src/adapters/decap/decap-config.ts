import { contentShapes, singleFiles } from '#core/content/check/content-files.ts';
import { guidanceReaders } from '#core/guidance/guidance.ts';
import { type DecapField, fieldsOf } from './decap-field.ts';
import { folderRelation, groupsFor } from './decap-relation.ts';
import { proseButtons, textOptions } from './prose-buttons.ts';

/** Where Decap reads and writes. `proxy` is the local server of `npm run edit`; it saves at once. */
export type DecapBackend =
  | { readonly name: 'proxy'; readonly proxy_url: string; readonly branch: string }
  | {
      readonly name: 'github';
      readonly repo: string;
      readonly branch: string;
      /** The path of our own sign-in; its origin is the page's. */
      readonly auth_endpoint: string;
      readonly auth_scope: 'public_repo' | 'repo';
      readonly squash_merges: boolean;
    };

/** A folder of records, or a few files with one record each. */
export type DecapCollection = {
  readonly name: string;
  readonly label: string;
  readonly folder?: string;
  readonly fields?: readonly DecapField[];
  readonly files?: readonly {
    readonly name: string;
    readonly label: string;
    readonly file: string;
    readonly fields: readonly DecapField[];
  }[];
  readonly [option: string]: unknown;
};

/** A language that guidance is translated into: the first part of its addresses, and what it calls itself. */
export type TranslatedInto = { readonly code: string; readonly name: string };

/** Decap's whole configuration. It comes from the schemas of `src/core`, so that form and build cannot disagree. */
export const decapConfig = (backend: DecapBackend, languages: readonly TranslatedInto[] = []) => ({
  backend,
  load_config_file: false,
  // At the code host a change is a draft, then in review, then ready; on one's own computer it is saved.
  publish_mode: backend.name === 'github' ? 'editorial_workflow' : 'simple',
  locale: 'en',
  // No field takes a picture. Decap wants a folder all the same; the library named here has no button.
  media_folder: 'public/media',
  public_folder: '/media',
  media_library: { name: 'none' },
  // At the code host all that a draft changes can be looked at where it was built.
  show_preview_links: backend.name === 'github',
  editor: { preview: false },
  slug: { encoding: 'ascii', clean_accents: true },
  collections: decapCollections(languages).map(besideItsForm),
});

/** What the site can draw from a draft stands beside its form. */
const besideItsForm = (collection: DecapCollection): DecapCollection =>
  /^(services$|guidance-|translations-)/.test(collection.name)
    ? { ...collection, editor: { preview: true } }
    : collection;

/** What an editor finds at the left: settings, then the directory, then guidance by reader, then other languages. */
export const decapCollections = (languages: readonly TranslatedInto[] = []): DecapCollection[] => [
  {
    name: 'settings',
    label: 'Settings',
    description:
      'The network, the needs it knows, the places people name, who receives contact requests, how many asked, what families said and what changed; the headings and the hard words of the guidance.',
    files: [
      settingsFile('site'),
      settingsFile('needs'),
      settingsFile('routing'),
      settingsFile('groups'),
      settingsFile('glossary'),
      settingsFile('places'),
      settingsFile('map'),
      settingsFile('wordsThatHurt'),
      settingsFile('demand'),
      settingsFile('whatChanged'),
    ],
  },
  recordCollection('organisations', 'Organisations'),
  { ...recordCollection('services', 'Services'), preview_path: 'service/{{slug}}/' },
  recordCollection('agencies', 'Agencies'),
  { ...recordCollection('helplines', 'Helplines'), preview_path: 'help-now/' },
  { ...recordCollection('tools', 'Tools'), ...named('title'), preview_path: 'tools/{{slug}}/' },
  { ...recordCollection('partners', 'Partners'), preview_path: 'partners/{{slug}}/' },
  ...guidanceReaders.map(guidanceCollection),
  // A language begins with its file, which has its letters for a name; the form would name it after what is written in it.
  { ...recordCollection('messages', 'Words of each language'), create: false, delete: false },
  ...languages.flatMap((language) =>
    guidanceReaders.map((reader) => translationCollection(language, reader)),
  ),
];

const settingsFile = (name: keyof typeof singleFiles) => ({
  name,
  label: contentShapes[name].label ?? name,
  file: singleFiles[name].path,
  fields: fieldsOf(contentShapes[name]),
});

const recordCollection = (
  name: 'organisations' | 'services' | 'agencies' | 'helplines' | 'tools' | 'partners' | 'messages',
  label: string,
): DecapCollection => ({
  name,
  label,
  label_singular: contentShapes[name].label,
  folder: `content/${name}`,
  extension: 'json',
  format: 'json',
  create: true,
  slug: '{{name}}',
  identifier_field: 'name',
  summary: '{{name}}',
  sortable_fields: ['name'],
  fields: fieldsOf(contentShapes[name]),
});

/** What a record is called in lists, and what its address is made from, when that is not its name. */
const named = (field: string) => ({
  slug: `{{${field}}}`,
  identifier_field: field,
  summary: `{{${field}}}`,
  sortable_fields: [field],
});

/** The text of a page: everything after its facts. */
export const proseField: DecapField = {
  name: 'body',
  label: 'Text',
  widget: 'markdown',
  required: true,
  ...textOptions(proseButtons.map(({ name }) => name)),
  hint: 'The plus has what a text may hold besides: a number to ring, a service, steps, the source of a claim.',
};

const guidanceCollection = (reader: (typeof guidanceReaders)[number]): DecapCollection => ({
  name: `guidance-${reader}`,
  label: `Guidance for ${reader}`,
  label_singular: 'Page',
  folder: `content/guidance/${reader}`,
  extension: 'mdx',
  format: 'yaml-frontmatter',
  create: true,
  slug: '{{title}}',
  identifier_field: 'title',
  summary: '{{title}}',
  sortable_fields: ['order', 'title'],
  preview_path: `${reader}/{{slug}}/`,
  fields: [...fieldsOf(contentShapes.guidance).map(withGroupsFor(reader)), proseField],
});

/** The translations of a reader's pages, each in a file with the name of its page. */
const translationCollection = (
  { code, name }: TranslatedInto,
  reader: (typeof guidanceReaders)[number],
): DecapCollection => ({
  ...guidanceCollection(reader),
  name: `translations-${code}-${reader}`,
  label: `Guidance for ${reader}, in ${name}`,
  label_singular: contentShapes.translations.label,
  folder: `content/translations/${code}/${reader}`,
  preview_path: `${code}/${reader}/{{slug}}/`,
  fields: [
    translatedPage(reader),
    ...fieldsOf(contentShapes.translations).map(withGroupsFor(reader)),
    { ...proseField, hint: `${proseField.hint} How hard it is to read is counted in English alone.` },
  ],
});

/** Which page a translation translates: the name of its file, which the form asks for once (`src/admin/draft.js`). */
const translatedPage = (reader: (typeof guidanceReaders)[number]): DecapField => ({
  name: 'translates',
  label: 'The page it translates',
  widget: 'translated-page',
  required: true,
  hint: 'Choose it first: the form then begins with what that page says, for you to write over.',
  ...folderRelation(`guidance-${reader}`, 'title'),
  // It names Decap’s answer, of which the pages that are translated already are left out.
  file: 'not-translated-yet',
});

/** Each reader has groups of their own, and the form offers those alone. */
const withGroupsFor =
  (reader: (typeof guidanceReaders)[number]) =>
  (field: DecapField): DecapField =>
    field.name === 'group' ? { ...field, widget: 'relation', ...groupsFor(reader) } : field;
