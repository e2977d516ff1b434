import { z } from 'zod';
import { editorFields } from '../content/editor-field.ts';
import { choice, day, line, listOf, paragraph, reference, timeOfDay, yesNo } from '../content/fields.ts';

/** Whether a partner gives something or looks for it. */
export const offerSides = ['offer', 'ask'] as const;
export type OfferSide = (typeof offerSides)[number];

/** What partners trade: `voice` is somebody who speaks for a small group. */
export const offerKinds = ['training', 'shadowing', 'meeting', 'voice'] as const;
export type OfferKind = (typeof offerKinds)[number];

/** Each kind as the pages say it. */
export const offerKindWords: Readonly<Record<OfferKind, string>> = {
  training: 'Training',
  shadowing: 'Shadowing',
  meeting: 'Meeting',
  voice: 'A voice for a small group',
};

const offerSchema = z
  .strictObject({
    side: choice(offerSides, 'Offer or ask', 'Offer: you give it. Ask: you look for it.'),
    kind: choice(offerKinds, 'What it is'),
    title: line('Title', 'Like: Half a day in our family room. Names no person.'),
    date: day('Day', 'Leave empty for “by arrangement”. It leaves the site when the day is over.').optional(),
    from: timeOfDay('From').optional(),
    to: timeOfDay('To').optional(),
    place: line('Place').optional(),
  })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), {
    path: ['to'],
    error: 'Write both times, or neither.',
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from < to, {
    path: ['to'],
    error: 'The end must come after the start.',
  })
  .refine(({ date, from }) => date !== undefined || from === undefined, {
    path: ['date'],
    error: 'Write the day too, or take the times away.',
  })
  .register(editorFields, { label: 'Offer or ask' });
export type Offer = z.infer<typeof offerSchema>;

const contactSchema = z
  .strictObject({
    role: line('Role', 'Like: family support worker. Never a person’s name.'),
    deputy: line('Deputy', 'The role that answers when the first one is away.').optional(),
  })
  .register(editorFields, { label: 'Contact point' });

/** A partner of the network, `content/partners/<slug>.json`: the same fields for all, small groups too. */
export const partnerSchema = z
  .strictObject({
    name: line('Name', 'As other services know it.'),
    organisation: reference('organisations', 'Organisation', 'Leave empty when it is not listed.').optional(),
    demonstration: yesNo('Only for the demonstration', 'A demonstration partner is nobody.'),
    areas: listOf(reference('areas', 'Area'), 'Areas').min(1, 'Choose at least one area.'),
    remit: z
      .strictObject({
        whatWeDo: paragraph('What we do'),
        forWhom: paragraph('For whom', 'Say whether friends and children may come too.'),
        notDo: paragraph('What we do not do', 'And what people wrongly think that you do.'),
        howToRefer: paragraph('How to refer', 'The first door, the steps, the wait, the first meeting.'),
        whenAndWhere: line('When and where').optional(),
      })
      .register(editorFields, { label: 'Remit' }),
    confidentiality: paragraph(
      'Confidentiality statement',
      'In the partner’s own words, with its legal limits.',
    ),
    contacts: listOf(contactSchema, 'Contact points').min(1, 'Name at least one role.'),
    handOver: z
      .strictObject({
        agreed: paragraph('What is agreed, and with whom').optional(),
        nextDates: paragraph('Next dates').optional(),
        papers: line('Where the papers are').optional(),
        introduce: line('Whom to introduce', 'Roles, never names.').optional(),
      })
      .register(editorFields, {
        label: 'Hand-over sheet',
        hint: 'What the next person needs to know. The page is public. An empty field is a line to write on.',
      })
      .optional(),
    nextDue: day('Next check of this record').optional(),
    offers: listOf(offerSchema, 'Offers and asks').default([]),
  })
  .register(editorFields, { label: 'Partner' });
export type Partner = z.infer<typeof partnerSchema>;

/** Whether the partnership hangs on one person: one contact point, and nobody who answers instead. */
export const hasOneContactOnly = ({ contacts }: Pick<Partner, 'contacts'>): boolean =>
  contacts.length === 1 && contacts[0]?.deputy === undefined;
