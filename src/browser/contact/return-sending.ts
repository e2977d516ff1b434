import { keyIdOf } from '#adapters/age/keys.ts';
import { messageIdOf, sealReturnMessage } from '#adapters/age/return-message.ts';
import { base64FromBytes } from '#core/contact/base64.ts';
import type { Found, ReturnAnswer } from '#core/contact/return-answer.ts';
import type { VisitorMessage } from '#core/contact/visitor-message.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import { fetchContactData } from './fetch-contact-data.ts';
import { askReturnDoor, type Failed, type Proven, type Wish } from './return-door.ts';

const stale: Failed = {
  kind: 'stale',
  sentence:
    'The agency or its key has just changed. Nothing was sent, and what you wrote is still here. Press again in a minute.',
};

/**
 * Seals a message to whoever the request lies with, and posts it. When that has changed meanwhile, it asks anew and seals
 * again, once.
 */
export const sendMessage = async (
  proven: Proven,
  found: Found,
  formId: string,
  message: VisitorMessage,
): Promise<ReturnAnswer | Failed> => {
  const id = messageIdOf(proven.keys, formId, message);
  const first = await sealAndPost(proven, found, id, message);
  if (first.kind !== 'moved' && first.kind !== 'stale') return first;
  const renewed = await askReturnDoor(proven, { action: 'view' });
  if (renewed.kind !== 'found') return renewed;
  if (renewed.state === 'closed') return { kind: 'too-late' };
  const second = await sealAndPost(proven, renewed, id, message);
  return second.kind === 'moved' ? stale : second;
};

const sealAndPost = async (
  proven: Proven,
  found: Found,
  id: string,
  message: VisitorMessage,
): Promise<ReturnAnswer | Failed> => {
  const sealed = await sealNow(found, message);
  return 'kind' in sealed ? sealed : askReturnDoor(proven, { action: 'write', id, ...sealed });
};

type Sealed = Omit<Extract<Wish, { action: 'write' }>, 'action' | 'id'>;

/** Sealed with the public keys of now, which must be those that the door named. */
const sealNow = async ({ agency, lock }: Found, message: VisitorMessage): Promise<Sealed | Failed> => {
  const data = await fetchContactData();
  if (data === null)
    return {
      kind: 'failed',
      sentence:
        'The page could not load what it needs to lock it, so nothing was sent. What you wrote is still here. Press again.',
    };
  const agencyKey = (agency === coordinatorSlug ? data.coordinator : data.agencies[agency])?.publicKey;
  const coordinatorKey = data.coordinator.publicKey;
  if (agencyKey === undefined || coordinatorKey === undefined) return stale;
  const ids = { agencyKeyId: keyIdOf(agencyKey), coordinatorKeyId: keyIdOf(coordinatorKey) };
  if (ids.agencyKeyId !== lock?.agencyKeyId || ids.coordinatorKeyId !== lock.coordinatorKeyId) return stale;
  try {
    const sealed = await sealReturnMessage(message, { agency, agencyKey, coordinatorKey });
    return { agency, ...ids, sealed: base64FromBytes(sealed) };
  } catch {
    return {
      kind: 'failed',
      sentence:
        'Your browser could not lock it, so nothing was sent. Please ring, or try another browser. What you wrote is still here.',
    };
  }
};
