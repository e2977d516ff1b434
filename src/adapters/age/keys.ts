import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { bech32 } from '@scure/base';
import { generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { referenceSigns } from '#core/contact/reference.ts';

/** A new key pair: `identity` is private, `recipient` public. */
export type KeyPair = { readonly identity: string; readonly recipient: string };

/** Makes a post-quantum hybrid `age` key pair. */
export const makeKeyPair = async (): Promise<KeyPair> => {
  const identity = await generateHybridIdentity();
  return { identity, recipient: await identityToRecipient(identity) };
};

/** The public key that belongs to a private one. */
export const recipientOf = (identity: string): Promise<string> => identityToRecipient(identity);

/** A public key's short name: the first 16 hex digits of its SHA-256. Posts carry it, so that a stale key is noticed. */
export const keyIdOf = (recipient: string): string =>
  bytesToHex(sha256(new TextEncoder().encode(recipient))).slice(0, 16);

/**
 * A public key's fingerprint, to be compared by phone: five groups of four signs, 100 bits of its SHA-256. Nobody can make
 * another key that has the same one.
 */
export const fingerprintOf = (recipient: string): string => {
  const digest = sha256(new TextEncoder().encode(`alongside/fingerprint/v1/${recipient}`));
  return Array.from(digest.subarray(0, 20), (byte) => referenceSigns.charAt(byte & 31))
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');
};

const identityPrefix = 'AGE-SECRET-KEY-PQ-';

/** The private key that 32 bytes are. */
export const identityOfSeed = (seed: Uint8Array): string =>
  bech32.encodeFromBytes(identityPrefix, seed).toUpperCase();

/** The 32 bytes that a private key is, to be written on a recovery sheet. Throws when it is no such key. */
export const seedOf = (identity: string): Uint8Array => {
  const { prefix, bytes } = bech32.decodeToBytes(identity);
  if (prefix.toUpperCase() !== identityPrefix || bytes.length !== 32)
    throw new Error('This is no hybrid private key, so it has no recovery sheet.');
  return bytes;
};
