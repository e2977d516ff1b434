/**
 * How the key that the site publishes for an agency stands to the agency's key ring. `current`: it is the newest. `older`: an
 * editor has not published the newest yet. `none`: nothing is published. `foreign`: it is not of this ring: what visitors send
 * now can be read by somebody else.
 */
export type PublishedKey = 'current' | 'older' | 'none' | 'foreign';

/**
 * Whether a worker may give their ring to others, or make the next key. A ring comes from the server, sealed by nobody knows whom; that
 * it opens what the site publishes shows that it is the agency's. Nothing published: there is nothing to compare yet.
 */
export const mayHandOn = (standing: PublishedKey): boolean => standing !== 'foreign';

/** Compares the published key with the public keys of the ring, the newest first. */
export const publishedKeyOf = (published: string | undefined, ring: readonly string[]): PublishedKey => {
  if (published === undefined) return 'none';
  const place = ring.indexOf(published);
  return place === 0 ? 'current' : place > 0 ? 'older' : 'foreign';
};
