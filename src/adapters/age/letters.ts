import type { z } from 'zod';
import {
  type AgencyMessage,
  agencyMessageSchema,
  type ColleagueNote,
  colleagueNoteSchema,
} from '#core/contact/agency-message.ts';
import { type Figures, figuresSchema, type Letter, letterSchema } from '#core/contact/contact-request.ts';
import { pad, unpad } from '#core/contact/padding.ts';
import { type VisitorMessage, visitorMessageSchema } from '#core/contact/visitor-message.ts';
import { type ReportLetter, reportLetterSchema } from '#core/listing-reports/listing-report.ts';
import { open, SealError, seal } from './sealing.ts';

/** Seals a visitor's letter to the agency and the coordinator, padded. */
export const sealLetter = (letter: Letter, agencyKey: string, coordinatorKey: string): Promise<Uint8Array> =>
  sealJson(letter, [agencyKey, coordinatorKey]);

/** Opens a letter, or null when the key does not fit or what is inside is not a letter. */
export const openLetter = (identity: string, sealed: Uint8Array): Promise<Letter | null> =>
  openJson(letterSchema, identity, sealed);

/** Seals what the coordinator's browser counts, to the coordinator alone. */
export const sealFigures = (figures: Figures, coordinatorKey: string): Promise<Uint8Array> =>
  sealJson(figures, [coordinatorKey]);

/** Opens figures, or null. */
export const openFigures = (identity: string, sealed: Uint8Array): Promise<Figures | null> =>
  openJson(figuresSchema, identity, sealed);

/** Seals what an agency writes to a visitor to the visitor, the agency and the coordinator. */
export const sealAgencyMessage = (
  message: AgencyMessage,
  recipients: readonly [string, string, string],
): Promise<Uint8Array> => sealJson(message, recipients);

/** What agencies wrote about a request. What this key does not open, or belongs to another request, is null. */
export const openAgencyMessage = (identity: string, reference: string, sealed: Uint8Array) =>
  openOf(agencyMessageSchema, identity, reference, sealed);

/** All that this key opens of what agencies wrote about a request. */
export const openAgencyMessages = async (
  identity: string,
  reference: string,
  sealed: readonly Uint8Array[],
): Promise<readonly AgencyMessage[]> =>
  (await Promise.all(sealed.map((one) => openAgencyMessage(identity, reference, one)))).filter(
    (message) => message !== null,
  );

/** Seals what a visitor writes after the request to the agency and the coordinator. */
export const sealVisitorMessage = (
  message: VisitorMessage,
  recipients: readonly [string, string],
): Promise<Uint8Array> => sealJson(message, recipients);

/** What a visitor wrote after the request, or null. */
export const openVisitorMessage = (identity: string, reference: string, sealed: Uint8Array) =>
  openOf(visitorMessageSchema, identity, reference, sealed);

/** Seals a note for colleagues to the agency and the coordinator, or three keys when another agency helps. */
export const sealNote = (note: ColleagueNote, recipients: readonly string[]): Promise<Uint8Array> =>
  sealJson(note, recipients);

/** A note for colleagues, or null. */
export const openNote = (identity: string, reference: string, sealed: Uint8Array) =>
  openOf(colleagueNoteSchema, identity, reference, sealed);

/** Seals what a visitor said about a listing, to the coordinator alone. */
export const sealReport = (letter: ReportLetter, coordinatorKey: string): Promise<Uint8Array> =>
  sealJson(letter, [coordinatorKey]);

/** Opens what was said about a listing, or null. */
export const openReport = (identity: string, sealed: Uint8Array): Promise<ReportLetter | null> =>
  openJson(reportLetterSchema, identity, sealed);

const openOf = async <Value extends { readonly reference: string }>(
  schema: z.ZodType<Value>,
  identity: string,
  reference: string,
  sealed: Uint8Array,
): Promise<Value | null> => {
  const opened = await openJson(schema, identity, sealed);
  return opened?.reference === reference ? opened : null;
};

const sealJson = async (value: unknown, recipients: readonly string[]): Promise<Uint8Array> => {
  const padded = pad(new TextEncoder().encode(JSON.stringify(value)));
  if (padded === null) throw new SealError('The text is too long to be sealed.');
  return seal(recipients, padded);
};

const openJson = async <Value>(
  schema: z.ZodType<Value>,
  identity: string,
  sealed: Uint8Array,
): Promise<Value | null> => {
  const padded = await open(identity, sealed);
  const text = padded === null ? null : unpad(padded);
  if (text === null) return null;
  try {
    const read = schema.safeParse(JSON.parse(new TextDecoder().decode(text)));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
};
