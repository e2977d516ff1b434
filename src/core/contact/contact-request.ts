import { z } from 'zod';
import { ageBands, askers } from '../routing/routing-rule.ts';
import { permissions } from './permission.ts';
import { safeContactSchema } from './safe-contact.ts';
import { visitorMessageSchema } from './visitor-message.ts';

/** How a family member or friend told a professional that they agree. */
export const consentWays = ['in-person', 'by-phone', 'in-writing'] as const;
export type ConsentWay = (typeof consentWays)[number];

/** The longest an attached file may be, in characters. */
export const longestAttachment = 20_000;

/** In characters: as many as the words of a consent may have, those that the site reads out too. */
export const longestConsentWords = 400;

/** A professional writes only with the family member's consent, and records when, how and in which words it was given. */
const consentSchema = z.strictObject({
  givenOn: z.iso.date(),
  way: z.enum(consentWays).optional(),
  words: z.string().max(longestConsentWords).optional(),
});

/**
 * An information-sharing agreement that exists: what a service may tell relatives about the person in treatment, with that
 * person's consent. It is not about this request, which has no level.
 */
const agreementSchema = z.strictObject({
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  consentedOn: z.iso.date(),
  reviewOn: z.iso.date(),
});
export type Agreement = z.infer<typeof agreementSchema>;

/**
 * What a visitor asks: only what routing and safe contact need, and their own words. Never printed, logged or stored
 * unsealed. Letters of earlier versions of the site stay readable, so whatever came later may be left out.
 */
export const contactRequestSchema = z.strictObject({
  asker: z.enum(askers),
  consent: consentSchema.optional(),
  agreement: agreementSchema.optional(),
  /** Where to tell the professional, in one line and with consent, that the request was seen. */
  tellWhenSeen: z.string().max(120).optional(),
  /** Left out by adults, and by letters that did not ask. */
  under18: z.boolean().optional(),
  /** Only when a routing rule needs it. */
  ageBand: z.enum(ageBands).optional(),
  area: z.string(),
  need: z.string(),
  /** The language they would rather speak, by its name; left out: the site's own. */
  language: z.string().max(60).optional(),
  /** Slugs of agencies that must not get this. */
  notTo: z.array(z.string().max(80)).max(40).optional(),
  /** They want an agency outside their area. */
  notNearMe: z.boolean().optional(),
  /** If the agency is not the right one, may it pass the request to one that is? Left out: ask first. */
  mayPassOn: z.enum(permissions).optional(),
  /** May it bring in another agency beside itself? Left out: ask first. */
  mayBringIn: z.enum(permissions).optional(),
  safeContact: safeContactSchema,
  callMe: z.string().max(60).optional(),
  words: z.string().max(4000).optional(),
  /** A file that one of the site's tools saved. */
  attachment: z
    .strictObject({ name: z.string().max(80), text: z.string().max(longestAttachment) })
    .optional(),
});
export type ContactRequest = z.infer<typeof contactRequestSchema>;

/** What is sealed to the agency and the coordinator. The reference inside binds the text to its envelope. */
export const letterSchema = z.strictObject({
  version: z.literal(1),
  reference: z.string(),
  writtenAt: z.iso.datetime(),
  request: contactRequestSchema,
  /** Where it came from, when an agency passed it on, with what that agency says of it. */
  passedOn: z
    .array(z.strictObject({ from: z.string(), on: z.iso.date(), note: z.string().max(2000).optional() }))
    .max(10)
    .optional(),
  /** What the visitor wrote after it, in a letter that was sealed anew for another agency. */
  since: z
    .array(z.strictObject({ at: z.iso.datetime(), message: visitorMessageSchema }))
    .max(100)
    .optional(),
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
