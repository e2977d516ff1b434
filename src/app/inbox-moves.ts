import { z } from 'zod';
import { keyIdOf } from '#adapters/age/keys.ts';
import { base64Bytes } from '#core/contact/base64.ts';
import type { ContactData } from '#core/contact/contact-data.ts';
import { readReference } from '#core/contact/reference.ts';
import { inspectSeal } from '#core/contact/seal-shape.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import type { RefusalKind } from './refusal.ts';

const reference = z.string().transform(readReference).pipe(z.string());
const sealed = base64Bytes(40_000);
const message = z.strictObject({ id: z.uuid(), sealed });
const keyId = z.string().regex(/^[0-9a-f]{16}$/);
const slug = z.string().max(80);

const answering = (action: 'accept' | 'decline' | 'could-not-reach' | 'close') =>
  z.strictObject({ action: z.literal(action), reference, message });

/** What a worker's browser may ask for, one of these at a time. Ids of messages are made there, so that a second try counts once. */
export const moveSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('open'), reference }),
  z.strictObject({ action: z.literal('step-aside'), reference }),
  z.strictObject({ action: z.literal('forget'), reference }),
  answering('accept'),
  answering('decline'),
  answering('could-not-reach'),
  answering('close'),
  z.strictObject({ action: z.literal('write'), reference, message }),
  z.strictObject({ action: z.literal('note'), reference, message }),
  z.strictObject({
    action: z.literal('pass-on'),
    reference,
    to: slug,
    agencyKeyId: keyId,
    coordinatorKeyId: keyId,
    sealed,
    message,
  }),
  z.strictObject({
    action: z.literal('bring-in'),
    reference,
    helper: slug,
    agencyKeyId: keyId,
    coordinatorKeyId: keyId,
    sealed,
  }),
]);
export type Move = z.infer<typeof moveSchema>;

/** How many keys each thing is sealed to: a letter or its copy, a message to the visitor, a note for colleagues. */
const recipientsOf = { letter: [2], message: [3], note: [2, 3] } as const;

const isSealedFor = (bytes: Uint8Array, what: keyof typeof recipientsOf): boolean => {
  const shape = inspectSeal(bytes);
  return shape.kind === 'sealed' && recipientsOf[what].some((recipients) => recipients === shape.recipients);
};

/**
 * Why a move is not done, as far as it can be seen without a key: another number of recipients than it must have, an agency
 * that is not in the list or takes no letters, a key that is not the one of now. Null when nothing is wrong.
 */
export const faultIn = (
  move: Move,
  data: Pick<ContactData, 'agencies' | 'coordinator'>,
): RefusalKind | null => {
  if ('message' in move && !isSealedFor(move.message.sealed, move.action === 'note' ? 'note' : 'message'))
    return 'malformed-seal';
  if (move.action !== 'pass-on' && move.action !== 'bring-in') return null;
  const to = move.action === 'pass-on' ? move.to : move.helper;
  if (move.action === 'bring-in' && to === coordinatorSlug) return 'unknown-agency';
  const desk = to === coordinatorSlug ? data.coordinator : data.agencies[to];
  if (desk?.publicKey === undefined || data.coordinator.publicKey === undefined) return 'unknown-agency';
  const areOfNow =
    keyIdOf(desk.publicKey) === move.agencyKeyId &&
    keyIdOf(data.coordinator.publicKey) === move.coordinatorKeyId;
  if (!areOfNow) return 'stale-key';
  return isSealedFor(move.sealed, 'letter') ? null : 'malformed-seal';
};
