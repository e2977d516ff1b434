import { z } from 'zod';
import { editorFields } from '../../content/editor-field.ts';
import { line, paragraph } from '../../content/fields.ts';
import { itemKey } from '../answer-shape.ts';

const column = (label: string) => itemKey(`Column: ${label}`);

/** What an exercise comes to: each person’s path through services, read from a table of the tool. */
export const endSheetSchema = z
  .strictObject({
    title: line('Heading'),
    intro: paragraph('Under the heading').optional(),
    table: itemKey('Table').register(editorFields, {
      label: 'Read from the table',
      hint: 'The key of the table with a line for each step.',
    }),
    person: column('person'),
    need: column('need'),
    service: column('service'),
    seen: column('when first seen'),
    again: column('assessed again'),
    holds: column('who holds it together'),
  })
  .register(editorFields, {
    label: 'End sheet',
    hint: 'The path of each person, the agencies, repeated assessments, and gaps beside what the directory covers.',
  });
export type EndSheet = z.infer<typeof endSheetSchema>;
