import { z } from 'zod';
import { editorFields } from './editor-field.ts';
import { checkedSchema, evidenceSchema } from './evidence.ts';
import { choice, emailAddress, line, phoneNumber, webAddress, yesNo } from './fields.ts';

/** A number to ring or text, `content/helplines/<slug>.json`. Prose names it by its slug and never types the number. */
export const helplineSchema = z
  .strictObject({
    name: line('Name'),
    forWhom: line(
      'Who it is for',
      'One short sentence, as you would say it: You are afraid of somebody at home.',
    ),
    group: choice(
      ['now', 'talk', 'drink-and-drugs', 'home', 'young', 'practical', 'grief'],
      'Shown under',
      'now: crisis, day or night. talk: somebody to talk to. home: violence or fear at home. young: under 18. practical: money, care, information.',
    ),
    order: z
      .number()
      .int('Write a whole number.')
      .register(editorFields, { label: 'Order', hint: 'Lower numbers come first.' }),
    phone: phoneNumber('Number to ring').optional(),
    text: z
      .strictObject({ number: phoneNumber('Number to text'), keyword: line('Word to text').optional() })
      .register(editorFields, { label: 'Text messages' })
      .optional(),
    email: emailAddress('E-mail').optional(),
    url: webAddress('Website').optional(),
    hours: line('When', 'Day and night, or: Mon–Fri, 9.30am–5.30pm').optional(),
    dayAndNight: yesNo('Open day and night'),
    free: yesNo('Free to ring').optional(),
    evidence: evidenceSchema,
    checked: checkedSchema.optional(),
  })
  .refine((helpline) => helpline.phone ?? helpline.text ?? helpline.url, {
    path: ['phone'],
    error: 'Give at least one way to reach them: a number, a text number or a website.',
  })
  .register(editorFields, { label: 'Helpline' });
export type Helpline = z.infer<typeof helplineSchema>;
