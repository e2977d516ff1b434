import type { Notification } from '../outbox/notification.ts';
import type { Absence, WorkerPresence } from './absence.ts';

/** Somebody who has a key of an agency, or asks to be let in. */
export type Colleague = Absence & {
  /** See `keyId`. */
  readonly id: string;
  /** Their public `age` recipient. */
  readonly recipient: string;
  /** Their first name, sealed to the agency and the coordinator; null when they never wrote one. */
  readonly sealedName: Uint8Array | null;
  /** Since when they belong here, or ask. */
  readonly since: Date;
  /** Whether they have the agency's key ring. */
  readonly letIn: boolean;
  readonly deputy: boolean;
  /** See `teamCodeText`; null when nobody made one, or they have no ring. */
  readonly teamCode: Uint8Array | null;
};

/** An agency's colleagues, those who came first before; the version changes when one comes or goes. */
export type Team = { readonly version: number; readonly colleagues: readonly Colleague[] };

/** `colleague`: somebody with a key lets the newcomer in. `first-key`: all are lost, the newcomer makes the agency a new one. */
export const invitationKinds = ['colleague', 'first-key'] as const;
export type InvitationKind = (typeof invitationKinds)[number];

/** Lets one person ask to join. The code itself is in the link, and nowhere else. */
export type Invitation = {
  /** UUID. */
  readonly id: string;
  readonly agency: string;
  readonly kind: InvitationKind;
  /** SHA-256 of the code, 32 bytes. */
  readonly codeHash: Uint8Array;
  readonly madeBy: string;
  readonly expiresAt: Date;
};

/** Who uses an invitation. With a first key they bring the ring that they made, wrapped for themselves. */
export type Newcomer = {
  readonly id: string;
  readonly recipient: string;
  readonly sealedName: Uint8Array;
  readonly ring?: { readonly wrapped: Uint8Array; readonly keyId: string };
};

/** What a change of the team was made from: it happens only while the team is still the same. */
export type SeenTeam = {
  readonly agency: string;
  readonly version: number;
  /** The id of the newest key of the ring that the worker holds. */
  readonly ringKeyId: string;
};

/** The ring sealed to one worker, and the code that confirms their key with its newest. */
export type GivenRing = {
  readonly id: string;
  readonly wrapped: Uint8Array;
  readonly teamCode: Uint8Array;
};

/** `changed`: the team, or its key, is not the one that was seen, or the person is not what they were. */
export type TeamChange = 'done' | 'changed';

/** Everything that joining and leaving an agency needs of a store. */
export type ColleagueStore = {
  readonly teamOf: (agency: string) => Promise<Team>;
  readonly invite: (invitation: Invitation, now: Date) => Promise<void>;
  /** An invitation that is neither used nor over, or null. */
  readonly findInvitation: (
    codeHash: Uint8Array,
    now: Date,
  ) => Promise<Pick<Invitation, 'agency' | 'kind' | 'expiresAt'> | null>;
  /**
   * Uses an invitation; the same newcomer may repeat it. With a first key, all keys that the agency had end at the same moment.
   * The notices are queued then only: to ask changes no key. `has-workers`: somebody got a key after a first one was invited.
   */
  readonly join: (
    codeHash: Uint8Array,
    newcomer: Newcomer,
    notices: readonly Notification[],
    now: Date,
  ) => Promise<'joined' | 'over' | 'has-workers'>;
  /** Gives the ring to somebody who asks. */
  readonly letIn: (
    seen: SeenTeam,
    newcomer: GivenRing,
    notices: readonly Notification[],
    now: Date,
  ) => Promise<TeamChange>;
  /** Turns somebody away who asks. No key changes. */
  readonly turnAway: (agency: string, id: string, now: Date) => Promise<TeamChange>;
  /** Keeps the code with which a worker's own browser confirms their key, while the ring is the one that it holds. */
  readonly confirm: (
    seen: Omit<SeenTeam, 'version'>,
    worker: { readonly id: string; readonly teamCode: Uint8Array },
  ) => Promise<TeamChange>;
  /**
   * Removes a worker and gives the ring with its new key to those who remain, all at once. Who remains and is given none has to be
   * let in again.
   */
  readonly replaceKey: (
    seen: SeenTeam,
    change: {
      readonly removed: string;
      readonly newKeyId: string;
      readonly wraps: readonly GivenRing[];
    },
    notices: readonly Notification[],
    now: Date,
  ) => Promise<TeamChange>;
  /** What a worker says about themself. Without `sealedName` the name stays. */
  readonly setPresence: (
    id: string,
    presence: Absence & {
      readonly deputy: boolean;
      readonly sealedName?: Uint8Array;
    },
  ) => Promise<void>;
  /** Everybody who can open an inbox, of all agencies, with when they are away. */
  readonly listPresence: () => Promise<readonly WorkerPresence[]>;
  /**
   * Notes which key the site publishes for an agency. When it is another than before, the notices are queued, once; they are made
   * from the fingerprint of the one before, null where it was not noted.
   */
  readonly notePublishedKey: (
    agency: string,
    key: { readonly id: string; readonly fingerprint: string },
    notices: (before: string | null) => readonly Notification[],
    now: Date,
  ) => Promise<void>;
};
