import type { ContactRequest } from '#core/contact/contact-request.ts';
import type { SealedRequest } from '#core/contact/kept-request.ts';
import { coordinatorSlug, type Destination } from '#core/routing/destination.ts';
import { keyIdOf, makeKeyPair } from './keys.ts';
import { sealFigures, sealLetter } from './letters.ts';
import { deriveReturnKeys } from './return-keys.ts';

/** What is sealed, under which words it can be come back to, and for whom. */
type Sealable = {
  readonly id: string;
  readonly reference: string;
  readonly words: string;
  readonly writtenAt: Date;
  readonly request: ContactRequest;
  readonly destination: Extract<Destination, { kind: 'sealed' }>;
};

/**
 * A request ready to post: the letter sealed to the agency and the coordinator, the figures to the coordinator alone,
 * and the hash of what the words lead to. Every letter has two recipients: one for the coordinator alone gets a
 * second key that nobody has, so that its envelope looks like all others.
 */
export const sealRequest = async (sealable: Sealable): Promise<SealedRequest> => {
  const { id, reference, words, request, destination } = sealable;
  const { desk, coordinatorKey, slug } = destination;
  const letter = { version: 1, reference, writtenAt: sealable.writtenAt.toISOString(), request } as const;
  const { area, need, asker } = request;
  const agencyKey = slug === coordinatorSlug ? (await makeKeyPair()).recipient : desk.publicKey;
  const keys = await deriveReturnKeys(reference, words);
  return {
    id,
    reference,
    agency: slug,
    agencyKeyId: keyIdOf(desk.publicKey),
    coordinatorKeyId: keyIdOf(coordinatorKey),
    sealed: await sealLetter(letter, agencyKey, coordinatorKey),
    figures: await sealFigures({ version: 1, area, need, asker }, coordinatorKey),
    authenticationHash: keys.authenticationHash,
    replyRecipient: keys.replyRecipient,
  };
};
