import { z } from 'zod';
import { permissions } from './permission.ts';
import { safeContactSchema } from './safe-contact.ts';

const reference = z.string();

/**
 * What a visitor writes after the request, sealed to the agency and the coordinator. It is never shown to somebody who comes
 * back with the words. A new safe contact stands beside the old one for the agency, to be confirmed before anything is said.
 */
export const visitorMessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reply'), reference, words: z.string().min(1).max(4000) }),
  z.strictObject({ kind: z.literal('safe-contact'), reference, safeContact: safeContactSchema }),
  z.strictObject({
    kind: z.literal('consent'),
    reference,
    mayPassOn: z.enum(permissions),
    mayBringIn: z.enum(permissions),
  }),
]);
export type VisitorMessage = z.infer<typeof visitorMessageSchema>;
