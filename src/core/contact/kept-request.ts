import type { RequestEvent, RequestState, ToldEvent } from './request-state.ts';

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

/**
 * Who wrote a message. `agency` writes to the visitor, `visitor` to the agency; `colleagues` is a note that the visitor
 * never gets.
 */
export type MessageAuthor = 'agency' | 'visitor' | 'colleagues';

/** A message as it arrives. `id` is a UUID from who wrote it: the same one twice is kept once. */
export type SealedMessage = { readonly id: string; readonly sealed: Uint8Array };

/** A message as it is kept. */
export type KeptMessage = {
  readonly at: Date;
  readonly author: MessageAuthor;
  readonly sealed: Uint8Array;
};

/** What happened to a request, with whom it lay afterwards. `workerKeyId` is null when no worker did it. */
export type HistoryLine = {
  readonly at: Date;
  readonly action: RequestEvent;
  readonly agency: string | null;
  readonly workerKeyId: string | null;
};

/** What an agency's worker sees of a request. What is sealed is null once it is forgotten. */
export type InboxRow = {
  readonly reference: string;
  /** Whose it is: the lead agency. */
  readonly agency: string;
  /** `own`: it lies here. `helping`: this agency was brought in. `watching`: the coordinator sees another agency's. */
  readonly standing: 'own' | 'helping' | 'watching';
  readonly state: RequestState;
  readonly receivedAt: Date;
  readonly changedAt: Date;
  /** Since when it is the agency's move; null when it is not. */
  readonly awaitsAgencySince: Date | null;
  readonly escalatedAt: Date | null;
  /** The key of the agency that `sealed` was made for. */
  readonly agencyKeyId: string | null;
  /** The letter; a helping agency's own copy of it. */
  readonly sealed: Uint8Array | null;
  readonly replyRecipient: string | null;
  readonly messages: readonly KeptMessage[];
  readonly helpers: readonly { readonly agency: string; readonly at: Date }[];
  readonly history: readonly HistoryLine[];
};

/** What the list of an inbox knows of a request: nothing that anybody wrote, sealed or not. */
export type ListedRow = Omit<InboxRow, 'agencyKeyId' | 'sealed' | 'replyRecipient' | 'messages'>;

/** What a visitor who proves the words may see: never their own text. */
export type ReturnView = {
  readonly agency: string;
  readonly state: RequestState;
  readonly history: readonly (Pick<HistoryLine, 'at' | 'agency'> & { readonly action: ToldEvent })[];
  /** What agencies wrote to them. */
  readonly messages: readonly { readonly at: Date; readonly sealed: Uint8Array }[];
  readonly helpers: readonly { readonly agency: string; readonly at: Date }[];
};
