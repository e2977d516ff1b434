import { z } from 'zod';

/** What can be wrong with a listing. */
export const reportKinds = ['closed', 'wrong-details', 'missing', 'other'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** Each kind as a visitor chooses it and an editor reads it. */
export const reportKindWords: Readonly<Record<ReportKind, string>> = {
  closed: 'It has closed, or moved away',
  'wrong-details': 'Something is wrong: a number, a time, an address',
  missing: 'Something is missing',
  other: 'Something else',
};

/** The most that somebody may write about a listing, in characters: a line or two. */
export const mostWords = 300;

/** What a visitor says about a listing. No field asks who they are. Never logged, and stored only sealed. */
export const listingReportSchema = z.strictObject({
  /** The listing's slug. */
  service: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80),
  kind: z.enum(reportKinds),
  words: z.string().max(mostWords).optional(),
});
export type ListingReport = z.infer<typeof listingReportSchema>;

/** What is sealed to the coordinator alone. The reference inside binds it to its envelope. */
export const reportLetterSchema = z.strictObject({
  version: z.literal(1),
  reference: z.string(),
  writtenAt: z.iso.datetime(),
  report: listingReportSchema,
});
export type ReportLetter = z.infer<typeof reportLetterSchema>;
