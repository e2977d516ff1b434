import { z } from 'zod';
import { editorFields } from '../content/editor-field.ts';
import { choice, line, listOf, paragraph, reference, yesNo } from '../content/fields.ts';
import { columnSchema, itemKey, optionSchema } from './answer-shape.ts';
import { sourceCodeSchema } from './source-code.ts';
import { mostRows } from './table-size.ts';

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

/** Whether a line of this kind is answered by one of some: on the page, by radio buttons. */
export const hasOneOfSome = (kind: ItemKind): boolean =>
  ['check', 'yesNoUnsure', 'choice', 'scale'].includes(kind);

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
    answersOf: itemKey()
      .register(editorFields, {
        label: 'Answers from the set',
        hint: 'The key of a set of answers of this tool, instead of answers of its own.',
      })
      .optional(),
    why: line('A line beside the answer', 'Its words, like: What shows it').optional(),
    follows: z
      .strictObject({
        answers: listOf(itemKey('Answer'), 'When the answer is', 'Keys of answers; yes, no, unsure.').min(
          1,
          'Name at least one answer.',
        ),
        say: paragraph('What follows', 'Stands under the line, and stands out once that is answered.'),
      })
      .register(editorFields, { label: 'What follows from an answer' })
      .optional(),
    cutOut: yesNo(
      'A slip to cut off',
      'For a statement; a line that ends with a colon is for writing.',
    ).optional(),
    faceDown: yesNo('Lies face down', 'A statement that nobody reads before they turn it over.').optional(),
    person: line(
      'Whom it names',
      'For a statement about somebody invented: the name that tables offer.',
    ).optional(),
    lot: yesNo('Can be drawn by lot', 'For a choice.').optional(),
    columns: listOf(columnSchema, 'Columns', 'For a table.').optional(),
    rows: z
      .number()
      .int('Write a whole number.')
      .min(1, 'One line at least.')
      .max(mostRows, `${mostRows} lines at most.`)
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
    if (takesOptions && item.answersOf === undefined && (item.options?.length ?? 0) < 2)
      fault('options', 'Give at least two answers to choose from.');
    if (item.answersOf !== undefined && (!takesOptions || item.options !== undefined))
      fault('answersOf', 'Answers from a set are for choice, multi and scale, and stand alone. Choose one.');
    if (item.why !== undefined && !hasOneOfSome(item.kind))
      fault('why', 'Only what is answered by one of some has a line beside it. Take it away.');
    if (item.follows && !hasOneOfSome(item.kind) && item.kind !== 'multi')
      fault('follows', 'Only an answer that is chosen can be followed by something. Take it away.');
    if (item.cutOut && item.kind !== 'statement')
      fault('cutOut', 'Only a statement can be cut off. Take it away, or change the kind.');
    if ((item.faceDown || item.person !== undefined) && item.kind !== 'statement')
      fault('kind', 'Only a statement lies face down or names somebody. Take that away, or change the kind.');
    if (item.lot && item.kind !== 'choice')
      fault('lot', 'Only a choice is drawn by lot. Take it away, or change the kind.');
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
