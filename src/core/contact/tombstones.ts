/**
 * What remembers, apart from the database, which requests visitors withdrew: should a backup be restored, they are deleted
 * again. A tombstone is the SHA-256 of a reference, in hex: it tells nothing, and leads nowhere.
 */
export type Tombstones = {
  /** Resolves once it is on disk. Laid before the request is deleted, so that no crash can part the two. */
  readonly lay: (reference: string, now: Date) => Promise<void>;
  /** Every tombstone, each once, oldest first. */
  readonly read: () => Promise<readonly string[]>;
};
