import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type KeyRing, newestKey } from '#core/agencies/key-ring.ts';
import { teamCodeLabel, teamCodeLength, teamCodeText } from '#core/agencies/team-code.ts';
import { seedOf } from './keys.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Confirms a colleague's public key with the newest key of the agency's ring: HMAC-SHA-256, its key by HKDF. 32 bytes. */
export const makeTeamCode = (ring: KeyRing, agency: string, recipient: string): Uint8Array => {
  const key = hkdf(sha256, seedOf(newestKey(ring)), undefined, bytesOf(teamCodeLabel), teamCodeLength);
  return hmac(sha256, key, bytesOf(teamCodeText(agency, recipient)));
};

/** Whether somebody who holds the newest key of this ring confirmed this public key. */
export const isTeamCode = (
  ring: KeyRing,
  agency: string,
  recipient: string,
  code: Uint8Array | null,
): boolean => code !== null && bytesToHex(code) === bytesToHex(makeTeamCode(ring, agency, recipient));
