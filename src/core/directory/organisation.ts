import { z } from 'zod';
import { editorFields } from '../content/editor-field.ts';
import { evidenceSchema } from '../content/evidence.ts';
import { line, paragraph, webAddress } from '../content/fields.ts';

/** Who runs one or more services, `content/organisations/<slug>.json` (HSDS `organization`). */
export const organisationSchema = z
  .strictObject({
    name: line('Name'),
    description: paragraph('What it does'),
    url: webAddress('Website').optional(),
    evidence: evidenceSchema.optional(),
  })
  .register(editorFields, { label: 'Organisation' });
export type Organisation = z.infer<typeof organisationSchema>;
