import { z } from 'zod';
import { type PlannersReport, plannersKinds, plannersReportSchema } from '../partners/planners-report.ts';

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

/** A listing's slug. */
export const listingSlug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);

/** What a visitor says about a listing. No field asks who they are. Never logged, and stored only sealed. */
export const listingReportSchema = z.strictObject({
  service: listingSlug,
  kind: z.enum(reportKinds),
  words: z.string().max(mostWords).optional(),
});
export type ListingReport = z.infer<typeof listingReportSchema>;

/** What a provider who is asked by mail can say of its own listing. */
export const providerAnswers = ['still-correct', 'something-wrong'] as const;

/** Each answer as a provider presses it. */
export const providerAnswerWords: Readonly<Record<(typeof providerAnswers)[number], string>> = {
  'still-correct': 'All of this is still correct',
  'something-wrong': 'Something is wrong',
};

/** What a provider says of its own listing, by the link it was sent. Kept as a visitor's report is. */
export const providerAnswerSchema = z.strictObject({
  service: listingSlug,
  kind: z.enum(providerAnswers),
  words: z.string().max(mostWords).optional(),
});
export type ProviderAnswer = z.infer<typeof providerAnswerSchema>;

/** All that can wait in the editors’ list. */
export type Said = ListingReport | ProviderAnswer | PlannersReport;

/** Whether it is said to the planners: it is about no listing. */
export const isPlannersReport = (said: Said): said is PlannersReport =>
  plannersKinds.some((kind) => kind === said.kind);

/** Whether it is said as a provider. Only the door knows whether it is one: anybody can seal anything. */
export const isProviderAnswer = (said: Said): said is ProviderAnswer =>
  providerAnswers.some((kind) => kind === said.kind);

/** What is sealed to the coordinator alone. The reference inside binds it to its envelope. */
export const reportLetterSchema = z.strictObject({
  version: z.literal(1),
  reference: z.string(),
  writtenAt: z.iso.datetime(),
  report: z.discriminatedUnion('kind', [listingReportSchema, providerAnswerSchema, plannersReportSchema]),
});
export type ReportLetter = z.infer<typeof reportLetterSchema>;
