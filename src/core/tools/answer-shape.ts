import { z } from 'zod';
import { editorFields } from '../content/editor-field.ts';
import { choice, line, listOf, reference, slug, yesNo } from '../content/fields.ts';

/** A key that files carry. It never changes; a new meaning gets a new key. */
export const itemKey = (label = 'Key') =>
  slug.clone().register(editorFields, {
    label,
    hint: 'Small letters and hyphens. Saved files carry it: never change it, and never use it again for something else.',
  });

/** One of the answers that somebody chooses from. */
export const optionSchema = z
  .strictObject({
    id: itemKey(),
    text: line('Answer'),
    note: line('Note under it').optional(),
    points: z
      .number()
      .int('Write a whole number.')
      .min(0, 'Nothing below 0.')
      .max(10, 'Ten at most.')
      .register(editorFields, {
        label: 'Counts as',
        hint: 'In the figures of the tool. An answer without a number is left out of them.',
      })
      .optional(),
    disagrees: yesNo('Says that people disagree').optional(),
    hides: choice(
      ['long', 'sensitive'],
      'Takes away',
      'long: the sections of the long way. sensitive: all that is closed, also from file and paper.',
    ).optional(),
    shows: itemKey('Shows the section')
      .register(editorFields, {
        label: 'Shows the section',
        hint: 'The key of a section. Sections that the other answers show stay away then.',
      })
      .optional(),
    needs: listOf(
      reference('needs', 'Need'),
      'Needs',
      'In a table: what is looked up in the directory when this is chosen.',
    ).optional(),
  })
  .register(editorFields, { label: 'Answer' });
export type ToolOption = z.infer<typeof optionSchema>;

/** Answers that several lines of a tool share. */
export const answerSetSchema = z
  .strictObject({
    id: itemKey(),
    options: listOf(optionSchema, 'Answers').min(2, 'Give at least two answers to choose from.'),
  })
  .register(editorFields, { label: 'Set of answers' });

/** What is asked in every line of a table. */
export const columnSchema = z
  .strictObject({
    id: itemKey(),
    text: line('Heading'),
    kind: choice(
      ['text', 'date', 'choice', 'tick', 'service', 'person'],
      'Kind',
      'tick: yes, or nothing. service: looked up in the directory, or written. person: one of those that the tool names.',
    ),
    options: listOf(optionSchema, 'Answers', 'For the kind choice.').optional(),
    required: yesNo('Needed in every line that is begun').optional(),
  })
  .refine(({ kind, options }) => (kind === 'choice') === (options !== undefined), {
    path: ['options'],
    error: 'A column of the kind choice has answers, and no other has.',
  })
  .register(editorFields, { label: 'Column' });
