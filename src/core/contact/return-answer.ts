import { z } from 'zod';
import { requestActions, requestStates } from './request-state.ts';

/** What the return door answers a browser that proved the words, or did not. */
export const returnAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('found'),
    agencyName: z.string(),
    timeZone: z.string(),
    state: z.enum(requestStates).exclude(['withdrawn', 'expired']),
    history: z.array(
      z.strictObject({ at: z.iso.datetime(), action: z.enum(['receive', ...requestActions]) }),
    ),
    answers: z.array(z.base64()),
  }),
  z.strictObject({ kind: z.literal('withdrawn') }),
  z.strictObject({ kind: z.literal('not-found') }),
]);
export type ReturnAnswer = z.infer<typeof returnAnswerSchema>;
