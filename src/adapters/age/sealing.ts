import { Decrypter, Encrypter } from 'age-encryption';
import { type KeyRing, keysOf } from '#core/agencies/key-ring.ts';

/** Nothing was sealed; the message names the defect and holds no text. */
export class SealError extends Error {
  override name = 'SealError';
}

/**
 * Seals bytes to every recipient given, all of them post-quantum hybrid ones (`age1pq1…`).
 * Throws `SealError` without a recipient, for the same one twice, for a damaged one, and for any other kind: `age` itself would seal to
 * nobody without a word, and mixing kinds would lose the post-quantum property.
 */
export const seal = async (recipients: readonly string[], bytes: Uint8Array): Promise<Uint8Array> => {
  if (recipients.length === 0)
    throw new SealError('Nothing can be sealed to nobody. Give at least one public key.');
  if (new Set(recipients).size !== recipients.length)
    throw new SealError('The same public key was given twice.');
  if (!recipients.every((recipient) => recipient.startsWith('age1pq1'))) {
    throw new SealError('A public key is not of the kind age1pq1. Make a new one.');
  }
  const encrypter = new Encrypter();
  try {
    for (const recipient of recipients) encrypter.addRecipient(recipient);
  } catch {
    throw new SealError('A public key is damaged. Copy the whole key again.');
  }
  return encrypter.encrypt(bytes);
};

/**
 * Opens sealed bytes with a private key or any of a ring, or null when none of them opens them, one is damaged, or the bytes
 * were changed.
 */
export const open = async (ring: KeyRing, sealed: Uint8Array): Promise<Uint8Array | null> => {
  const decrypter = new Decrypter();
  try {
    // Inside, because the message about a damaged key has the private key in it.
    for (const identity of keysOf(ring)) decrypter.addIdentity(identity);
    return await decrypter.decrypt(sealed);
  } catch {
    return null;
  }
};

/** Seals bytes under a passphrase (scrypt), for a key that is kept on a device. */
export const sealWithPassphrase = async (passphrase: string, bytes: Uint8Array): Promise<Uint8Array> => {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(15);
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(bytes);
};

/** Opens what `sealWithPassphrase` made, or null when the passphrase is not the one. */
export const openWithPassphrase = async (
  passphrase: string,
  sealed: Uint8Array,
): Promise<Uint8Array | null> => {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return await decrypter.decrypt(sealed);
  } catch {
    return null;
  }
};
