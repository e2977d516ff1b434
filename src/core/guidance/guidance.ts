import { z } from 'zod';
import { editorFields } from '../content/editor-field.ts';
import { sourceSchema } from '../content/evidence.ts';
import { choice, day, guidancePage, line, listOf, reference } from '../content/fields.ts';

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

/** The facts above the text of `content/guidance/<reader>/<slug>.mdx`. */
export const guidanceSchema = z
  .strictObject({
    title: line('Title', 'As somebody would say it: If they won’t get help'),
    summary: line('In thirty seconds', 'Two or three short sentences under the title.'),
    order: z
      .number()
      .int('Write a whole number.')
      .register(editorFields, { label: 'Order', hint: 'Lower numbers come first.' }),
    written: day('Written on'),
    reviewDue: day('Review by'),
    review: reviewSchema,
    sources: listOf(sourceSchema, 'Sources').min(1, 'Name at least one source.'),
    needs: listOf(reference('needs', 'Need'), 'Needs', 'Linked at the foot of the page.').optional(),
    related: listOf(guidancePage(), 'Read next').optional(),
    drawing: choice(['chairs', 'door', 'kettle', 'letter', 'phone', 'river'], 'Drawing').optional(),
  })
  .register(editorFields, { label: 'Guidance' });
export type Guidance = z.infer<typeof guidanceSchema>;
