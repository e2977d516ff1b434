import { z } from 'zod';
import { askers } from '../routing/routing-rule.ts';

/** Parts of the day in which a visitor may be reached. */
export const safeTimes = ['morning', 'afternoon', 'evening'] as const;
export type SafeTime = (typeof safeTimes)[number];

/** What a worker does when somebody else answers. */
export const ifSomebodyElseAnswers = ['hang-up', 'wrong-number', 'ask-for-me'] as const;

const times = z.array(z.enum(safeTimes));
const never = z.string().max(200).optional();

/**
 * How a visitor may be reached, as a contract: each channel carries exactly what is needed to keep to it.
 * It is the first thing the agency sees.
 */
export const safeContactSchema = z.discriminatedUnion('channel', [
  z.strictObject({
    channel: z.literal('ring'),
    number: z.string().min(5).max(25),
    times,
    never,
    voicemail: z.boolean(),
    sayWhoYouAre: z.boolean(),
    ifSomebodyElseAnswers: z.enum(ifSomebodyElseAnswers),
  }),
  z.strictObject({
    channel: z.literal('text'),
    number: z.string().min(5).max(25),
    times,
    never,
    sayWhoYouAre: z.boolean(),
  }),
  z.strictObject({ channel: z.literal('email'), address: z.email(), never, sayWhoYouAre: z.boolean() }),
  z.strictObject({ channel: z.literal('none') }),
]);
export type SafeContact = z.infer<typeof safeContactSchema>;

/** What a visitor asks: only what routing and safe contact need, and their own words. Never printed, logged or stored unsealed. */
export const contactRequestSchema = z.strictObject({
  asker: z.enum(askers),
  /** A professional writes only with the family member's consent, and says when it was given. */
  consent: z.strictObject({ givenOn: z.iso.date() }).optional(),
  area: z.string(),
  need: z.string(),
  safeContact: safeContactSchema,
  callMe: z.string().max(60).optional(),
  words: z.string().max(4000).optional(),
});
export type ContactRequest = z.infer<typeof contactRequestSchema>;

/** What is sealed to the agency and the coordinator. The reference inside binds the text to its envelope. */
export const letterSchema = z.strictObject({
  version: z.literal(1),
  reference: z.string(),
  writtenAt: z.iso.datetime(),
  request: contactRequestSchema,
});
export type Letter = z.infer<typeof letterSchema>;

/** What is sealed to the coordinator alone, so that their browser can count. */
export const figuresSchema = z.strictObject({
  version: z.literal(1),
  area: z.string(),
  need: z.string(),
  asker: z.enum(askers),
});
export type Figures = z.infer<typeof figuresSchema>;

/** What an agency answers, sealed to the visitor, the agency and the coordinator. */
export const answerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('accepted'),
    reference: z.string(),
    worker: z.string().min(1).max(60),
    deputy: z.string().min(1).max(60),
    message: z.string().max(2000).optional(),
  }),
  z.strictObject({
    kind: z.literal('declined'),
    reference: z.string(),
    reason: z.string().min(1).max(1000),
    nextDoor: z.string().min(1).max(300),
  }),
]);
export type Answer = z.infer<typeof answerSchema>;
