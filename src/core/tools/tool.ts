import { z } from 'zod';
import { editorFields } from '../content/editor-field.ts';
import { choice, day, line, listOf, paragraph, reference, yesNo } from '../content/fields.ts';
import { reviewSchema } from '../guidance/guidance.ts';
import { answerSetSchema, itemKey } from './answer-shape.ts';
import { endSheetSchema } from './end-sheet/end-sheet-schema.ts';
import { itemSchema, type ToolItem } from './item.ts';
import { sourceCodeSchema } from './source-code.ts';

/** Who fills a tool in. */
export const toolReaders = ['families', 'professionals', 'planners'] as const;
export type ToolReader = (typeof toolReaders)[number];

const openingSchema = z
  .strictObject({
    id: itemKey(),
    text: paragraph('Text'),
    sources: listOf(sourceCodeSchema, 'Sources').min(
      1,
      'Say where this comes from: name at least one source.',
    ),
  })
  .register(editorFields, { label: 'Statement' });

const sectionSchema = z
  .strictObject({
    id: itemKey(),
    title: line('Heading'),
    intro: paragraph('Under the heading').optional(),
    items: listOf(itemSchema, 'Lines').min(1, 'Give the section at least one line.'),
    needs: listOf(
      reference('needs', 'Need'),
      'Needs',
      'Services that help with this are listed at its end.',
    ).optional(),
    sheet: yesNo('A sheet of its own', 'It can be printed alone, and begins a page.').optional(),
    long: yesNo('Only in the long way', 'An answer that takes away “long” hides it.').optional(),
  })
  .refine(({ long, items }) => !long || items.every(({ required }) => !required), {
    path: ['long'],
    error:
      'A line of this section is needed to finish, so it cannot be left out in the short way. Choose one.',
  })
  .register(editorFields, { label: 'Section' });
export type ToolSection = z.infer<typeof sectionSchema>;

const cardLineSchema = z
  .strictObject({
    text: line('Text', 'For the emergency numbers write {emergency}.'),
    item: itemKey()
      .register(editorFields, {
        label: 'Answer to',
        hint: 'The key of the line whose answer stands behind the text.',
      })
      .optional(),
  })
  .register(editorFields, { label: 'Line' });

const faceSchema = z
  .strictObject({
    title: line('Heading', 'The first face is the cover: keep it neutral.'),
    titleFrom: itemKey()
      .register(editorFields, {
        label: 'Heading chosen by',
        hint: 'The key of a choice whose answer is the heading.',
      })
      .optional(),
    lines: listOf(cardLineSchema, 'Lines').min(1, 'Give the face at least one line.'),
    ordered: yesNo('One after the other', 'Numbers the lines.').optional(),
  })
  .register(editorFields, { label: 'Face' });

const figuresSchema = z
  .strictObject({
    title: line('Heading'),
    intro: paragraph('Under the heading').optional(),
    by: choice(['section', 'line'], 'A figure for each', 'section: the mean of its lines. line: its answer.'),
    together: yesNo('Lay sheets of several people side by side').optional(),
  })
  .register(editorFields, {
    label: 'Figures',
    hint: 'Made from answers that count as a number. They can be compared with an earlier file.',
  });

const wholeNumber = (label: string, hint: string, most: number) =>
  z
    .number()
    .int('Write a whole number.')
    .min(1, 'One at least.')
    .max(most, `${most} at most.`)
    .register(editorFields, { label, hint });

/** A tool, `content/tools/<slug>.json`: something to fill in, on the device or on paper. Nothing of it is sent. */
export const toolSchema = z
  .strictObject({
    title: line('Title', 'As somebody would say it: What I want you to know'),
    neutralTitle: line(
      'Neutral title',
      'Stands in the browser’s history, without a word that tells: A letter',
    ),
    summary: line('In thirty seconds', 'Two or three short sentences under the title.'),
    readers: listOf(choice(toolReaders, 'Who'), 'Who fills it in').min(1, 'Say who fills it in.'),
    forWhom: line('Who it is for', 'One short line: For you, to hand to a service.'),
    minutes: wholeNumber('Minutes', 'How long it takes.', 240),
    version: wholeNumber('Version', 'Count it up when keys are added or taken away.', 999),
    opensFrom: wholeNumber(
      'Opens files from version',
      'Files that are older are refused with a sentence.',
      999,
    ),
    written: day('Written on'),
    reviewDue: day('Review by'),
    review: reviewSchema,
    opening: listOf(openingSchema, 'To read first').optional(),
    checks: z
      .strictObject({
        done: line('Done'),
        notDone: line('Not done'),
        notApplicable: line('Does not apply'),
        why: line('The line beside it', 'Like: Why, initials, time'),
      })
      .register(editorFields, { label: 'Words for checks' })
      .optional(),
    answerSets: listOf(answerSetSchema, 'Sets of answers', 'For lines that share their answers.').optional(),
    sections: listOf(sectionSchema, 'Sections').min(1, 'Give the tool at least one section.'),
    figures: figuresSchema.optional(),
    endSheet: endSheetSchema.optional(),
    takesFrom: listOf(
      reference('tools', 'Tool'),
      'Opens files of',
      'Other tools with lines of the same keys: what both ask is taken over.',
    ).optional(),
    card: z
      .strictObject({
        faces: listOf(faceSchema, 'Faces')
          .min(2, 'A card has two faces at least.')
          .max(4, 'Four faces at most.'),
      })
      .register(editorFields, { label: 'Card', hint: 'Printed to be folded and carried.' })
      .optional(),
    everywhere: yesNo(
      'True everywhere',
      'No law, service, number or body of one country or place. A network elsewhere that begins from this site gets it.',
    ).optional(),
    spreadsheet: yesNo('Offer a file for a spreadsheet').optional(),
    next: listOf(
      z
        .strictObject({ text: line('Text'), to: line('Address', 'On this site: /directory/') })
        .register(editorFields, { label: 'Next step' }),
      'What comes next',
    ).min(1, 'Every tool ends with a next step: name at least one.'),
  })
  .refine(({ version, opensFrom }) => opensFrom <= version, {
    path: ['opensFrom'],
    error: 'Files cannot be newer than the tool. Write its version, or less.',
  })
  .refine(
    ({ sections }) => {
      const shown = sections.flatMap(({ items }) =>
        items.flatMap(({ options = [] }) => options.flatMap(({ shows }) => shows ?? [])),
      );
      return shown.every((id) => sections.some((section) => section.id === id));
    },
    { path: ['sections'], error: 'An answer shows a section that is not there. Write the key of a section.' },
  )
  .refine(
    ({ endSheet, sections }) => {
      if (endSheet === undefined) return true;
      const { title: _title, intro: _intro, table, ...columns } = endSheet;
      const item = sections.flatMap(({ items }) => items).find(({ id }) => id === table);
      return Object.values(columns).every((id) => item?.columns?.some((column) => column.id === id));
    },
    {
      path: ['endSheet'],
      error: 'The end sheet reads a table or a column that is not there. Write their keys.',
    },
  )
  .register(editorFields, { label: 'Tool' });
export type Tool = z.infer<typeof toolSchema>;

type Parts = Pick<Tool, 'sections' | 'answerSets'>;

/** The sections of a tool, each line with its answers, also those that it shares. */
export const sectionsOf = ({ sections, answerSets = [] }: Parts): ToolSection[] =>
  sections.map((section) => ({
    ...section,
    items: section.items.map((item): ToolItem => {
      const set = answerSets.find(({ id }) => id === item.answersOf);
      return set === undefined ? item : { ...item, options: set.options };
    }),
  }));

/** All lines of a tool, in their order, each with its answers. */
export const itemsOf = (tool: Parts): ToolItem[] => sectionsOf(tool).flatMap(({ items }) => items);

/** All sources that a tool names, in the order it names them. */
export const codesOf = (tool: Pick<Tool, 'sections' | 'answerSets' | 'opening'>): string[] => [
  ...(tool.opening ?? []).flatMap(({ sources }) => sources),
  ...itemsOf(tool).flatMap(({ sources }) => sources),
];

/** The words for checks of a tool, or those that do for most. */
export const checkWordsOf = ({ checks }: Pick<Tool, 'checks'>): NonNullable<Tool['checks']> =>
  checks ?? { done: 'Done', notDone: 'Not done', notApplicable: 'Does not apply', why: 'Why' };

/** A text with the emergency numbers in their place. */
export const withEmergency = (text: string, numbers: readonly string[]): string =>
  text.replaceAll('{emergency}', numbers.join(' or '));
