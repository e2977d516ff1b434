import { z } from 'zod';
import { editorFields } from '../content/editor-field.ts';
import { choice, day, line } from '../content/fields.ts';
import { messageParts, networkPart } from './message-parts.ts';

/**
 * `content/messages/<code>.json`: everything the pages say by themselves, in one language. That of the main language
 * (`site.language`) is complete; what another one lacks is said in the main one. In a text, `{name}` is filled in, and
 * *words between asterisks* stay in the main language and are marked so.
 */
export const messagesSchema = z
  .strictObject({
    name: line('Name of the language', 'As its speakers write it: Gaeilge'),
    direction: choice(['ltr', 'rtl'], 'Direction', 'ltr: from left to right. rtl: from right to left.'),
    reviewed: z
      .strictObject({ on: day('Reviewed on'), by: line('Reviewed by', 'A role, like: a native speaker.') })
      .register(editorFields, {
        label: 'Reviewed by a speaker',
        hint: 'Until this is filled in, each page says that no speaker has reviewed the translation.',
      })
      .optional(),
    network: networkPart,
    ...messageParts,
  })
  .register(editorFields, { label: 'Words of a language' });
export type Messages = z.infer<typeof messagesSchema>;

type PartName = keyof typeof messageParts;
type Complete<Part> = { readonly [Key in keyof Part]-?: NonNullable<Part[Key]> };

/** Everything the pages say by themselves, with nothing missing. */
export type Words = { readonly [Part in PartName]: Complete<NonNullable<Messages[Part]>> };
