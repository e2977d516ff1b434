import { contentShapes } from '../check/content-files.ts';
import { type FileReading, isSingle } from '../check/file-reading.ts';
import { blockReferences } from '../check/whole/block-references.ts';
import type { Referable } from '../check/whole/references.ts';
import { isRecord, partsOf } from '../schema-shape.ts';

/** A record that others may name. */
export type NamedRecord = { readonly slug: string; readonly name: string };

/** What the editor's form knows of all content: what can be named, and who names it. */
export type EditorRecords = {
  /** Nobody names a translation, but each page has one at most. */
  readonly named: Readonly<Partial<Record<Referable | 'translations', readonly NamedRecord[]>>>;
  /** By what is named, as `needs/housing`: who names it, as `Service “A house for tonight”`. */
  readonly namedBy: Readonly<Record<string, readonly string[]>>;
};

/** The lists inside single files whose entries others name. */
const lists = {
  areas: { file: 'site', list: 'areas', shown: 'name' },
  needs: { file: 'needs', list: 'needs', shown: 'name' },
  terms: { file: 'glossary', list: 'terms', shown: 'term' },
} as const;

/** Gathers what can be named in the content, and by whom it is named, as far as its files can be read. */
export const editorRecords = (read: readonly FileReading[]): EditorRecords => {
  const namedBy = new Map<string, Set<string>>();
  for (const reading of read) {
    for (const reference of new Set(referencesOf(reading))) {
      const who = namedBy.get(reference) ?? new Set();
      namedBy.set(reference, who.add(titleOf(reading)));
    }
  }
  return {
    named: { ...namedInFolders(read), ...namedInLists(read) },
    namedBy: Object.fromEntries([...namedBy].map(([reference, who]) => [reference, [...who].toSorted()])),
  };
};

const factsOf = ({ reading }: FileReading): Readonly<Record<string, unknown>> =>
  reading.kind === 'value' && isRecord(reading.value) ? reading.value : {};

const kindOf = ({ place }: FileReading) => (place.kind === 'record' ? place.folder : place.name);

const textOf = (record: unknown, ...fields: readonly string[]): string | undefined =>
  fields
    .map((field) => (isRecord(record) ? record[field] : undefined))
    .find((value): value is string => typeof value === 'string');

const titleOf = (reading: FileReading): string => {
  const label = contentShapes[kindOf(reading)].label ?? kindOf(reading);
  if (reading.place.kind === 'single') return label;
  return `${label} “${textOf(factsOf(reading), 'name', 'title') ?? reading.place.key}”`;
};

/** What a file names: `needs/housing`. Links to a page or a service name it too. */
const referencesOf = (reading: FileReading): string[] => {
  const { prose } = reading;
  const inFacts = partsOf(contentShapes[kindOf(reading)], factsOf(reading)).flatMap(({ shape, value }) =>
    shape.relation === undefined || typeof value !== 'string' ? [] : [`${shape.relation}/${value.trim()}`],
  );
  const inBlocks = (prose?.blocks ?? []).flatMap(({ name, attributes }) => {
    const reference = Object.hasOwn(blockReferences, name) ? blockReferences[name] : undefined;
    return reference === undefined ? [] : [`${reference.to}/${attributes[reference.attribute] ?? ''}`];
  });
  const inLinks = (prose?.links ?? []).flatMap(({ address }) => {
    const [, first, second] = /^\/([a-z]+)\/([a-z0-9-]+)\//.exec(address) ?? [];
    if (first === undefined) return [];
    return first === 'service' ? [`services/${second}`] : [`guidance/${first}/${second}`];
  });
  // A translation names the page that it translates.
  const { place } = reading;
  const isTranslation = place.kind === 'record' && place.folder === 'translations';
  const inAddress = isTranslation ? [`guidance/${place.key.slice(place.key.indexOf('/') + 1)}`] : [];
  return [...inFacts, ...inBlocks, ...inLinks, ...inAddress];
};

const namedInFolders = (read: readonly FileReading[]): EditorRecords['named'] =>
  Object.fromEntries(
    (
      ['organisations', 'services', 'agencies', 'helplines', 'tools', 'guidance', 'translations'] as const
    ).map((folder) => [
      folder,
      byName(
        read.flatMap((reading) =>
          reading.place.kind === 'record' && reading.place.folder === folder
            ? [
                {
                  slug: reading.place.key,
                  name: textOf(factsOf(reading), 'name', 'title') ?? reading.place.key,
                },
              ]
            : [],
        ),
      ),
    ]),
  );

const namedInLists = (read: readonly FileReading[]): EditorRecords['named'] =>
  Object.fromEntries(
    Object.entries(lists).map(([what, { file, list, shown }]) => {
      const reading = read.find(({ place }) => isSingle(place, file));
      const entries: unknown = reading === undefined ? [] : factsOf(reading)[list];
      const named = (Array.isArray(entries) ? entries : []).flatMap((entry: unknown) => {
        const slug = textOf(entry, 'slug');
        return slug === undefined ? [] : [{ slug, name: textOf(entry, shown) ?? slug }];
      });
      return [what, byName(named)];
    }),
  );

const byName = (records: readonly NamedRecord[]): NamedRecord[] =>
  records.toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
