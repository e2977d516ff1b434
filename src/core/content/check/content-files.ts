import { type Agency, agencySchema } from '../../agencies/agency.ts';
import { type DemandPeriod, demandSchema } from '../../coverage/demand/demand.ts';
import { type Organisation, organisationSchema } from '../../directory/organisation.ts';
import { type Service, serviceSchema } from '../../directory/service.ts';
import { glossarySchema, type Term } from '../../guidance/glossary.ts';
import { type Guidance, guidanceReaders, guidanceSchema } from '../../guidance/guidance.ts';
import { type GuidanceGroups, guidanceGroupsSchema } from '../../guidance/guidance-groups.ts';
import { type Messages, messagesSchema } from '../../languages/messages.ts';
import { type Translation, translationSchema } from '../../languages/translation.ts';
import { type Partner, partnerSchema } from '../../partners/partner.ts';
import { type Change, whatChangedSchema } from '../../partners/what-changed.ts';
import { type DrawnMap, drawnMapSchema } from '../../places/drawn-map.ts';
import { type Place, placesSchema } from '../../places/place.ts';
import { type RoutingRule, routingSchema } from '../../routing/routing-rule.ts';
import { type Tool, toolSchema } from '../../tools/tool.ts';
import { type Helpline, helplineSchema } from '../helpline.ts';
import { type Need, needsSchema } from '../need.ts';
import { type Shape, shapeOf } from '../schema-shape.ts';
import { type Site, siteSchema } from '../site.ts';
import { type WordsThatHurt, wordsThatHurtSchema } from '../words-that-hurt.ts';
import type { Problem } from './problem.ts';
import { didYouMean } from './reading/nearest.ts';

/**
 * All that editors own, read and checked. Records stand under their slugs, guidance under `families/where-to-start`, its
 * translations under `ga/families/where-to-start`.
 */
export type Content = {
  readonly site: Site;
  readonly needs: readonly Need[];
  readonly rules: readonly RoutingRule[];
  readonly groups: GuidanceGroups;
  readonly terms: readonly Term[];
  readonly places: readonly Place[];
  readonly map: DrawnMap;
  readonly wordsThatHurt: WordsThatHurt;
  readonly demand: readonly DemandPeriod[];
  readonly whatChanged: readonly Change[];
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly services: ReadonlyMap<string, Service>;
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly helplines: ReadonlyMap<string, Helpline>;
  readonly guidance: ReadonlyMap<string, Guidance>;
  readonly translations: ReadonlyMap<string, Translation>;
  readonly messages: ReadonlyMap<string, Messages>;
  readonly tools: ReadonlyMap<string, Tool>;
  readonly partners: ReadonlyMap<string, Partner>;
};

/** The files that must be there, each with its schema. */
export const singleFiles = {
  site: { path: 'content/site.json', schema: siteSchema },
  needs: { path: 'content/needs.json', schema: needsSchema },
  routing: { path: 'content/routing.json', schema: routingSchema },
  groups: { path: 'content/guidance-groups.json', schema: guidanceGroupsSchema },
  glossary: { path: 'content/glossary.json', schema: glossarySchema },
  places: { path: 'content/places.json', schema: placesSchema },
  map: { path: 'content/map.json', schema: drawnMapSchema },
  wordsThatHurt: { path: 'content/words-that-hurt.json', schema: wordsThatHurtSchema },
  demand: { path: 'content/demand.json', schema: demandSchema },
  whatChanged: { path: 'content/what-changed.json', schema: whatChangedSchema },
} as const;

/** The folders of one file a record, each with its schema. */
export const recordFolders = {
  organisations: organisationSchema,
  services: serviceSchema,
  agencies: agencySchema,
  helplines: helplineSchema,
  guidance: guidanceSchema,
  translations: translationSchema,
  messages: messagesSchema,
  tools: toolSchema,
  partners: partnerSchema,
} as const;

/** The schema of each file and folder of `content/`. */
export const contentSchemas = {
  site: siteSchema,
  needs: needsSchema,
  routing: routingSchema,
  groups: guidanceGroupsSchema,
  glossary: glossarySchema,
  places: placesSchema,
  map: drawnMapSchema,
  wordsThatHurt: wordsThatHurtSchema,
  demand: demandSchema,
  whatChanged: whatChangedSchema,
  ...recordFolders,
} as const;

export type ContentKind = keyof typeof contentSchemas;

/** The shape of each, made once: it costs some milliseconds. */
export const contentShapes = Object.fromEntries(
  Object.entries(contentSchemas).map(([name, schema]) => [name, shapeOf(schema)]),
) as Readonly<Record<ContentKind, Shape>>;

/**
 * What a file of `content/` is by where it lies. A record's key is its slug; guidance has its reader before it, and a
 * translation its language before that.
 */
export type FilePlace =
  | { readonly kind: 'single'; readonly name: keyof typeof singleFiles }
  | {
      readonly kind: 'record';
      readonly folder: keyof typeof recordFolders;
      readonly key: string;
      readonly slug: string;
    }
  | { readonly kind: 'not-content' }
  | { readonly kind: 'lost'; readonly problem: Problem };

const folderNames = Object.keys(recordFolders);

/** Says what a file is, or why nothing would ever read it. */
export const placeOf = (path: string): FilePlace => {
  const steps = path.split('/').slice(1);
  const file = steps.at(-1) ?? '';
  if (file.startsWith('.') || /^(README|LICENSE)(\.md|\.txt)?$/.test(file)) return { kind: 'not-content' };
  const single = Object.entries(singleFiles).find(([, entry]) => entry.path === path);
  if (single !== undefined) return { kind: 'single', name: single[0] as keyof typeof singleFiles };
  return steps.length === 1 ? lostFile(path, file) : recordPlace(path, steps, file);
};

const recordPlace = (path: string, steps: readonly string[], file: string): FilePlace => {
  const folder = steps[0] ?? '';
  if (!isRecordFolder(folder)) {
    const remedy = didYouMean(folder, folderNames) || ` The folders are: ${folderNames.join(', ')}.`;
    return lost(`content/${folder}/`, `Nothing reads the folder “${folder}”.${remedy} Move its files there.`);
  }
  const between = foldersBetween[folder] ?? [];
  if (steps.length !== between.length + 2 || !between.every((fits, index) => fits(steps[index + 1] ?? ''))) {
    const remedy =
      folder === 'guidance' || folder === 'translations' ? readerFolders[folder] : `content/${folder}/`;
    return lost(path, `Nothing reads this file here. Move it to ${remedy}.`);
  }
  const ending = hasProse(folder) ? '.mdx' : '.json';
  const slug = file.replace(/\.[^.]*$/, '');
  if (!file.endsWith(ending)) {
    return lost(path, `Files in content/${folder}/ end in “${ending}”. Rename it to “${slug}${ending}”.`);
  }
  return { kind: 'record', folder, slug, key: [...steps.slice(1, -1), slug].join('/') };
};

const isReader = (step: string): boolean => guidanceReaders.some((reader) => reader === step);

/** The folders between that of the kind and the file, each with what it may be called. */
const foldersBetween: Partial<Record<keyof typeof recordFolders, readonly ((step: string) => boolean)[]>> = {
  guidance: [isReader],
  translations: [(step) => /^[a-z]{2,3}$/.test(step), isReader],
};

const readerFolders = {
  guidance: `one of: ${guidanceReaders.map((reader) => `content/guidance/${reader}/`).join(', ')}`,
  translations: `a folder of its language and its reader, like content/translations/ga/${guidanceReaders[0]}/`,
};

/** Whether the records of a folder are texts with facts above them. */
export const hasProse = (folder: keyof typeof recordFolders): boolean =>
  folder === 'guidance' || folder === 'translations';

const lostFile = (path: string, file: string): FilePlace => {
  const names = Object.values(singleFiles).map((entry) => entry.path.replace('content/', ''));
  return lost(path, `Nothing reads this file.${didYouMean(file, names)} Rename it, or delete it.`);
};

const lost = (file: string, sentence: string): FilePlace => ({
  kind: 'lost',
  problem: { file, field: '', sentence },
});

const isRecordFolder = (name: string): name is keyof typeof recordFolders =>
  Object.hasOwn(recordFolders, name);
