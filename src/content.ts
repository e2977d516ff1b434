import type { z } from 'zod';
import { dropBlanks } from '#core/content/drop-blanks.ts';
import { needsSchema } from '#core/content/need.ts';
import { siteSchema } from '#core/content/site.ts';
import { demandSchema } from '#core/coverage/demand/demand.ts';
import { glossarySchema } from '#core/guidance/glossary.ts';
import { guidanceGroupsSchema } from '#core/guidance/guidance-groups.ts';
import { whatChangedSchema } from '#core/partners/what-changed.ts';
import { drawnMapSchema } from '#core/places/drawn-map.ts';
import { placesSchema } from '#core/places/place.ts';
import { routingSchema } from '#core/routing/routing-rule.ts';
import demandFile from '../content/demand.json' with { type: 'json' };
import glossaryFile from '../content/glossary.json' with { type: 'json' };
import groupsFile from '../content/guidance-groups.json' with { type: 'json' };
import mapFile from '../content/map.json' with { type: 'json' };
import needsFile from '../content/needs.json' with { type: 'json' };
import placesFile from '../content/places.json' with { type: 'json' };
import routingFile from '../content/routing.json' with { type: 'json' };
import siteFile from '../content/site.json' with { type: 'json' };
import whatChangedFile from '../content/what-changed.json' with { type: 'json' };

/** Reads one file of `content/` by its schema. Throws one sentence for each fault: file, field, remedy. */
export const read = <Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  raw: unknown,
): z.infer<Schema> => {
  const result = schema.safeParse(dropBlanks(raw));
  if (result.success) return result.data;
  throw new Error(
    result.error.issues.map((issue) => `${file}, ${issue.path.join('.')}: ${issue.message}`).join('\n'),
  );
};

/** The network this site belongs to. */
export const site = read('content/site.json', siteSchema, siteFile);

/** Every need, in the order editors gave them. */
export const { needs } = read('content/needs.json', needsSchema, needsFile);

/** The routing rules; the first that fits wins. */
export const { rules: routingRules } = read('content/routing.json', routingSchema, routingFile);

/** The groups of each reader's guidance, in the order of its index. */
export const guidanceGroups = read('content/guidance-groups.json', guidanceGroupsSchema, groupsFile);

/** The hard words that explain themselves, as editors listed them. */
export const { terms } = read('content/glossary.json', glossarySchema, glossaryFile);

/** The gazetteer: every place whose name somebody may write. */
export const { places } = read('content/places.json', placesSchema, placesFile);

/** The region as a drawing; without towns there is none. */
export const drawnMap = read('content/map.json', drawnMapSchema, mapFile);

/** How many asked for contact, as far as the coordinator published it: periods that do not overlap. */
export const { periods: demandPeriods } = read('content/demand.json', demandSchema, demandFile);

/** What families said and what changed, in the order editors wrote it. */
export const { changes } = read('content/what-changed.json', whatChangedSchema, whatChangedFile);
