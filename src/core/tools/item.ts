import { z } from 'zod';
import { editorFields } from '../content/editor-field.ts';
import { choice, line, listOf, paragraph, reference, slug, yesNo } from '../content/fields.ts';
import { sourceCodeSchema } from './source-code.ts';

/** What a line of a tool can be. */
export const itemKinds = [
  'statement',
  'check',
  'yesNoUnsure',
  'choice',
  'multi',
  'text',
  'longText',
  'scale',
  'date',
  'table',
  'signature',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** A key that files carry. It never changes; a new meaning gets a new key. */
export const itemKey = (label = 'Key') =>
  slug.clone().register(editorFields, {
    label,
    hint: 'Small letters and hyphens. Saved files carry it: never change it, and never use it again for something else.',
  });

const optionSchema = z
  .strictObject({
    id: itemKey(),
    text: line('Answer'),
    note: line('Note under it').optional(),
  })
  .register(editorFields, { label: 'Answer' });

const columnSchema = z
  .strictObject({
    id: itemKey(),
    text: line('Heading'),
    kind: choice(['text', 'date', 'choice'], 'Kind'),
    options: listOf(optionSchema, 'Answers', 'For the kind choice.').optional(),
    required: yesNo('Needed in every line that is begun').optional(),
  })
  .refine(({ kind, options }) => (kind === 'choice') === (options !== undefined), {
    path: ['options'],
    error: 'A column of the kind choice has answers, and no other has.',
  })
  .register(editorFields, { label: 'Column' });

/** One line of a tool: something to read, or something to answer. */
export const itemSchema = z
  .strictObject({
    id: itemKey(),
    kind: choice(
      itemKinds,
      'Kind',
      'statement: to read. check: done or not. scale: one of a row. table: lines to fill. signature: a ruled line, never kept.',
    ),
    text: paragraph('Text', 'For the emergency numbers write {emergency}.'),
    hint: line('Hint', 'One sentence under it.').optional(),
    sources: listOf(sourceCodeSchema, 'Sources').min(
      1,
      'Say where this comes from: name at least one source.',
    ),
    options: listOf(optionSchema, 'Answers', 'For choice, multi and scale.').optional(),
    columns: listOf(columnSchema, 'Columns', 'For a table.').optional(),
    rows: z
      .number()
      .int('Write a whole number.')
      .min(1, 'One line at least.')
      .max(12, 'Twelve lines at most.')
      .register(editorFields, {
        label: 'Lines',
        hint: 'How many empty lines a table has. Three if you leave it empty.',
      })
      .optional(),
    rowName: line('What one line is', 'Like: Person').optional(),
    rowsFrom: itemKey('A line for each line of')
      .register(editorFields, {
        label: 'A line for each line of',
        hint: 'The key of another table, when this one is about the same people.',
      })
      .optional(),
    required: yesNo('Needed to finish').optional(),
    needed: line(
      'What is missing',
      'Said when it is needed and not there: Record the offer for each person.',
    ).optional(),
    unless: itemKey()
      .register(editorFields, {
        label: 'Not needed if',
        hint: 'The key of a check: when that is done, this is not needed.',
      })
      .optional(),
    skippable: yesNo('May be skipped').optional(),
    sensitive: yesNo(
      'Sensitive',
      'Closed until opened, and left out of print and file unless ticked again.',
    ).optional(),
    staffOnly: yesNo('For staff alone').optional(),
    consentOf: choice(['person', 'family', 'service'], 'Whose consent it needs').optional(),
    calendar: yesNo('Offer a calendar entry', 'For a date.').optional(),
    emergency: yesNo('Show the emergency numbers', 'For a statement.').optional(),
    helplines: listOf(reference('helplines', 'Helpline'), 'Helplines', 'Shown under it.').optional(),
    needs: listOf(reference('needs', 'Need'), 'Needs', 'Links to services that help with this.').optional(),
    formerly: listOf(
      itemKey('Former key'),
      'Former keys',
      'Answers in older files are found by them.',
    ).optional(),
  })
  .superRefine((item, context) => {
    const fault = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    const takesOptions = ['choice', 'multi', 'scale'].includes(item.kind);
    if (takesOptions && (item.options?.length ?? 0) < 2)
      fault('options', 'Give at least two answers to choose from.');
    if (!takesOptions && item.options !== undefined)
      fault('options', 'Only choice, multi and scale have answers. Take them away, or change the kind.');
    if (item.kind === 'table' && item.columns === undefined)
      fault('columns', 'Give the table at least one column.');
    if (item.kind !== 'table' && (item.columns ?? item.rows ?? item.rowsFrom) !== undefined)
      fault('columns', 'Only a table has columns and lines. Take them away, or change the kind.');
    if (item.required && (item.kind === 'statement' || item.kind === 'signature'))
      fault('required', 'A statement or a signature cannot be needed to finish: nobody answers it here.');
    if (item.required && item.skippable)
      fault('skippable', 'This is needed to finish, so it cannot be skipped. Choose one.');
    if (item.calendar && item.kind !== 'date') fault('calendar', 'Only a date can go into a calendar.');
  })
  .register(editorFields, { label: 'Line' });
export type ToolItem = z.infer<typeof itemSchema>;
