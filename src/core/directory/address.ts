import { z } from 'zod';
import { editorFields } from '../content/editor-field.ts';
import { line, listOf } from '../content/fields.ts';

/**
 * Where a service is. A hidden address has no field to write one in, so that it cannot be published;
 * refuges and other confidential places use `hidden`.
 */
export const addressSchema = z
  .discriminatedUnion(
    'kind',
    [
      z.strictObject({
        kind: z.literal('full').register(editorFields, { label: 'Full address' }),
        lines: listOf(line('Line'), 'Lines').min(1, 'Write at least one line.'),
        town: line('Town'),
        postalCode: line('Postcode').optional(),
      }),
      z.strictObject({
        kind: z.literal('town').register(editorFields, { label: 'Town only' }),
        town: line('Town'),
      }),
      z.strictObject({ kind: z.literal('hidden').register(editorFields, { label: 'Hidden, or not known' }) }),
    ],
    { error: 'Choose how much of the address to show: full, town or hidden.' },
  )
  .register(editorFields, { label: 'Address', hint: 'Never write where a refuge is. Choose hidden.' });
export type Address = z.infer<typeof addressSchema>;
