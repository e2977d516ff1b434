import { z } from 'zod';
import { weekdays } from '../calendar/weekday.ts';
import { editorFields } from '../content/editor-field.ts';
import { choice, listOf, timeOfDay } from '../content/fields.ts';

/** Said where a stretch ends before it begins; the editor's form says the same. */
export const closesAfterOpens = 'Closing must come after opening.';

/** Said where two stretches share a part of a day; the editor's form says the same. */
export const timesOverlap = 'Two of its times overlap.';

/** One stretch of opening, on one or more days, in the network's time zone (HSDS `schedule`). */
export const stretchSchema = z
  .strictObject({
    days: listOf(choice(weekdays, 'Day'), 'Days').min(1, 'Choose at least one day.'),
    opens: timeOfDay('Opens'),
    closes: timeOfDay('Closes'),
  })
  .refine((stretch) => stretch.opens < stretch.closes, {
    path: ['closes'],
    error: closesAfterOpens,
  })
  .register(editorFields, { label: 'Open' });

type Stretch = z.infer<typeof stretchSchema>;

/** The first stretch that begins on a day before another one there has ended; undefined when there is none. */
const overlapping = (stretches: readonly Stretch[]): number | undefined => {
  const meet = (one: Stretch, other: Stretch) =>
    one.opens < other.closes && other.opens < one.closes && one.days.some((day) => other.days.includes(day));
  const at = stretches.findIndex((one, index) =>
    stretches.slice(0, index).some((before) => meet(one, before)),
  );
  return at === -1 ? undefined : at;
};

/** When a service is open: day and night, or in stretches. Left out when it is not known. */
export const openingSchema = z
  .discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('always').register(editorFields, { label: 'Day and night' }) }),
      z.strictObject({
        kind: z.literal('weekly').register(editorFields, { label: 'Certain times' }),
        stretches: z
          .array(stretchSchema)
          .min(1, 'Write at least one time.')
          .superRefine((stretches, check) => {
            const at = overlapping(stretches);
            if (at !== undefined)
              check.addIssue({ code: 'custom', path: [at, 'opens'], message: timesOverlap });
          })
          .register(editorFields, { label: 'Times', widget: 'week' }),
      }),
    ],
    { error: 'Choose: always, or weekly with its times.' },
  )
  .register(editorFields, { label: 'Opening times', hint: 'Only when a source says so.' });
export type Opening = z.infer<typeof openingSchema>;
