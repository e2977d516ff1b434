import type { z } from 'zod';
import { dropBlanks } from '#core/content/drop-blanks.ts';
import { needsSchema } from '#core/content/need.ts';
import { siteSchema } from '#core/content/site.ts';
import { routingSchema } from '#core/routing/routing-rule.ts';
import needsFile from '../content/needs.json' with { type: 'json' };
import routingFile from '../content/routing.json' with { type: 'json' };
import siteFile from '../content/site.json' with { type: 'json' };

/** Reads one file of `content/` by its schema. Throws one sentence for each fault: file, field, remedy. */
const read = <Schema extends z.ZodType>(file: string, schema: Schema, raw: unknown): z.infer<Schema> => {
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
