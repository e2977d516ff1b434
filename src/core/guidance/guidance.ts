import { z } from 'zod';
import { editorFields } from '../content/editor-field.ts';
import { sourceSchema } from '../content/evidence.ts';
import { choice, day, guidancePage, line, listOf, reference, slug, yesNo } from '../content/fields.ts';

/** Who a piece of guidance speaks to: the folder it lies in, and the first part of its address. */
export const guidanceReaders = ['families', 'friends', 'professionals'] as const;
export type GuidanceReader = (typeof guidanceReaders)[number];

/** Who has read a page before visitors do. */
export const reviewSchema = z
  .discriminatedUnion(
    'state',
    [
      z.strictObject({
        state: z
          .literal('draft')
          .register(editorFields, { label: 'Not yet reviewed by a clinician or a family' }),
      }),
      z.strictObject({
        state: z
          .literal('clinical-review-needed')
          .register(editorFields, { label: 'For clinical review: could affect life or safety' }),
      }),
      z.strictObject({
        state: z.literal('reviewed').register(editorFields, { label: 'Reviewed' }),
        on: day('Reviewed on'),
        by: line('Reviewed by', 'A role and an organisation.'),
      }),
    ],
    { error: 'Choose: draft, clinical-review-needed, or reviewed with its date and reviewer.' },
  )
  .register(editorFields, { label: 'Review' });

/** Where a claim was read. One that the text names, `<Source id="…" />`, has a key. */
export const guidanceSourceSchema = sourceSchema
  .extend({
    id: slug
      .clone()
      .register(editorFields, {
        label: 'Key',
        hint: 'Only if the text names it: <Source id="key" /> after a claim.',
      })
      .optional(),
  })
  .register(editorFields, { label: 'Source' });
export type GuidanceSource = z.infer<typeof guidanceSourceSchema>;

/** How often the text names each source of its page, by its number in the list, from 1. */
export type CitedSources = Readonly<Record<number, number>>;

/** The facts above the text of `content/guidance/<reader>/<slug>.mdx`. */
export const guidanceSchema = z
  .strictObject({
    title: line('Title', 'As somebody would say it: If they won’t get help'),
    summary: line('In thirty seconds', 'Two or three short sentences under the title.'),
    group: slug.clone().register(editorFields, {
      label: 'Group',
      hint: 'The heading under which the page stands in the list of all pages.',
      relation: 'groups',
    }),
    order: z
      .number()
      .int('Write a whole number.')
      .register(editorFields, { label: 'Order', hint: 'Within its group. Lower numbers come first.' }),
    written: day('Written on'),
    reviewDue: day('Review by'),
    review: reviewSchema,
    sources: listOf(guidanceSourceSchema, 'Sources').min(1, 'Name at least one source.'),
    needs: listOf(reference('needs', 'Need'), 'Needs', 'Linked at the foot of the page.').optional(),
    related: listOf(guidancePage(), 'Read next').optional(),
    sheet: yesNo(
      'A sheet to hand over',
      'Printed, it is one page of A4 without what is meant for the screen. Leave empty for other pages.',
    ).optional(),
    everywhere: yesNo(
      'True everywhere',
      'No law, service, number or body of one country or place. A network elsewhere that begins from this site gets it.',
    ).optional(),
    drawing: choice(['chairs', 'door', 'kettle', 'letter', 'phone', 'river'], 'Drawing').optional(),
  })
  .register(editorFields, { label: 'Guidance' });
export type Guidance = z.infer<typeof guidanceSchema>;
