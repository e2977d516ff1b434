import type { Colleague } from './colleague-store.ts';

/** A worker's public key, and the agency's private key wrapped to it. No private key is ever here. */
export type WorkerKey = {
  /** See `keyId`. */
  readonly id: string;
  /** An agency's slug, or `coordinator`. */
  readonly agency: string;
  /** The worker's public `age` recipient. */
  readonly recipient: string;
  /** The agency's private key, sealed to `recipient`. */
  readonly wrappedAgencyKey: Uint8Array;
  /** See `teamCodeText`; null when nobody made one yet. */
  readonly teamCode: Uint8Array | null;
};

/** A login challenge: the digest of what only the key's holder can read. Used once, within two minutes. */
export type Challenge = {
  /** UUID. */
  readonly id: string;
  readonly workerKeyId: string;
  /** SHA-256 of the challenge text, 32 bytes. */
  readonly digest: Uint8Array;
  readonly expiresAt: Date;
};

/** Everything that the inbox's door needs of a store of keys. */
export type WorkerKeyStore = {
  /** Adds the key, or renews the wrapped agency key of one that is there. The worker's browser confirms it when it opens the inbox. */
  readonly put: (key: Omit<WorkerKey, 'teamCode'>, now: Date) => Promise<void>;
  /** The key, or null when it is unknown, was removed, or was not let in yet. */
  readonly find: (id: string) => Promise<WorkerKey | null>;
  readonly remove: (id: string, now: Date) => Promise<void>;
  /** Whether somebody with this key asks to be let in. */
  readonly isWaiting: (id: string) => Promise<boolean>;
  /** Who has a key of the agency, or asks for one. */
  readonly workersOf: (agency: string) => Promise<readonly Colleague[]>;
  readonly putChallenge: (challenge: Challenge) => Promise<void>;
  /** Takes the challenge away and gives it, or null when it is unknown, used or past its time. */
  readonly takeChallenge: (id: string, now: Date) => Promise<Challenge | null>;
};
