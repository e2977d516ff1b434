import { createHash } from 'node:crypto';

/** A tombstone's text: SHA-256 of the reference, 64 hex digits. */
export const digestOf = (reference: string): string => createHash('sha256').update(reference).digest('hex');
