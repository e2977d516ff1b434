/** Where a contact request stands. `withdrawn` and `expired` hold nothing but the reference. */
export const requestStates = [
  'received',
  'opened',
  'accepted',
  'declined',
  'closed',
  'withdrawn',
  'expired',
] as const;
export type RequestState = (typeof requestStates)[number];

/** What can happen to a request. Who may do it is decided at the door; whether it fits is decided here. */
export const requestActions = ['open', 'accept', 'decline', 'close', 'withdraw', 'expire'] as const;
export type RequestAction = (typeof requestActions)[number];

const moves: Record<RequestAction, { from: readonly RequestState[]; to: RequestState }> = {
  open: { from: ['received'], to: 'opened' },
  accept: { from: ['received', 'opened'], to: 'accepted' },
  decline: { from: ['received', 'opened'], to: 'declined' },
  close: { from: ['accepted', 'declined'], to: 'closed' },
  withdraw: { from: ['received', 'opened', 'accepted', 'declined', 'closed'], to: 'withdrawn' },
  expire: { from: ['received', 'opened', 'accepted', 'declined', 'closed'], to: 'expired' },
};

/**
 * The state an action leads to, or null when the action does not fit where the request stands
 * (a colleague was first, or the visitor withdrew).
 */
export const nextState = (state: RequestState, action: RequestAction): RequestState | null =>
  moves[action].from.includes(state) ? moves[action].to : null;

/** The states from which an action is possible. Used by stores to let exactly one of two at once win. */
export const statesBefore = (action: RequestAction): readonly RequestState[] => moves[action].from;

/** The state an action leads to. */
export const stateAfter = (action: RequestAction): RequestState => moves[action].to;

/** Whether everything a visitor wrote is gone in this state. */
export const isForgotten = (state: RequestState): boolean => state === 'withdrawn' || state === 'expired';
