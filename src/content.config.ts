import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { daysAsText } from '#adapters/mdx/front-matter-days.ts';
import { agencySchema } from '#core/agencies/agency.ts';
import { dropBlanks } from '#core/content/drop-blanks.ts';
import { helplineSchema } from '#core/content/helpline.ts';
import { organisationSchema } from '#core/directory/organisation.ts';
import { serviceSchema } from '#core/directory/service.ts';
import { guidanceSchema } from '#core/guidance/guidance.ts';
import { translationSchema } from '#core/languages/translation.ts';
import { partnerSchema } from '#core/partners/partner.ts';
import { toolSchema } from '#core/tools/tool.ts';

const records = <Schema extends z.ZodType>(folder: string, schema: Schema) =>
  defineCollection({
    loader: glob({ pattern: '*.json', base: `content/${folder}` }),
    schema: z.preprocess(dropBlanks, schema),
  });

/** The folders of `content/`. What is a single file there is in `content.ts`. */
export const collections = {
  services: records('services', serviceSchema),
  organisations: records('organisations', organisationSchema),
  agencies: records('agencies', agencySchema),
  helplines: records('helplines', helplineSchema),
  tools: records('tools', toolSchema),
  partners: records('partners', partnerSchema),
  guidance: defineCollection({
    loader: glob({ pattern: '{families,friends,professionals}/*.mdx', base: 'content/guidance' }),
    schema: z.preprocess((facts) => dropBlanks(daysAsText(facts)), guidanceSchema),
  }),
  translations: defineCollection({
    loader: glob({ pattern: '*/{families,friends,professionals}/*.mdx', base: 'content/translations' }),
    schema: z.preprocess((facts) => dropBlanks(daysAsText(facts)), translationSchema),
  }),
};
