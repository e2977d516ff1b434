import { z } from 'zod';
import { editorFields } from '../content/editor-field.ts';
import { day, line } from '../content/fields.ts';
import { guidanceSchema } from '../guidance/guidance.ts';

/** A page of guidance in another language: what the page itself has, and whether a speaker has read the translation. */
export const translationSchema = guidanceSchema
  .extend({
    translationReviewed: z
      .strictObject({ on: day('Reviewed on'), by: line('Reviewed by', 'A role, like: a native speaker.') })
      .register(editorFields, {
        label: 'Translation reviewed by a speaker',
        hint: 'Until this is filled in, the page says that no speaker has reviewed it.',
      })
      .optional(),
  })
  .register(editorFields, { label: 'Translation' });
export type Translation = z.infer<typeof translationSchema>;
