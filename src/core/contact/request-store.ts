import type { Notification } from '../outbox/notification.ts';
import type { WaitingRequest } from './overdue.ts';
import type { RequestAction, RequestState } from './request-state.ts';

/** A request as it arrives: sealed bytes and what is needed to find, answer and delete it; nothing readable. */
export type SealedRequest = {
  /** UUID made by the sender; the idempotency key. */
  readonly id: string;
  readonly reference: string;
  /** An agency's slug, or `coordinator`. */
  readonly agency: string;
  readonly agencyKeyId: string;
  readonly coordinatorKeyId: string;
  /** The letter, sealed to the agency and the coordinator. */
  readonly sealed: Uint8Array;
  /** Area, need and asker, sealed to the coordinator alone. */
  readonly figures: Uint8Array;
  /** SHA-256 of the authentication key that the return words lead to, 32 bytes. */
  readonly authenticationHash: Uint8Array;
  /** Public `age` recipient to which answers are sealed. */
  readonly replyRecipient: string;
};

/** What an agency's worker sees of a request. `sealed` is null once it is forgotten. */
export type InboxRow = {
  readonly reference: string;
  /** Whose it is: the coordinator sees some of other agencies' too. */
  readonly agency: string;
  readonly state: RequestState;
  readonly receivedAt: Date;
  readonly changedAt: Date;
  readonly sealed: Uint8Array | null;
  readonly replyRecipient: string | null;
  readonly answers: readonly { readonly at: Date; readonly sealed: Uint8Array }[];
};

/** What a visitor who proves the words may see: never their own text. */
export type ReturnView = {
  readonly agency: string;
  readonly state: RequestState;
  readonly history: readonly { readonly at: Date; readonly action: 'receive' | RequestAction }[];
  readonly answers: readonly { readonly at: Date; readonly sealed: Uint8Array }[];
};

/**
 * Keeps a request, its first event and its notifications in one statement; resolves after the commit.
 * `repeated`: the same id with the same content is there already. `conflict`: the id or reference is taken by another.
 */
export type KeepRequest = (
  request: SealedRequest,
  notifications: readonly Notification[],
  now: Date,
) => Promise<'kept' | 'repeated' | 'conflict'>;

/** Finds what the hash opens, or null: for an unknown reference, a wrong hash, and a forgotten request alike. */
export type FindForReturn = (reference: string, authenticationHash: Uint8Array) => Promise<ReturnView | null>;

/**
 * An agency's requests, newest first; forgotten ones stay as bare lines for thirty days. The coordinator sees beside their own
 * those that an agency declined or left unanswered too long, so that nobody is left waiting.
 */
export type ListInbox = (agency: string, now: Date) => Promise<readonly InboxRow[]>;

/** Forgets a request: empties every column that held something, writes the event and the notification. */
export type WithdrawRequest = (
  reference: string,
  authenticationHash: Uint8Array,
  notifications: (agency: string) => readonly Notification[],
  now: Date,
) => Promise<'withdrawn' | 'not-found'>;

/**
 * Moves an agency's request along, with the sealed answer if the action carries one. Exactly one of two at once wins;
 * the other gets `too-late` and the state that won. `not-found`: no such request of this agency.
 */
export type ActOnRequest = (
  move: {
    readonly agency: string;
    readonly reference: string;
    readonly action: Extract<RequestAction, 'open' | 'accept' | 'decline' | 'close'>;
    /** The worker key that did it, for the coordinator's record. */
    readonly workerKeyId: string;
    readonly answer?: Uint8Array;
  },
  notifications: readonly Notification[],
  now: Date,
) => Promise<
  | { readonly kind: 'done' }
  | { readonly kind: 'too-late'; readonly state: RequestState }
  | { readonly kind: 'not-found' }
>;

/** The requests that nobody has answered and that were not escalated yet, oldest first. */
export type ListWaiting = () => Promise<readonly WaitingRequest[]>;

/** Marks a request as escalated and queues the notifications, once; `false` when it was answered or escalated meanwhile. */
export type EscalateRequest = (
  reference: string,
  notifications: readonly Notification[],
  now: Date,
) => Promise<boolean>;

/** How long requests are kept, in days. */
export type Retention = { readonly closedDays: number; readonly maximumDays: number };

/**
 * Forgets what is old: closed and declined requests so many days after their last change, any request so many days after
 * it came. Bare lines go after thirty days. Resolves to the number of requests that it forgot.
 */
export type ForgetOldRequests = (retention: Retention, now: Date) => Promise<number>;

/** Everything that the doors need of a store of requests. */
export type RequestStore = {
  readonly keep: KeepRequest;
  readonly findForReturn: FindForReturn;
  readonly listInbox: ListInbox;
  readonly withdraw: WithdrawRequest;
  readonly act: ActOnRequest;
  readonly listWaiting: ListWaiting;
  readonly escalate: EscalateRequest;
  readonly forgetOld: ForgetOldRequests;
};
