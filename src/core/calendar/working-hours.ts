import { z } from 'zod';
import { editorFields } from '../content/editor-field.ts';
import { choice, listOf, timeOfDay } from '../content/fields.ts';
import { weekdays } from './weekday.ts';

/** When somebody reads what arrives. Public holidays of the network's country are days off. */
export const workingHoursSchema = z
  .strictObject({
    days: listOf(choice(weekdays, 'Day'), 'Working days').min(1, 'Choose at least one day.'),
    from: timeOfDay('From'),
    to: timeOfDay('To'),
  })
  .refine((hours) => hours.from < hours.to, {
    path: ['to'],
    error: 'The end of the day must come after its start.',
  })
  .register(editorFields, { label: 'Working hours' });
export type WorkingHours = z.infer<typeof workingHoursSchema>;
