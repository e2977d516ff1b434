import { z } from 'zod';

/** How it ended, for the coordinator's figures. */
export const outcomes = [
  'support-begun',
  'one-talk-was-enough',
  'went-elsewhere',
  'did-not-want',
  'never-reached',
  'other',
] as const;
export type Outcome = (typeof outcomes)[number];

/** What agencies tried, when they could not reach somebody. */
export const waysTried = ['rang', 'texted', 'e-mailed'] as const;

const reference = z.string();
const firstName = z.string().min(1).max(60);
const words = z.string().min(1).max(2000);

/**
 * What an agency writes to a visitor, sealed to the visitor, the agency and the coordinator. Each kind goes with an action;
 * `wrote` with none.
 */
export const agencyMessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('accepted'),
    reference,
    worker: firstName,
    deputy: firstName,
    message: words.optional(),
  }),
  z.strictObject({
    kind: z.literal('declined'),
    reference,
    reason: z.string().min(1).max(1000),
    nextDoor: z.string().min(1).max(300),
  }),
  z.strictObject({ kind: z.literal('wrote'), reference, worker: firstName, message: words }),
  z.strictObject({
    kind: z.literal('could-not-reach'),
    reference,
    tries: z
      .array(z.strictObject({ on: z.iso.date(), by: z.enum(waysTried) }))
      .min(1)
      .max(10),
    message: words.optional(),
  }),
  z.strictObject({
    kind: z.literal('passed-on'),
    reference,
    to: z.string().min(1).max(200),
    message: words.optional(),
  }),
  z.strictObject({
    kind: z.literal('closed'),
    reference,
    outcome: z.enum(outcomes),
    message: words.optional(),
  }),
]);
export type AgencyMessage = z.infer<typeof agencyMessageSchema>;

/** A note that the visitor never gets, sealed to the agency and the coordinator; a helping agency's to the lead agency too. */
export const colleagueNoteSchema = z.strictObject({
  kind: z.literal('note'),
  reference,
  worker: firstName.optional(),
  note: words,
});
export type ColleagueNote = z.infer<typeof colleagueNoteSchema>;
