import { contentShapes, singleFiles } from '#core/content/check/content-files.ts';
import { guidanceReaders } from '#core/guidance/guidance.ts';
import { type DecapField, fieldsOf } from './decap-field.ts';
import { groupsFor } from './decap-relation.ts';
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

/**
 * Decap's whole configuration. It comes from the schemas of `src/core`, so that form and build cannot disagree. `languages`
 * are the codes of those that guidance is translated into.
 */
export const decapConfig = (backend: DecapBackend, languages: readonly string[] = []) => ({
  backend,
  load_config_file: false,
  // At the code host a change is a draft, then in review, then ready; on one's own computer it is saved.
  publish_mode: backend.name === 'github' ? 'editorial_workflow' : 'simple',
  locale: 'en',
  // No field takes a picture. Decap wants a folder all the same; the library named here has no button.
  media_folder: 'public/media',
  public_folder: '/media',
  media_library: { name: 'none' },
  // At the code host the page is looked at where the draft was built; here it stands beside the form.
  show_preview_links: backend.name === 'github',
  editor: { preview: false },
  slug: { encoding: 'ascii', clean_accents: true },
  collections: decapCollections(languages).map((collection) =>
    backend.name === 'proxy' ? besideItsForm(collection) : collection,
  ),
});

/** What has a page of its own stands beside its form instead. */
const besideItsForm = ({ preview_path: page, ...collection }: DecapCollection): DecapCollection =>
  page === undefined ? collection : { ...collection, editor: { preview: true } };

/** What an editor finds at the left: settings, then the directory, then guidance by reader, then other languages. */
export const decapCollections = (languages: readonly string[] = []): DecapCollection[] => [
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
  recordCollection('helplines', 'Helplines'),
  { ...recordCollection('tools', 'Tools'), ...named('title') },
  recordCollection('partners', 'Partners'),
  ...guidanceReaders.map(guidanceCollection),
  // A language begins with its file, which has its letters for a name; the form would name it after what is written in it.
  { ...recordCollection('messages', 'Words of each language'), create: false, delete: false },
  ...languages.flatMap((code) => guidanceReaders.map((reader) => translationCollection(code, reader))),
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

/** The translations of a reader's pages. Each has the file name of its page, so that a new one is begun as a copy of that file. */
const translationCollection = (code: string, reader: (typeof guidanceReaders)[number]): DecapCollection => {
  // A draft of a translation is not shown as its page yet.
  const { preview_path: _, ...page } = guidanceCollection(reader);
  return {
    ...page,
    name: `translations-${code}-${reader}`,
    label: `Guidance for ${reader} (${code})`,
    label_singular: contentShapes.translations.label,
    folder: `content/translations/${code}/${reader}`,
    create: false,
    fields: [...fieldsOf(contentShapes.translations).map(withGroupsFor(reader)), proseField],
  };
};

/** Each reader has groups of their own, and the form offers those alone. */
const withGroupsFor =
  (reader: (typeof guidanceReaders)[number]) =>
  (field: DecapField): DecapField =>
    field.name === 'group' ? { ...field, widget: 'relation', ...groupsFor(reader) } : field;
