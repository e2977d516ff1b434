import { randomBytes, randomUUID } from 'node:crypto';
import type { SealedRequest } from '#core/contact/kept-request.ts';
import { makeReference } from '#core/contact/reference.ts';

/** A request as a store gets it: random bytes where the sealed text would be, and whatever the test is about. */
export const makeSealedRequest = (about: Partial<SealedRequest> = {}): SealedRequest => ({
  id: randomUUID(),
  reference: makeReference(randomBytes),
  agency: 'first-agency',
  agencyKeyId: 'agency-key-1',
  coordinatorKeyId: 'coordinator-key-1',
  sealed: new Uint8Array(randomBytes(64)),
  figures: new Uint8Array(randomBytes(32)),
  authenticationHash: new Uint8Array(randomBytes(32)),
  replyRecipient: 'age1pq1visitor',
  ...about,
});
