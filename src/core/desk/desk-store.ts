import type { Colleague } from '../agencies/colleague-store.ts';
import type { HistoryLine, MessageAuthor } from '../contact/kept-request.ts';
import type { RequestState } from '../contact/request-state.ts';
import type { CheckNotice, NotificationKind } from '../outbox/notification.ts';
import type { DeliveryFailure } from '../outbox/outbox.ts';

/** What the coordinator sees of a request that is not forgotten: who has it, since when, and what happened. Nothing sealed. */
export type DeskRequest = {
  readonly reference: string;
  /** An agency's slug, or `coordinator`. */
  readonly agency: string;
  readonly state: RequestState;
  readonly receivedAt: Date;
  readonly changedAt: Date;
  /** Since when it is the agency's move; null when it is not. */
  readonly awaitsAgencySince: Date | null;
  readonly remindedAt: Date | null;
  readonly deputyToldAt: Date | null;
  readonly escalatedAt: Date | null;
  /** The keys that the letter was sealed to. */
  readonly agencyKeyId: string;
  readonly coordinatorKeyId: string;
  /** Agencies that were brought in, by slug, with the key that each one's copy was sealed to. */
  readonly helpers: readonly { readonly agency: string; readonly agencyKeyId: string }[];
  readonly history: readonly HistoryLine[];
};

/** What the coordinator's browser counts from. */
export type SealedFigures = {
  readonly reference: string;
  readonly receivedAt: Date;
  readonly figures: Uint8Array;
  /** What an agency wrote, oldest first, when the request is closed: the outcome is in there. Otherwise empty. */
  readonly agencyMessages: readonly Uint8Array[];
};

/** A notice that does not arrive. */
export type UndeliveredNotice = {
  readonly kind: NotificationKind | CheckNotice['kind'];
  /** An agency's slug, its deputy's (see `deputyOf`), `coordinator`, or a listing's slug. */
  readonly to: string;
  readonly reference: string;
  readonly since: Date;
  readonly attempts: number;
  readonly lastFailure: DeliveryFailure | null;
  /** It is not tried again. */
  readonly isGivenUp: boolean;
};

/** Somebody who has a key, or asks for one. */
export type DeskWorker = Omit<Colleague, 'teamCode'> & { readonly agency: string };

/** All that is sealed of one request, to be sealed anew. */
export type SealedLetter = {
  readonly agency: string;
  readonly agencyKeyId: string;
  readonly coordinatorKeyId: string;
  readonly sealed: Uint8Array;
  /** The visitor's public `age` recipient. */
  readonly replyRecipient: string;
  /** The copies of agencies that were brought in. */
  readonly helpers: readonly {
    readonly agency: string;
    readonly agencyKeyId: string;
    readonly sealed: Uint8Array;
  }[];
  readonly messages: readonly {
    readonly id: string;
    readonly author: MessageAuthor;
    readonly sealed: Uint8Array;
  }[];
};

/** What was sealed to other keys, with nothing in it changed. */
type Resealed = {
  readonly reference: string;
  readonly agency: string;
  /** The agency's key that the letter was sealed to before. */
  readonly oldAgencyKeyId: string;
  readonly sealed: Uint8Array;
};
export type ResealedMessage = Resealed & { readonly id: string };
export type ResealedLetter = Resealed & { readonly agencyKeyId: string; readonly coordinatorKeyId: string };
/** A helping agency's copy; its earlier key is `oldAgencyKeyId`, and `agency` is the helping one. */
export type ResealedCopy = Resealed & { readonly agencyKeyId: string };

/** Which worker of the coordinator's does it, for the history, and when. */
export type ResealedBy = { readonly workerKeyId: string; readonly now: Date };

/** What the coordinator's desk reads, and what it changes: to which keys something is sealed. */
export type DeskStore = {
  /** Every request that is not forgotten: those that wait longest for their agency first, then the newest. */
  readonly list: () => Promise<readonly DeskRequest[]>;
  /** What can be counted of every request that is not forgotten. */
  readonly figures: () => Promise<readonly SealedFigures[]>;
  /** Notices that were given up, or are tried for the second time at least; oldest first. */
  readonly undelivered: () => Promise<readonly UndeliveredNotice[]>;
  /** Everybody who has a key of an agency, or asks for one. */
  readonly workers: () => Promise<readonly DeskWorker[]>;
  /** One request as it is sealed, or null when it is forgotten or unknown. */
  readonly letterOf: (reference: string) => Promise<SealedLetter | null>;
  /**
   * Puts a message that was sealed anew in the place of the old one. `changed`: the request lies with another agency by now,
   * its letter is sealed to another key, or one of them is gone.
   */
  readonly resealMessage: (message: ResealedMessage) => Promise<'done' | 'changed'>;
  /** The same for the letter, last: then the request counts as sealed to the key of now, and its history says so. */
  readonly resealLetter: (letter: ResealedLetter, by: ResealedBy) => Promise<'done' | 'changed'>;
  /** The same for the copy of an agency that was brought in. */
  readonly resealCopy: (copy: ResealedCopy, by: ResealedBy) => Promise<'done' | 'changed'>;
};
