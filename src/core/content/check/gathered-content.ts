import type { Content, recordFolders, singleFiles } from './content-files.ts';
import { isSingle, type ReadablePlace } from './file-reading.ts';
import type { Problem } from './problem.ts';
import type { PageReadingAge } from './text/reading-ages.ts';

/** A file after its own check: what its schema made of it, if it could, and what is wrong with it. */
export type CheckedFile = {
  readonly place: ReadablePlace;
  readonly value: unknown;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly readingAge?: PageReadingAge;
};

/** What lies in the single files. */
type SingleParts =
  | 'site'
  | 'needs'
  | 'rules'
  | 'groups'
  | 'terms'
  | 'places'
  | 'map'
  | 'wordsThatHurt'
  | 'demand'
  | 'whatChanged';

/** All content, as far as it could be read. */
export type Gathered = Omit<Content, SingleParts> & {
  readonly [Part in SingleParts]: Content[Part] | undefined;
};

/** Whether everything could be read that must be there. */
export const isComplete = (content: Gathered): content is Content =>
  content.site !== undefined &&
  content.needs !== undefined &&
  content.rules !== undefined &&
  content.groups !== undefined &&
  content.terms !== undefined &&
  content.places !== undefined &&
  content.map !== undefined &&
  content.wordsThatHurt !== undefined &&
  content.demand !== undefined &&
  content.whatChanged !== undefined;

/** Puts the accepted records together. The casts hold: each value was made by the schema of its place. */
export const gather = (records: readonly CheckedFile[]): Gathered => {
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
    groups: single('groups') as Content['groups'] | undefined,
    terms: (single('glossary') as { terms: Content['terms'] } | undefined)?.terms,
    places: (single('places') as { places: Content['places'] } | undefined)?.places,
    map: single('map') as Content['map'] | undefined,
    wordsThatHurt: single('wordsThatHurt') as Content['wordsThatHurt'] | undefined,
    demand: (single('demand') as { periods: Content['demand'] } | undefined)?.periods,
    whatChanged: (single('whatChanged') as { changes: Content['whatChanged'] } | undefined)?.changes,
    organisations: folder('organisations') as Content['organisations'],
    services: folder('services') as Content['services'],
    agencies: folder('agencies') as Content['agencies'],
    helplines: folder('helplines') as Content['helplines'],
    guidance: folder('guidance') as Content['guidance'],
    translations: folder('translations') as Content['translations'],
    messages: folder('messages') as Content['messages'],
    tools: folder('tools') as Content['tools'],
    partners: folder('partners') as Content['partners'],
  };
};
