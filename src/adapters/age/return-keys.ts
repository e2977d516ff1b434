import { expand } from '@noble/hashes/hkdf.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { identityOfSeed, recipientOf } from './keys.ts';

/** What the return words lead to. None of it can be turned back into the words. */
export type ReturnKeys = {
  /** Proves the words, 32 bytes; the server keeps only its SHA-256. */
  readonly authenticationKey: Uint8Array;
  readonly authenticationHash: Uint8Array;
  /** Opens the agency's answers. */
  readonly replyIdentity: string;
  readonly replyRecipient: string;
};

/** Cost for somebody who guesses: N = 2^15 takes about a second on a slow phone and a tenth of one on a server. */
const cost = { N: 2 ** 15, r: 8, p: 1, dkLen: 32 } as const;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Derives a request's keys from its reference and words, both in the form that `readReference` and `readReturnWords` give. */
export const deriveReturnKeys = async (reference: string, words: string): Promise<ReturnKeys> => {
  const root = await scryptAsync(bytesOf(words), bytesOf(`alongside/return/v1/${reference}`), cost);
  const authenticationKey = expand(sha256, root, bytesOf('authentication'), 32);
  const replySeed = expand(sha256, root, bytesOf('reply'), 32);
  const replyIdentity = identityOfSeed(replySeed);
  return {
    authenticationKey,
    authenticationHash: hashAuthenticationKey(authenticationKey),
    replyIdentity,
    replyRecipient: await recipientOf(replyIdentity),
  };
};

/** What the server keeps of an authentication key: SHA-256, 32 bytes. */
export const hashAuthenticationKey = (authenticationKey: Uint8Array): Uint8Array => sha256(authenticationKey);
