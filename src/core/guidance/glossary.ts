import { z } from 'zod';
import { editorFields } from '../content/editor-field.ts';
import { sourceSchema } from '../content/evidence.ts';
import { guidancePage, line, listOf, slug } from '../content/fields.ts';

/** A hard word, and what it means. Prose names it by its slug, `<Term id="naloxone">`, and it explains itself there. */
export const termSchema = z
  .strictObject({
    slug: slug.clone().register(editorFields, {
      label: 'Key',
      hint: 'Prose writes <Term id="key">word</Term>. Short, and never changed.',
    }),
    term: line('Word', 'As people say it: naloxone'),
    alsoCalled: listOf(line('Other name'), 'Also called').optional(),
    meaning: line('What it means', 'One or two plain sentences that stand on their own.'),
    sources: listOf(
      sourceSchema,
      'Sources',
      'A meaning that states a medical or legal fact needs one.',
    ).optional(),
    page: guidancePage().optional(),
  })
  .register(editorFields, { label: 'Word' });
export type Term = z.infer<typeof termSchema>;

/** `content/glossary.json` */
export const glossarySchema = z
  .strictObject({
    terms: listOf(termSchema, 'Words').default([]),
  })
  .register(editorFields, { label: 'Words explained' });
