import { z } from 'zod';

/** What somebody can tell the planners. */
export const plannersKinds = ['planners-missing', 'planners-works'] as const;

/** Each kind as a visitor chooses it and an editor reads it. */
export const plannersKindWords: Readonly<Record<(typeof plannersKinds)[number], string>> = {
  'planners-missing': 'Something is missing',
  'planners-works': 'Something works well',
};

/** The most that somebody may write to the planners, in characters. */
export const mostPlannersWords = 1000;

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);

/**
 * What somebody says to those who plan services. No field asks who they are. Without an area it is about the whole region.
 * Never logged, and stored only sealed.
 */
export const plannersReportSchema = z.strictObject({
  kind: z.enum(plannersKinds),
  area: slug.optional(),
  need: slug.optional(),
  words: z.string().min(1).max(mostPlannersWords),
});
export type PlannersReport = z.infer<typeof plannersReportSchema>;
