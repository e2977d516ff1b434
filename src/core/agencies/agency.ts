import { z } from 'zod';
import { workingHoursSchema } from '../calendar/working-hours.ts';
import { editorFields } from '../content/editor-field.ts';
import {
  day,
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
            deputyEmail: emailAddress(
              'E-mail of the deputy',
              'Hears when a request still waits on the morning of the last day.',
            ).optional(),
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
    awayUntil: day(
      'Takes nothing new until the end of',
      'The last day. Until then its deputy gets what it would have got. Leave empty when it is there.',
    ).optional(),
    deputyAgency: reference(
      'agencies',
      'Deputy',
      'The agency that stands in while this one is away.',
    ).optional(),
    takesUnder18s: yesNo(
      'Takes people under 18',
      'Only such agencies get a request from somebody under 18.',
    ).optional(),
    takesFromElsewhere: yesNo(
      'Takes people from outside its area',
      'Some people ask for somebody who is not near them.',
    ).optional(),
    attachedToTreatment: yesNo(
      'Supports families as part of treatment',
      'Support in its own right is chosen before support that is tied to treatment.',
    ).optional(),
  })
  .register(editorFields, { label: 'Agency' });
export type Agency = z.infer<typeof agencySchema>;
