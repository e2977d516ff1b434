/** Where a contact request stands. `withdrawn` and `expired` hold nothing but the reference; a `forget` leads to the first. */
export const requestStates = [
  'received',
  'opened',
  'accepted',
  'could-not-reach',
  'declined',
  'closed',
  'withdrawn',
  'expired',
] as const;
export type RequestState = (typeof requestStates)[number];

/**
 * What can happen to a request. Who may do it is decided at the door; whether it fits is decided here. `pass-on` gives it to
 * another agency, `step-aside` (“I know this person”) to the coordinator without being opened further. `forget` deletes what a
 * professional sent for somebody who never agreed to it.
 */
export const requestActions = [
  'open',
  'accept',
  'could-not-reach',
  'decline',
  'pass-on',
  'step-aside',
  'close',
  'withdraw',
  'forget',
  'expire',
] as const;
export type RequestAction = (typeof requestActions)[number];

/** What its visitor hears of: each action, and what changes no state. */
export const toldEvents = ['receive', ...requestActions, 'write', 'reply', 'bring-in', 'reseal'] as const;
export type ToldEvent = (typeof toldEvents)[number];

/** What stands in a request's history: beside those, who has read it after it was opened first. */
export const requestEvents = [...toldEvents, 'read'] as const;
export type RequestEvent = (typeof requestEvents)[number];

const live = ['received', 'opened', 'accepted', 'could-not-reach', 'declined'] as const;

const moves: Record<RequestAction, { from: readonly RequestState[]; to: RequestState }> = {
  open: { from: ['received'], to: 'opened' },
  accept: { from: ['received', 'opened', 'could-not-reach'], to: 'accepted' },
  'could-not-reach': { from: ['opened', 'accepted', 'could-not-reach'], to: 'could-not-reach' },
  decline: { from: ['received', 'opened'], to: 'declined' },
  'pass-on': { from: live, to: 'received' },
  'step-aside': { from: live, to: 'received' },
  close: { from: ['accepted', 'could-not-reach', 'declined'], to: 'closed' },
  withdraw: { from: [...live, 'closed'], to: 'withdrawn' },
  forget: { from: [...live, 'closed'], to: 'withdrawn' },
  expire: { from: [...live, 'closed'], to: 'expired' },
};

/** The states in which visitor and agency can write to each other, and another agency can be brought in. */
export const talkingStates: readonly RequestState[] = live;

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

/** Whether a line of the history is one that the visitor hears of. */
export const isTold = <Line extends { readonly action: RequestEvent }>(
  line: Line,
): line is Line & { readonly action: ToldEvent } => line.action !== 'read';
