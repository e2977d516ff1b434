import { z } from 'zod';
import { editorFields } from '../content/editor-field.ts';
import { line, listOf, paragraph, reference } from '../content/fields.ts';

const changeSchema = z
  .strictObject({
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Write the month as year and month: 2026-09.')
      .register(editorFields, { label: 'Month', hint: 'Like 2026-09.' }),
    areas: listOf(reference('areas', 'Area'), 'Areas', 'Empty: everywhere.').default([]),
    said: paragraph(
      'What families said',
      'In general words, from several families. Never word for word, never about one person.',
    ),
    changed: paragraph('What changed', 'Or that nothing has changed yet, and why.'),
    answers: line('Who answers for it', 'A role or an organisation.'),
  })
  .register(editorFields, { label: 'Change' });
export type Change = z.infer<typeof changeSchema>;

/** `content/what-changed.json`: what families said, in general words, and what came of it. */
export const whatChangedSchema = z
  .strictObject({ changes: listOf(changeSchema, 'Changes').default([]) })
  .register(editorFields, { label: 'What families said, what changed' });

/** The changes, the latest month first. */
export const latestFirst = (changes: readonly Change[]): Change[] =>
  changes.toSorted((one, other) => (one.month > other.month ? -1 : one.month < other.month ? 1 : 0));
