import { dropBlanks } from '../drop-blanks.ts';
import { isRecord } from '../schema-shape.ts';
import { type FilePlace, hasProse, type recordFolders, type singleFiles } from './content-files.ts';
import type { Problem } from './problem.ts';
import { readJson } from './reading/json-text.ts';
import type { Prose } from './whole/prose.ts';
import type { KnownSlugs } from './whole/references.ts';

/** One file as it lies on disk. `path` begins with `content/` and has forward slashes. */
export type ContentFile = { readonly path: string; readonly text: string };

/** A place that something reads. */
export type ReadablePlace = Extract<FilePlace, { kind: 'single' | 'record' }>;
/** A file taken apart: the record it holds without its blanks, or where it breaks. */
export type FileReading = {
  readonly path: string;
  readonly place: ReadablePlace;
  readonly prose: Prose | undefined;
  readonly reading:
    | { readonly kind: 'value'; readonly value: unknown }
    | { readonly kind: 'broken'; readonly problem: Problem };
};

/** Where letters did not come through: a file in another encoding than UTF-8 is decoded with U+FFFD in place of each. */
const wrongLetters = (text: string): { kind: 'broken'; line: number; sentence: string } | undefined => {
  if (text.startsWith('\uFEFF'))
    return {
      kind: 'broken',
      line: 1,
      sentence:
        'An invisible mark stands before the first letter. Save the file again as “UTF-8”, not “UTF-8 with BOM”.',
    };
  const at = text.indexOf('\uFFFD');
  if (at === -1) return undefined;
  return {
    kind: 'broken',
    line: text.slice(0, at).split('\n').length,
    sentence:
      'A letter here is in another encoding. Save the file again as UTF-8, and write the letters anew that are shown as �.',
  };
};

/** Reads one file; none of the result when nothing would ever read it. `prose` is what a guidance page holds. */
export const readFile = (file: ContentFile, place: FilePlace, prose: Prose | undefined): FileReading[] => {
  if (place.kind === 'lost' || place.kind === 'not-content') return [];
  const read =
    wrongLetters(file.text) ??
    (place.kind === 'record' && hasProse(place.folder) ? prose?.frontMatter : readJson(file.text));
  if (read === undefined) throw new Error(`${file.path} was not taken apart before it was checked.`);
  const reading =
    read.kind === 'value'
      ? { kind: read.kind, value: dropBlanks(read.value) ?? {} }
      : {
          kind: read.kind,
          problem: { file: file.path, field: `line ${read.line}`, sentence: read.sentence },
        };
  return [{ path: file.path, place, prose, reading }];
};

/** The slugs that exist. */
export const knownSlugs = (read: readonly FileReading[]): KnownSlugs => {
  const inFolder = (folder: keyof typeof recordFolders) =>
    new Set(
      read.flatMap(({ place }) => (place.kind === 'record' && place.folder === folder ? [place.key] : [])),
    );
  const inFile = (name: keyof typeof singleFiles, list: string) => {
    // When the file itself is broken, its problem is enough: not every reference to it is dead.
    const isBroken = !read.some(({ place, reading }) => isSingle(place, name) && reading.kind === 'value');
    return isBroken
      ? {}
      : { [list]: new Set(slugsIn(read, name, list).filter((slug) => slug !== undefined)) };
  };
  return {
    organisations: inFolder('organisations'),
    services: inFolder('services'),
    agencies: inFolder('agencies'),
    helplines: inFolder('helplines'),
    guidance: inFolder('guidance'),
    tools: inFolder('tools'),
    ...inFile('needs', 'needs'),
    ...inFile('site', 'areas'),
    ...inFile('glossary', 'terms'),
  };
};

/** The slugs of a list in one of the single files, in its order; `undefined` where an entry has none. */
export const slugsIn = (
  read: readonly FileReading[],
  name: keyof typeof singleFiles,
  list: string,
): (string | undefined)[] => {
  const reading = read.find(({ place }) => isSingle(place, name))?.reading;
  const entries: unknown =
    reading?.kind === 'value' && isRecord(reading.value) ? reading.value[list] : undefined;
  if (!Array.isArray(entries)) return [];
  return entries.map((entry: unknown) =>
    isRecord(entry) && typeof entry['slug'] === 'string' ? entry['slug'].trim() : undefined,
  );
};

/** Whether this is one of the single files. */
export const isSingle = (place: ReadablePlace, name: keyof typeof singleFiles): boolean =>
  place.kind === 'single' && place.name === name;
