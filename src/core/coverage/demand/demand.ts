import { z } from 'zod';
import { editorFields } from '../../content/editor-field.ts';
import { line, listOf, reference } from '../../content/fields.ts';

/** No count under this is published, and none may lie in a file that is: those of nought are hidden with them. */
export const leastCount = 5;

const month = (label: string, hint: string) =>
  z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Write the month as year and month: 2026-09.')
    .register(editorFields, { label, hint });

const countSchema = z
  .strictObject({
    area: reference('areas', 'Area', 'Empty: all areas together.').optional(),
    need: reference('needs', 'Need', 'Empty: all needs together.').optional(),
    requests: z
      .number()
      .int('Write a whole number.')
      .min(leastCount, `Take this line away: counts under ${leastCount} are not published, nor is nought.`)
      .register(editorFields, {
        label: 'How many asked',
        hint: `Only ${leastCount} or more. Leave smaller counts out altogether, nought too.`,
      }),
  })
  .refine(({ area, need }) => area !== undefined || need !== undefined, {
    path: ['area'],
    error: 'Choose an area or a need. The sum of all is worked out by itself.',
  })
  .register(editorFields, { label: 'Count' });
export type DemandCount = z.infer<typeof countSchema>;

const allDiffer = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;

const periodSchema = z
  .strictObject({
    from: month('First month', 'Like 2026-07. Not shorter than a month.'),
    to: month('Last month', 'Like 2026-09. It must be over.'),
    counts: listOf(
      countSchema,
      'Counts',
      'In one period all by area, or all by need, or all by area and need: never mixed.',
    ).min(1, 'Write at least one count, or take the period away.'),
    note: line('Note', 'Anything needed to understand the numbers. Never about one person.').optional(),
  })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    error: 'The last month must not be before the first.',
  })
  .refine(({ counts }) => new Set(counts.map(detailOf)).size <= 1, {
    path: ['counts'],
    error:
      'Count all by area, or all by need, or all by area and need. Two ways at once can be subtracted from each other.',
  })
  .refine(({ counts }) => allDiffer(counts.map(({ area = '', need = '' }) => `${area} ${need}`)), {
    path: ['counts'],
    error: 'The same area and need is there twice. Keep one of them.',
  })
  .register(editorFields, { label: 'Period' });
export type DemandPeriod = z.infer<typeof periodSchema>;

/** By what the counts of a period are told apart. */
export type DemandDetail = 'area' | 'need' | 'area-and-need';

/** By what one count is told apart from the others. */
export const detailOf = ({ area, need }: Pick<DemandCount, 'area' | 'need'>): DemandDetail =>
  area === undefined ? 'need' : need === undefined ? 'area' : 'area-and-need';

/**
 * `content/demand.json`: how many asked for contact, as far as the coordinator publishes it. The file is as public as the
 * site, so it holds no small count at all, and no total.
 */
export const demandSchema = z
  .strictObject({
    periods: listOf(
      periodSchema,
      'Periods',
      'They must not overlap: two that do can be subtracted from each other.',
    )
      .default([])
      .refine(
        (periods) =>
          periods
            .toSorted((one, other) => (one.from < other.from ? -1 : 1))
            .every(({ from }, index, sorted) => index === 0 || (sorted[index - 1]?.to ?? '') < from),
        { error: 'Two periods overlap. Their difference would tell small counts: keep one of them.' },
      ),
  })
  .register(editorFields, { label: 'Demand' });
