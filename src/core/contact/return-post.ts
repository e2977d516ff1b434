import { z } from 'zod';
import { base64Bytes } from './base64.ts';
import { readReference } from './reference.ts';
import { keyIdSchema } from './sealed-post.ts';

const proof = {
  reference: z.string().transform(readReference).pipe(z.string()),
  authenticationKey: base64Bytes(32).refine((key) => key.length === 32),
};

/**
 * What a browser posts that derived the keys from the words itself: to see the request, to withdraw it, or to write. What
 * is written is sealed: whether it is a line, a new safe contact or a consent cannot be seen.
 */
export const returnPostSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('view'), ...proof }),
  z.strictObject({ action: z.literal('withdraw'), ...proof }),
  z.strictObject({
    action: z.literal('write'),
    ...proof,
    /** Made by the browser: the same one twice is kept once. */
    id: z.uuid(),
    agency: z.string().max(80),
    agencyKeyId: keyIdSchema,
    coordinatorKeyId: keyIdSchema,
    sealed: base64Bytes(40_000),
  }),
]);
export type ReturnPost = z.infer<typeof returnPostSchema>;
