import type { Outcome } from '../agency-message.ts';
import type { RequestEvent, RequestState } from '../request-state.ts';

/** Where a request stands, for a worker. */
export const stateWords: Record<RequestState, string> = {
  received: 'Not yet opened',
  opened: 'Opened. Waits for your answer',
  accepted: 'Accepted',
  'could-not-reach': 'Could not be reached',
  declined: 'The answer was no',
  closed: 'Closed',
  withdrawn: 'Withdrawn. Do not contact them',
  expired: 'Deleted because of its age',
};

/** What somebody did, after “you”, “a colleague” or “the visitor”. */
export const eventWords: Record<RequestEvent, string> = {
  receive: 'sent it',
  open: 'opened it',
  read: 'read it',
  accept: 'accepted it',
  'could-not-reach': 'could not reach them',
  decline: 'said no',
  'pass-on': 'passed it on',
  'step-aside': 'gave it to the coordinator',
  close: 'closed it',
  withdraw: 'withdrew it',
  forget: 'deleted it, because nobody had agreed to it',
  expire: 'deleted it because of its age',
  write: 'wrote to the visitor',
  reply: 'wrote again',
  'bring-in': 'brought in another agency',
  reseal: 'locked it again with a new key',
};

/** How a request ended. */
export const outcomeWords: Record<Outcome, string> = {
  'support-begun': 'They have support from us now',
  'one-talk-was-enough': 'One talk was enough',
  'went-elsewhere': 'They found support elsewhere',
  'did-not-want': 'They did not want it any more',
  'never-reached': 'We never reached them',
  other: 'Something else',
};

/** How somebody was tried to be reached. */
export const wayTriedWords = { rang: 'rang', texted: 'sent a text', 'e-mailed': 'sent an e-mail' } as const;

/** Which list a request stands in. */
export const listWords = {
  new: 'New',
  waiting: 'Waiting on us',
  mine: 'Mine',
  colleagues: 'With colleagues',
  helping: 'Where we help',
  elsewhere: 'With another agency',
  closed: 'Closed',
} as const;
