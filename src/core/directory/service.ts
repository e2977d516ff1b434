import { z } from 'zod';
import { editorFields } from '../content/editor-field.ts';
import { checkedSchema, evidenceSchema } from '../content/evidence.ts';
import {
  choice,
  day,
  emailAddress,
  guidancePage,
  line,
  listOf,
  paragraph,
  phoneNumber,
  reference,
  webAddress,
  yesNo,
} from '../content/fields.ts';
import { addressSchema } from './address.ts';
import { groupTimeSchema } from './group-time.ts';
import { openingSchema } from './opening.ts';

/** Whom a service is for, seen from the person beside somebody who drinks or uses. */
export const audiences = [
  'parent',
  'partner',
  'grown-child',
  'young-child',
  'sibling',
  'grandparent-or-carer',
  'friend',
  'bereaved',
  'person-themselves',
  'professional',
] as const;
export type Audience = (typeof audiences)[number];

/** How a service is used. */
export const ways = ['in-person', 'phone', 'online', 'home-visit'] as const;
export type Way = (typeof ways)[number];

const age = (label: string) =>
  z
    .number()
    .int('Write a whole number of years.')
    .min(0, 'Zero or more.')
    .max(120, '120 at most.')
    .register(editorFields, { label });

/** A listing, `content/services/<slug>.json` (HSDS `service`). What is not known is left out, never guessed. */
export const serviceSchema = z
  .strictObject({
    name: line('Name'),
    organisation: reference('organisations', 'Organisation', 'Who runs it.'),
    kind: line('Kind', 'A few words: Family resource centre'),
    summary: line('In one sentence', 'What somebody can get there. Shown in lists.'),
    description: paragraph('What they do'),
    alert: line(
      'Alert',
      'Something everyone must know first, like: moving in May. Leave empty otherwise.',
    ).optional(),
    needs: listOf(reference('needs', 'Need'), 'Needs served').min(1, 'Choose at least one need.'),
    audiences: listOf(choice(audiences, 'Who'), 'Who it is for', 'Leave empty when nothing says so.').default(
      [],
    ),
    eligibilityDescription: line('Who it is for, in words').optional(),
    minimumAge: age('Youngest age').optional(),
    maximumAge: age('Oldest age').optional(),
    noTreatmentNeeded: yesNo('No need for your person to be in treatment').optional(),
    areas: listOf(reference('areas', 'Area'), 'Areas covered').min(1, 'Choose at least one area.'),
    ways: listOf(choice(ways, 'Way'), 'How it is used', 'Leave empty when nothing says so.').default([]),
    venue: choice(
      ['community', 'treatment'],
      'Venue',
      'treatment: people meet where treatment is given.',
    ).optional(),
    address: addressSchema,
    phones: listOf(
      z
        .strictObject({
          number: phoneNumber('Number'),
          description: line('What it is', 'Like: national careline, weekdays').optional(),
        })
        .register(editorFields, { label: 'Phone' }),
      'Phones',
    ).default([]),
    email: emailAddress('E-mail').optional(),
    url: webAddress('Website').optional(),
    openingDescription: line('Opening, in words').optional(),
    opening: openingSchema.optional(),
    publicHolidays: choice(
      ['closed', 'as-usual'],
      'On public holidays',
      'Leave empty when nothing says so.',
    ).optional(),
    groupTimes: listOf(
      groupTimeSchema,
      'Group times',
      'Groups and drop-ins that meet at set times.',
    ).optional(),
    applicationProcess: line('How to get in', 'Walk in, ring, or somebody refers you.').optional(),
    walkIn: yesNo('You can walk in').optional(),
    firstVisit: paragraph(
      'The first time',
      'What somebody can expect when they come or ring first.',
    ).optional(),
    waitTime: line('Waiting').optional(),
    feesDescription: line('Cost').optional(),
    free: yesNo('Free').optional(),
    languages: listOf(line('Language'), 'Languages').optional(),
    directions: paragraph('How to find it', 'In words: the bus, the door, the bell.').optional(),
    stepFree: yesNo('Step-free').optional(),
    accessibility: line('Getting in and around', 'Hearing loop, parking, toilets.').optional(),
    peerLed: yesNo('Run by people who have been there').optional(),
    peerCanMeet: yesNo('Somebody who has been there can meet you').optional(),
    peerTraining: line('How those who have been there are trained').optional(),
    peerSupervision: line('Who supports those who have been there').optional(),
    independent: yesNo(
      'Independent of treatment',
      'No: it belongs to a treatment service. Leave empty when nothing says so.',
    ).optional(),
    guidance: listOf(guidancePage(), 'Guidance to read with it').optional(),
    agency: reference('agencies', 'Takes contact requests as').optional(),
    evidence: evidenceSchema,
    checked: checkedSchema.optional(),
    providerEmail: emailAddress(
      'Ask by e-mail',
      'Gets a link every few months to say that the listing is still correct. Never shown.',
    ).optional(),
    publishFrom: day('Show from', 'Leave empty to show it now.').optional(),
    publishUntil: day('Show until', 'The last day it is shown. Leave empty to keep it.').optional(),
  })
  .refine(({ publishFrom, publishUntil }) => (publishFrom ?? '') <= (publishUntil ?? '9999'), {
    path: ['publishUntil'],
    error: 'The last day must not be before the first.',
  })
  .refine((service) => (service.minimumAge ?? 0) <= (service.maximumAge ?? 120), {
    path: ['maximumAge'],
    error: 'The oldest age must not be under the youngest.',
  })
  .register(editorFields, { label: 'Service' });
export type Service = z.infer<typeof serviceSchema>;
