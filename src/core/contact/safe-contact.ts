import { z } from 'zod';

/** Parts of the day in which a visitor may be reached. */
export const safeTimes = ['morning', 'afternoon', 'evening'] as const;
export type SafeTime = (typeof safeTimes)[number];

/** What a worker does when somebody else answers. */
export const ifSomebodyElseAnswers = ['hang-up', 'wrong-number', 'ask-for-me'] as const;

const times = z.array(z.enum(safeTimes));
const short = z.string().max(200).optional();

/** What belongs to every way of being reached. A letter of an earlier version leaves out what came later. */
const always = {
  /** When they must not be reached, in their words. */
  never: short,
  sayWhoYouAre: z.boolean(),
  /** Who else sees this phone or mailbox. */
  whoElse: short,
  /** What the worker says or writes first, word for word. */
  openingPhrase: short,
};

/**
 * How a visitor may be reached, as a contract: each channel carries exactly what is needed to keep to it.
 * It is the first thing the agency sees.
 */
export const safeContactSchema = z.discriminatedUnion('channel', [
  z.strictObject({
    channel: z.literal('ring'),
    number: z.string().min(5).max(25),
    times,
    ...always,
    voicemail: z.boolean(),
    ifSomebodyElseAnswers: z.enum(ifSomebodyElseAnswers),
    /** What the worker says when somebody else answers and asks who is ringing; only with `ask-for-me`. */
    sayToSomebodyElse: short,
    /** Whether the agency's number may show on this phone. Left out by letters of an earlier version: then it may not. */
    numberShown: z.boolean().optional(),
  }),
  z.strictObject({ channel: z.literal('text'), number: z.string().min(5).max(25), times, ...always }),
  z.strictObject({ channel: z.literal('email'), address: z.email(), ...always }),
  /** Nobody contacts them: they come back with their words. */
  z.strictObject({ channel: z.literal('none') }),
]);
export type SafeContact = z.infer<typeof safeContactSchema>;
