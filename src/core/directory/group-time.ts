import { z } from 'zod';
import { weeksOfMonth } from '../calendar/week-of-month.ts';
import { weekdays } from '../calendar/weekday.ts';
import { editorFields } from '../content/editor-field.ts';
import { choice, day, line, timeOfDay } from '../content/fields.ts';

const repetitionSchema = z
  .discriminatedUnion(
    'kind',
    [
      z.strictObject({
        kind: z.literal('weekly').register(editorFields, { label: 'Every week, or every few weeks' }),
        weekday: choice(weekdays, 'Day'),
        everyWeeks: z
          .number()
          .int('Write a whole number of weeks.')
          .min(1, 'At least 1: every week.')
          .max(26, '26 at most.')
          .default(1)
          .register(editorFields, { label: 'Every how many weeks', hint: '1 is every week.' }),
      }),
      z.strictObject({
        kind: z.literal('monthly').register(editorFields, { label: 'Every month' }),
        week: choice(weeksOfMonth, 'Which week'),
        weekday: choice(weekdays, 'Day'),
      }),
    ],
    { error: 'Choose: weekly, or monthly.' },
  )
  .register(editorFields, { label: 'How often' });

/** A group or drop-in that meets at set times, in the network's time zone (HSDS `schedule` with `freq`). */
export const groupTimeSchema = z
  .strictObject({
    name: line('What it is', 'Like: family support group'),
    repeats: repetitionSchema,
    from: timeOfDay('From'),
    to: timeOfDay('To'),
    firstOn: day('First time on', 'Needed when it is every few weeks, to know which weeks.').optional(),
    lastOn: day('Last time on').optional(),
    note: line('Note', 'Like: ring before your first time').optional(),
  })
  .refine((group) => group.from < group.to, { path: ['to'], error: 'The end must come after the start.' })
  .refine(
    ({ repeats, firstOn }) => repeats.kind !== 'weekly' || repeats.everyWeeks === 1 || firstOn !== undefined,
    { path: ['firstOn'], error: 'Write a day it met, so that the weeks can be counted from it.' },
  )
  .register(editorFields, { label: 'Group time' });
export type GroupTime = z.infer<typeof groupTimeSchema>;
