import type { Notification } from '../outbox/notification.ts';
import type { InboxRow, ReturnView, SealedMessage, SealedRequest } from './kept-request.ts';
import type { RequestAction, RequestState } from './request-state.ts';
import type { WaitingRequest, WatchStep } from './waiting-request.ts';

/**
 * Keeps a request, its first event and its notifications in one statement; resolves after the commit.
 * `repeated`: the same id with the same content is there already. `conflict`: the id or reference is taken by another.
 */
export type KeepRequest = (
  request: SealedRequest,
  notifications: readonly Notification[],
  now: Date,
) => Promise<'kept' | 'repeated' | 'conflict'>;

/**
 * Whether this very request, with the same bytes and the same words, came before and is not forgotten: whatever an agency did
 * with it since.
 */
export type HasArrived = (request: SealedRequest) => Promise<boolean>;

/** Finds what the hash opens, or null: for an unknown reference, a wrong hash, and a forgotten request alike. */
export type FindForReturn = (reference: string, authenticationHash: Uint8Array) => Promise<ReturnView | null>;

/**
 * An agency's requests and those it helps with, newest first; forgotten ones stay as bare lines for thirty days. The coordinator sees beside their own
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

/** What became of an act: exactly one of two at once wins, the other is `too-late` and gets the state that won. */
export type ActResult =
  | { readonly kind: 'done' }
  | { readonly kind: 'too-late'; readonly state: RequestState }
  | { readonly kind: 'not-found' };

/** Which request of which agency, and which worker key does it: for the coordinator's record. */
type ByWorker = {
  /** The worker's; of an act the lead agency. `not-found` when the request does not lie there. */
  readonly agency: string;
  readonly reference: string;
  readonly workerKeyId: string;
};

/**
 * Hands a request's sealed letter to a worker, and notes that first: a request that was new is opened, any other is read. The
 * same worker within an hour is noted once. Null where the request does not stand in this agency's inbox.
 */
export type OpenRequest = (by: ByWorker, now: Date) => Promise<InboxRow | null>;

/**
 * Moves an agency's request along, with the sealed message to the visitor if the action carries one. Every action but
 * `open` ends the agency's wait.
 */
export type ActOnRequest = (
  move: ByWorker & {
    readonly action: Extract<RequestAction, 'open' | 'accept' | 'could-not-reach' | 'decline' | 'close'>;
    readonly message?: SealedMessage;
  },
  notifications: readonly Notification[],
  now: Date,
) => Promise<ActResult>;

/** Gives a request to another agency, sealed anew; the wait begins again. The old agency sees it no more. */
export type PassOnRequest = (
  move: ByWorker & {
    readonly to: string;
    readonly agencyKeyId: string;
    readonly coordinatorKeyId: string;
    readonly sealed: Uint8Array;
    readonly message?: SealedMessage;
  },
  notifications: readonly Notification[],
  now: Date,
) => Promise<ActResult>;

/** Gives a request to the coordinator as it is: the letter is sealed to them already. */
export type StepAside = (
  move: ByWorker,
  notifications: readonly Notification[],
  now: Date,
) => Promise<ActResult>;

/**
 * Forgets a request for a worker, because whoever it is for never agreed to it: empties every column that held something, as a
 * withdrawal does, and writes the event with the worker's key.
 */
export type ForgetRequest = (
  move: ByWorker,
  notifications: readonly Notification[],
  now: Date,
) => Promise<ActResult>;

/** Brings another agency in, with a copy sealed to it. The lead agency stays the one door. A second time changes nothing. */
export type BringIn = (
  move: ByWorker & { readonly helper: string; readonly agencyKeyId: string; readonly sealed: Uint8Array },
  notifications: readonly Notification[],
  now: Date,
) => Promise<ActResult>;

/**
 * Keeps what a worker wrote: to the visitor (`agency`, the lead agency only; ends the wait), or for colleagues (a helping
 * agency too, and after closing). The same id twice is kept once.
 */
export type WriteMessage = (
  move: ByWorker & { readonly author: 'agency' | 'colleagues'; readonly message: SealedMessage },
  notifications: readonly Notification[],
  now: Date,
) => Promise<ActResult>;

/**
 * Keeps what a visitor wrote: it is the agency's move from now on. `not-found` as in `FindForReturn`; `moved`: it lies with
 * another agency than `agency`, to which it was sealed; `too-late`: it is closed.
 */
export type ReplyToAgency = (
  reply: {
    readonly reference: string;
    readonly authenticationHash: Uint8Array;
    readonly agency: string;
    readonly message: SealedMessage;
  },
  notifications: readonly Notification[],
  now: Date,
) => Promise<'kept' | 'not-found' | 'moved' | 'too-late'>;

/** The requests on which it is the agency's move and the coordinator was not told yet, longest wait first. */
export type ListWaiting = () => Promise<readonly WaitingRequest[]>;

/**
 * Marks a wait as reminded of, told to the deputy or escalated, and queues the notifications, once; `false` when that was
 * done already or the wait is over.
 */
export type MarkWait = (
  wait: Pick<WaitingRequest, 'reference' | 'awaitsAgencySince'>,
  step: WatchStep,
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

/**
 * Forgets again what visitors withdrew, by SHA-256 of the reference in hex: a restored backup brought it back. Resolves to the
 * number of requests that were there.
 */
export type ForgetWithdrawn = (digests: readonly string[], now: Date) => Promise<number>;

/** Everything that the doors need of a store of requests. */
export type RequestStore = {
  readonly keep: KeepRequest;
  readonly hasArrived: HasArrived;
  readonly findForReturn: FindForReturn;
  readonly listInbox: ListInbox;
  readonly withdraw: WithdrawRequest;
  readonly open: OpenRequest;
  readonly act: ActOnRequest;
  readonly passOn: PassOnRequest;
  readonly stepAside: StepAside;
  readonly forget: ForgetRequest;
  readonly bringIn: BringIn;
  readonly write: WriteMessage;
  readonly reply: ReplyToAgency;
  readonly listWaiting: ListWaiting;
  readonly markWait: MarkWait;
  readonly forgetOld: ForgetOldRequests;
  readonly forgetWithdrawn: ForgetWithdrawn;
};
