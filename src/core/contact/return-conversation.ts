import { spokenMoment } from '../calendar/spoken-time.ts';
import type { AgencyMessage } from './agency-message.ts';
import type { ToldEvent } from './request-state.ts';
import type { Found } from './return-answer.ts';

/** A message of an agency's that was opened with the words, or null when it did not open. */
export type OpenedMessage = { readonly at: string; readonly message: AgencyMessage | null };

/**
 * A request as somebody sees it who proved the words: what agencies wrote and what happened, dates as words. There is no
 * place in it for what the visitor wrote.
 */
export type Returned = {
  readonly reference: string;
  readonly agencyName: string;
  readonly state: Found['state'];
  /** By when an answer is promised, if it is the agency's move. */
  readonly promise: SpokenPromise | null;
  /** First names of the worker who took it, and of whoever stands in. */
  readonly lookedAfterBy: { readonly worker: string; readonly deputy: string } | null;
  readonly helpers: readonly { readonly at: string; readonly agencyName: string }[];
  readonly history: readonly { readonly at: string; readonly what: string }[];
  readonly messages: readonly { readonly at: string; readonly message: AgencyMessage }[];
  /** How many messages could not be opened. */
  readonly unopened: number;
  readonly canWrite: boolean;
};

/** By when an answer is promised, as one would say it. */
export type SpokenPromise = { readonly answerBy: string; readonly isOverdue: boolean };

/** What happened to a request, in a visitor's words; `agency` is the name of whoever it lies with then. */
export const actionWords: Record<ToldEvent, (agency: string) => string> = {
  receive: () => 'Received and locked',
  open: () => 'Opened by the agency',
  accept: () => 'Accepted',
  'could-not-reach': () => 'They could not reach you',
  decline: () => 'Declined, with a reason',
  'pass-on': (agency) => `Passed on to ${agency}`,
  'step-aside': (agency) => `Passed on to ${agency}`,
  write: () => 'They wrote to you',
  reply: () => 'You wrote to them',
  'bring-in': (agency) => `${agency} was brought in`,
  reseal: (agency) => `Locked again, with a new key of ${agency}`,
  close: () => 'Closed',
  withdraw: () => 'Withdrawn',
  forget: () => 'Deleted',
  expire: () => 'Deleted because of its age',
};

/**
 * What the page shows of a request that was found: dates become words, and the messages come in order with what they say of
 * who looks after it. `language` is a tag like `en-IE`.
 */
export const conversationOf = (
  found: Found,
  opened: readonly OpenedMessage[],
  about: { readonly reference: string; readonly language: string },
): Returned => {
  const say = (moment: string) => spokenMoment(new Date(moment), found.timeZone, about.language);
  const messages = opened.flatMap(({ at, message }) => (message === null ? [] : [{ at: say(at), message }]));
  return {
    reference: about.reference,
    agencyName: found.agencyName,
    state: found.state,
    promise: spokenPromise(found.promise, found.timeZone, about.language),
    lookedAfterBy: lookedAfterBy(found, opened),
    helpers: found.helpers.map(({ at, agencyName }) => ({ at: say(at), agencyName })),
    history: found.history.map(({ at, action, agencyName }) => ({
      at: say(at),
      what: actionWords[action](agencyName ?? 'an agency'),
    })),
    messages,
    unopened: opened.length - messages.length,
    canWrite: found.lock !== null,
  };
};

/** A promise with its moment as one would say it. */
export const spokenPromise = (
  promise: Found['promise'],
  timeZone: string,
  language: string,
): SpokenPromise | null =>
  promise && { ...promise, answerBy: spokenMoment(new Date(promise.answerBy), timeZone, language) };

/** The worker and deputy who took it last, unless it was passed on since. */
const lookedAfterBy = ({ history }: Found, opened: readonly OpenedMessage[]): Returned['lookedAfterBy'] => {
  const passedOn =
    history.findLast(({ action }) => action === 'pass-on' || action === 'step-aside')?.at ?? '';
  const since = opened.filter(({ at, message }) => message?.kind === 'accepted' && at >= passedOn);
  const taken = since.at(-1)?.message;
  return taken?.kind === 'accepted' ? { worker: taken.worker, deputy: taken.deputy } : null;
};
