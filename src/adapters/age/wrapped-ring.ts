import { fillUp, type KeyRing, keysOf, newestKey } from '#core/agencies/key-ring.ts';
import { recipientOf } from './keys.ts';
import { open, seal } from './sealing.ts';

/** An agency's key ring sealed to one worker, at one of a few sizes. */
export const wrapRing = (ring: KeyRing, recipient: string): Promise<Uint8Array> =>
  seal([recipient], new TextEncoder().encode(fillUp(ring)));

/** The ring that was sealed to this worker, or null when this key does not open it. */
export const openRing = async (identity: string, wrapped: Uint8Array): Promise<KeyRing | null> => {
  const opened = await open(identity, wrapped);
  return opened === null ? null : keysOf(new TextDecoder().decode(opened)).join('\n');
};

/** The public key that belongs to the newest key of a ring. */
export const publicKeyOf = (ring: KeyRing): Promise<string> => recipientOf(newestKey(ring));

/** The public keys of a ring, the newest first. */
export const publicKeysOf = (ring: KeyRing): Promise<readonly string[]> =>
  Promise.all(keysOf(ring).map(recipientOf));
