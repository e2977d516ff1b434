import type { KeyRing } from '#core/agencies/key-ring.ts';
import { unpad } from '#core/contact/padding.ts';
import { open, seal } from './sealing.ts';

/**
 * What this ring opens, sealed anew to other keys with nothing in it changed; null when it does not open, or was not padded here.
 * Throws `SealError` for a damaged public key.
 */
export const reseal = async (
  ring: KeyRing,
  sealed: Uint8Array,
  recipients: readonly string[],
): Promise<Uint8Array | null> => {
  const padded = await open(ring, sealed);
  return padded === null || unpad(padded) === null ? null : seal(recipients, padded);
};

/** A visitor's letter, opened with the coordinator's ring and sealed anew to an agency's new key and the coordinator's. */
export const resealLetter = (
  coordinatorRing: KeyRing,
  sealed: Uint8Array,
  agencyKey: string,
  coordinatorKey: string,
): Promise<Uint8Array | null> => reseal(coordinatorRing, sealed, [agencyKey, coordinatorKey]);
