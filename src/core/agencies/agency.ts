import { z } from 'zod';
import { workingHoursSchema } from '../calendar/working-hours.ts';
import { editorFields } from '../content/editor-field.ts';
import {
  emailAddress,
  line,
  listOf,
  paragraph,
  phoneNumber,
  publicKey,
  reference,
  yesNo,
} from '../content/fields.ts';

/** An organisation that receives contact requests, `content/agencies/<slug>.json`. */
export const agencySchema = z
  .strictObject({
    name: line('Name', 'As visitors see it.'),
    organisation: reference('organisations', 'Organisation').optional(),
    demonstration: yesNo(
      'Only for the demonstration',
      'A demonstration agency is nobody; it receives nothing real.',
    ),
    receives: z
      .discriminatedUnion(
        'by',
        [
          z.strictObject({
            by: z.literal('form').register(editorFields, { label: 'Contact form' }),
            email: emailAddress('E-mail for notices', 'Gets notices without personal data.'),
            publicKey: publicKey().optional(),
            helpline: reference('helplines', 'Helpline').optional(),
            phone: phoneNumber('Number').optional(),
          }),
          z.strictObject({
            by: z.literal('phone').register(editorFields, { label: 'Phone only' }),
            helpline: reference('helplines', 'Helpline').optional(),
            phone: phoneNumber('Number').optional(),
          }),
        ],
        { error: 'Choose how it receives requests: form or phone.' },
      )
      .register(editorFields, { label: 'Receives requests by' }),
    confidentiality: paragraph(
      'Confidentiality statement',
      'Shown before a request is sent, in the agency’s own words.',
    ),
    readers: line('Who reads requests', 'Like: two family support workers'),
    workingHours: workingHoursSchema,
    answersWithinWorkingDays: z
      .number()
      .int('Write a whole number of days.')
      .min(1, 'At least one day.')
      .max(10, 'Ten at most.')
      .register(editorFields, { label: 'Answers within (working days)' }),
    nextDoors: listOf(
      line('Next door'),
      'Next doors',
      'Where a family could go when this agency says no.',
    ).optional(),
  })
  .register(editorFields, { label: 'Agency' });
export type Agency = z.infer<typeof agencySchema>;
