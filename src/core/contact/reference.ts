/** Crockford's base 32: no I, L, O or U, so that a reference survives a phone call and bad handwriting. */
export const referenceSigns = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

/** What makes random bytes; a browser's or Node's `crypto.getRandomValues` behind a function. */
export type RandomBytes = (count: number) => Uint8Array;

/** A new reference of 60 random bits, `XXXX-XXXX-XXXX`. */
export const makeReference = (randomBytes: RandomBytes): string => {
  const signs = Array.from(randomBytes(length), (byte) => referenceSigns.charAt(byte & 31));
  return inGroups(signs.join(''));
};

/** The reference as it is kept, from what somebody typed (small letters, spaces, O for 0), or null when it cannot be one. */
export const readReference = (typed: string): string | null => {
  const signs = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (signs.length !== length) return null;
  return [...signs].every((sign) => referenceSigns.includes(sign)) ? inGroups(signs) : null;
};

const inGroups = (signs: string): string => signs.replace(/(.{4})(?=.)/g, '$1-');
