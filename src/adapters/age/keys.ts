import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { generateHybridIdentity, identityToRecipient } from 'age-encryption';

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
