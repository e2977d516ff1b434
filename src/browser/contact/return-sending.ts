import { keyIdOf } from '#adapters/age/keys.ts';
import { messageIdOf, sealReturnMessage } from '#adapters/age/return-message.ts';
import { base64FromBytes } from '#core/contact/base64.ts';
import type { Found, ReturnAnswer } from '#core/contact/return-answer.ts';
import type { VisitorMessage } from '#core/contact/visitor-message.ts';
import { tell, type Voice } from '#core/languages/voice.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import { fetchContactData } from './fetch-contact-data.ts';
import { askReturnDoor, type Failed, type Proven, type Wish } from './return-door.ts';

const staleIn = ({ words }: Voice): Failed => ({ kind: 'stale', sentence: tell(words.comeBack.stale) });

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
  return second.kind === 'moved' ? staleIn(proven.voice) : second;
};

const sealAndPost = async (
  proven: Proven,
  found: Found,
  id: string,
  message: VisitorMessage,
): Promise<ReturnAnswer | Failed> => {
  const sealed = await sealNow(proven.voice, found, message);
  return 'kind' in sealed ? sealed : askReturnDoor(proven, { action: 'write', id, ...sealed });
};

type Sealed = Omit<Extract<Wish, { action: 'write' }>, 'action' | 'id'>;

/** Sealed with the public keys of now, which must be those that the door named. */
const sealNow = async (
  voice: Voice,
  { agency, lock }: Found,
  message: VisitorMessage,
): Promise<Sealed | Failed> => {
  const { comeBack } = voice.words;
  const data = await fetchContactData();
  if (data === null) return { kind: 'failed', sentence: tell(comeBack.couldNotLoadLock) };
  const agencyKey = (agency === coordinatorSlug ? data.coordinator : data.agencies[agency])?.publicKey;
  const coordinatorKey = data.coordinator.publicKey;
  if (agencyKey === undefined || coordinatorKey === undefined) return staleIn(voice);
  const ids = { agencyKeyId: keyIdOf(agencyKey), coordinatorKeyId: keyIdOf(coordinatorKey) };
  if (ids.agencyKeyId !== lock?.agencyKeyId || ids.coordinatorKeyId !== lock.coordinatorKeyId)
    return staleIn(voice);
  try {
    const sealed = await sealReturnMessage(message, { agency, agencyKey, coordinatorKey });
    return { agency, ...ids, sealed: base64FromBytes(sealed) };
  } catch {
    return { kind: 'failed', sentence: tell(comeBack.couldNotLock) };
  }
};
