import { z } from 'zod';
import { coordinatorSlug } from '../routing/destination.ts';
import { base64Bytes } from './base64.ts';
import type { ContactData } from './contact-data.ts';
import { readReference } from './reference.ts';
import type { SealedRequest } from './request-store.ts';
import { inspectSeal } from './seal-shape.ts';

const keyId = z.string().regex(/^[0-9a-f]{16}$/);

/** What a browser posts to send a contact request: sealed bytes in base 64, and nothing that can be read. */
export const sealedPostSchema = z.strictObject({
  id: z.uuid(),
  reference: z.string().refine((reference) => readReference(reference) === reference),
  agency: z.string().max(80),
  agencyKeyId: keyId,
  coordinatorKeyId: keyId,
  sealed: base64Bytes(40_000),
  figures: base64Bytes(8_000),
  authenticationHash: base64Bytes(32).refine((hash) => hash.length === 32),
  replyRecipient: z.string().regex(/^age1pq1[02-9ac-hj-np-z]{1952}$/),
});

/** Whether a post may be kept. */
export type Judgement = 'fit' | 'unknown-agency' | 'stale-key' | 'malformed-seal';

/**
 * Looks at a post as far as it can be seen without a key: the agency exists and can be sealed to, the keys are the ones
 * of now, the letter has exactly two recipients and the figures one. `keyIdOf` names a public key.
 */
export const judgePost = (
  post: SealedRequest,
  data: Pick<ContactData, 'agencies' | 'coordinator'>,
  keyIdOf: (recipient: string) => string,
): Judgement => {
  const desk = post.agency === coordinatorSlug ? data.coordinator : data.agencies[post.agency];
  if (desk?.publicKey === undefined || data.coordinator.publicKey === undefined) return 'unknown-agency';
  const keysOfNow =
    keyIdOf(desk.publicKey) === post.agencyKeyId &&
    keyIdOf(data.coordinator.publicKey) === post.coordinatorKeyId;
  if (!keysOfNow) return 'stale-key';
  const letter = inspectSeal(post.sealed);
  const figures = inspectSeal(post.figures);
  const wellSealed =
    letter.kind === 'sealed' &&
    letter.recipients === 2 &&
    figures.kind === 'sealed' &&
    figures.recipients === 1;
  return wellSealed ? 'fit' : 'malformed-seal';
};
