import { z } from 'zod';
import { coordinatorSlug } from '../routing/destination.ts';
import { base64Bytes } from './base64.ts';
import type { ContactData } from './contact-data.ts';
import type { SealedRequest } from './kept-request.ts';
import { readReference } from './reference.ts';
import { inspectSeal } from './seal-shape.ts';

/** The short name of a public key. */
export const keyIdSchema = z.string().regex(/^[0-9a-f]{16}$/);

/** What a browser posts to send a contact request: sealed bytes in base 64, and nothing that can be read. */
export const sealedPostSchema = z.strictObject({
  id: z.uuid(),
  reference: z.string().refine((reference) => readReference(reference) === reference),
  agency: z.string().max(80),
  agencyKeyId: keyIdSchema,
  coordinatorKeyId: keyIdSchema,
  sealed: base64Bytes(40_000),
  figures: base64Bytes(8_000),
  authenticationHash: base64Bytes(32).refine((hash) => hash.length === 32),
  replyRecipient: z.string().regex(/^age1pq1[02-9ac-hj-np-z]{1952}$/),
});

/** Whether a post may be kept. */
export type Judgement = 'fit' | 'unknown-agency' | 'stale-key' | 'malformed-seal';

type Desks = Pick<ContactData, 'agencies' | 'coordinator'>;

/**
 * Looks at what is sealed to an agency and the coordinator as far as it can be seen without a key: the agency exists and can
 * be sealed to, the keys are the ones of now, and there are exactly two recipients. `keyIdOf` names a public key.
 */
export const judgeSealed = (
  post: Pick<SealedRequest, 'agency' | 'agencyKeyId' | 'coordinatorKeyId' | 'sealed'>,
  data: Desks,
  keyIdOf: (recipient: string) => string,
): Judgement => {
  const desk = post.agency === coordinatorSlug ? data.coordinator : data.agencies[post.agency];
  if (desk?.publicKey === undefined || data.coordinator.publicKey === undefined) return 'unknown-agency';
  const keysOfNow =
    keyIdOf(desk.publicKey) === post.agencyKeyId &&
    keyIdOf(data.coordinator.publicKey) === post.coordinatorKeyId;
  if (!keysOfNow) return 'stale-key';
  return isSealedTo(post.sealed, 2) ? 'fit' : 'malformed-seal';
};

/** Looks at a contact request: its letter as above, and the figures have one recipient. */
export const judgePost = (
  post: SealedRequest,
  data: Desks,
  keyIdOf: (recipient: string) => string,
): Judgement => {
  const judgement = judgeSealed(post, data, keyIdOf);
  return judgement === 'fit' && !isSealedTo(post.figures, 1) ? 'malformed-seal' : judgement;
};

const isSealedTo = (sealed: Uint8Array, count: number): boolean => {
  const shape = inspectSeal(sealed);
  return shape.kind === 'sealed' && shape.recipients === count;
};
