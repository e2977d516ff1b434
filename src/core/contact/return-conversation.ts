import type { Html } from '../html/html.ts';
import { recordIn, say, sayMoment, type Voice } from '../languages/voice.ts';
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
  readonly history: readonly { readonly at: string; readonly what: Html }[];
  readonly messages: readonly { readonly at: string; readonly message: AgencyMessage }[];
  /** How many messages could not be opened. */
  readonly unopened: number;
  readonly canWrite: boolean;
};

/** By when an answer is promised, as one would say it. */
export type SpokenPromise = { readonly answerBy: string; readonly isOverdue: boolean };

/** The words for what happened to a request. */
const happenedWords = ({ words: { happened } }: Voice): Readonly<Record<ToldEvent, string>> => ({
  receive: happened.receive,
  open: happened.open,
  accept: happened.accept,
  'could-not-reach': happened.couldNotReach,
  decline: happened.decline,
  'pass-on': happened.passOn,
  'step-aside': happened.passOn,
  write: happened.write,
  reply: happened.reply,
  'bring-in': happened.bringIn,
  reseal: happened.reseal,
  close: happened.close,
  withdraw: happened.withdraw,
  forget: happened.forget,
  expire: happened.expire,
});

/** What happened to a request, in a visitor's words; `agency` is the name of whoever it lies with then. */
export const sayAction = (voice: Voice, action: ToldEvent, agency: string | null): Html =>
  say(voice, happenedWords(voice)[action], {
    agency: agency === null ? say(voice, voice.words.comeBack.anAgency) : recordIn(voice, agency),
  });

/**
 * What the page shows of a request that was found: dates become words, and the messages come in order with what they say of
 * who looks after it.
 */
export const conversationOf = (
  found: Found,
  opened: readonly OpenedMessage[],
  { reference, voice }: { readonly reference: string; readonly voice: Voice },
): Returned => {
  const sayAt = (moment: string) => sayMoment(voice, new Date(moment), found.timeZone);
  const messages = opened.flatMap(({ at, message }) =>
    message === null ? [] : [{ at: sayAt(at), message }],
  );
  return {
    reference,
    agencyName: found.agencyName,
    state: found.state,
    promise: spokenPromise(voice, found.promise, found.timeZone),
    lookedAfterBy: lookedAfterBy(found, opened),
    helpers: found.helpers.map(({ at, agencyName }) => ({ at: sayAt(at), agencyName })),
    history: found.history.map(({ at, action, agencyName }) => ({
      at: sayAt(at),
      what: sayAction(voice, action, agencyName),
    })),
    messages,
    unopened: opened.length - messages.length,
    canWrite: found.lock !== null,
  };
};

/** A promise with its moment as one would say it. */
export const spokenPromise = (
  voice: Voice,
  promise: Found['promise'],
  timeZone: string,
): SpokenPromise | null =>
  promise && { ...promise, answerBy: sayMoment(voice, new Date(promise.answerBy), timeZone) };

/** The worker and deputy who took it last, unless it was passed on since. */
const lookedAfterBy = ({ history }: Found, opened: readonly OpenedMessage[]): Returned['lookedAfterBy'] => {
  const passedOn =
    history.findLast(({ action }) => action === 'pass-on' || action === 'step-aside')?.at ?? '';
  const since = opened.filter(({ at, message }) => message?.kind === 'accepted' && at >= passedOn);
  const taken = since.at(-1)?.message;
  return taken?.kind === 'accepted' ? { worker: taken.worker, deputy: taken.deputy } : null;
};
