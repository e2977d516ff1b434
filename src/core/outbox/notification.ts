/**
 * The kinds of mail to agencies and the coordinator that are made from a reference alone. None ever goes to a visitor.
 * `request-received`: a request waits. `request-withdrawn`: it was withdrawn, or nobody had agreed to it; do not contact them.
 * `request-declined`: the coordinator learns that an agency said no.
 * `request-overdue`: nobody has answered a request in time; its agency and the coordinator learn of it.
 * `request-waiting`: it is the agency's move, and the promised day comes near; the agency or its deputy learns of it.
 * `request-message`: the visitor wrote again. `request-passed-on`: an agency was given a request, or the coordinator was.
 * `request-help`: an agency was brought in to help another.
 * `key-changed`: a worker's key was added, or an agency's changed; the agency and the coordinator learn of it.
 * `listing-report`: somebody says that a listing is not right; the coordinator learns that reports wait, not which.
 */
export const notificationKinds = [
  'request-received',
  'request-withdrawn',
  'request-declined',
  'request-overdue',
  'request-waiting',
  'request-message',
  'request-passed-on',
  'request-help',
  'key-changed',
  'listing-report',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/**
 * Fingerprints of a public key that changed, before and now. `before` is null where there was none, as with a new worker's key;
 * both are null where nobody noted them.
 */
export type ChangedKey = { readonly before: string | null; readonly now: string | null };

/** Everything a mail may be made from: no field could hold a word of a visitor's. */
export type Notification = {
  readonly kind: NotificationKind;
  /** An agency's slug, or `coordinator`. */
  readonly to: string;
  readonly reference: string;
  /** Of `key-changed` alone. */
  readonly key?: ChangedKey;
};

/** The mail that asks a provider whether a listing is still correct. It is made from the listing, when it is sent. */
export type CheckNotice = {
  readonly kind: 'listing-check';
  /** The listing's slug. */
  readonly to: string;
  readonly reference: string;
};

/** A row of the outbox. `id` is a UUID and becomes the Message-ID; `attempts` counts its claims, the present one too. */
export type QueuedNotification = (Notification | CheckNotice) & {
  readonly id: string;
  readonly attempts: number;
};
