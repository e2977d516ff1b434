import { z } from 'zod';
import { editorFields } from '../content/editor-field.ts';
import { choice, day, line, timeOfDay } from '../content/fields.ts';

/** Whether a partner gives something or looks for it. */
export const offerSides = ['offer', 'ask'] as const;
export type OfferSide = (typeof offerSides)[number];

/** What partners trade: `voice` is somebody who speaks for a small group. */
export const offerKinds = [
  'training',
  'skilled-visit',
  'shadowing',
  'meeting',
  'induction',
  'supervision',
  'resources',
  'voice',
] as const;
export type OfferKind = (typeof offerKinds)[number];

/** Each kind as the pages say it. */
export const offerKindWords: Readonly<Record<OfferKind, string>> = {
  training: 'Training',
  'skilled-visit': 'A visit by somebody with a skill',
  shadowing: 'Shadowing, in each other’s place',
  meeting: 'Meeting of several agencies',
  induction: 'Induction together',
  supervision: 'Supervision together',
  resources: 'Room, transport, equipment or a task',
  voice: 'A voice for a small group',
};

/** Something that a partner offers or asks for. */
export const offerSchema = z
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
