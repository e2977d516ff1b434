/**
 * An agency's private keys as text, one a line, the newest first: what opens everything that was ever sealed to the agency. A key
 * alone is a ring of one.
 */
export type KeyRing = string;

/** Enough for every key whose requests may still be there, and little enough to travel. */
const mostKeys = 20;

/** The only lengths that a ring has when it is sealed, in bytes: its size does not tell how many keys there were. */
export const ringSizes = [512, 1024, 2048] as const;

/** The keys of a ring, the newest first. */
export const keysOf = (ring: KeyRing): readonly string[] => ring.split('\n').filter((line) => line !== '');

/** The key that the agency's new requests are to be sealed to. */
export const newestKey = (ring: KeyRing): string => keysOf(ring)[0] ?? '';

/** The ring with a new key before the others; of more than twenty the oldest are left out. */
export const withNewKey = (ring: KeyRing, identity: string): KeyRing =>
  [...new Set([identity, ...keysOf(ring)])].slice(0, mostKeys).join('\n');

/** A ring filled up with empty lines to the next size. Throws when it is too long, which no ring of twenty keys is. */
export const fillUp = (ring: KeyRing): KeyRing => {
  const size = ringSizes.find((one) => one >= ring.length);
  if (size === undefined) throw new Error('The key ring is too long.');
  return ring.padEnd(size, '\n');
};
