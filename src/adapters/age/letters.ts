import type { z } from 'zod';
import {
  type Answer,
  answerSchema,
  type Figures,
  figuresSchema,
  type Letter,
  letterSchema,
} from '#core/contact/contact-request.ts';
import { pad, unpad } from '#core/contact/padding.ts';
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

/** Seals an agency's answer to the visitor, the agency and the coordinator. */
export const sealAnswer = (
  answer: Answer,
  recipients: readonly [string, string, string],
): Promise<Uint8Array> => sealJson(answer, recipients);

/** Opens a request's answers. One that this key does not open, or that belongs to another request, is left out. */
export const openAnswers = async (
  identity: string,
  reference: string,
  sealed: readonly Uint8Array[],
): Promise<readonly Answer[]> => {
  const opened = await Promise.all(sealed.map((one) => openJson(answerSchema, identity, one)));
  return opened.filter((answer): answer is Answer => answer?.reference === reference);
};

/** Seals what a visitor said about a listing, to the coordinator alone. */
export const sealReport = (letter: ReportLetter, coordinatorKey: string): Promise<Uint8Array> =>
  sealJson(letter, [coordinatorKey]);

/** Opens what was said about a listing, or null. */
export const openReport = (identity: string, sealed: Uint8Array): Promise<ReportLetter | null> =>
  openJson(reportLetterSchema, identity, sealed);

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
