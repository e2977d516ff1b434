import { deriveReturnKeys } from '#adapters/age/return-keys.ts';
import { oneOf, valuesFromEntries } from '#core/contact/form-fields.ts';
import { spokenPromise } from '#core/contact/return-conversation.ts';
import { readReturnForm } from '#core/contact/return-form.ts';
import { type ReturnFormKind, readReturnMessage } from '#core/contact/return-message-form.ts';
import { consentChangeView, safeContactChangeView } from '#core/contact/views/return-changes.ts';
import {
  tooLateSentence,
  withdrawnView,
  withdrawQuestion,
  writtenView,
} from '#core/contact/views/return-ends.ts';
import { notFoundSentence, returnFormView } from '#core/contact/views/return-form-view.ts';
import { returnSteps } from '#core/contact/views/return-steps.ts';
import type { Html } from '#core/html/html.ts';
import { sayProblem, setBusy } from '../form-state.ts';
import { showView } from '../show-view.ts';
import { askReturnDoor } from './return-door.ts';
import { sendMessage } from './return-sending.ts';
import { pageLanguage, renew, type Visit, visitView } from './return-visit.ts';

/** The request that is open, and a number that changes when it is put away: what comes back later is not shown any more. */
let open: Visit | null = null;
let turn = 0;

/** Puts an open request away. */
export const forgetVisit = (): void => {
  open = null;
  turn += 1;
};

/** Does what a form of the return page asks for, in the browser. */
export const takeReturnForm = async (place: Element, form: HTMLFormElement): Promise<void> => {
  if (form.id === 'return-form') return comeBack(place, form);
  const visit = open;
  if (visit === null) return showView(place, returnFormView());
  const step = oneOf(returnSteps, String(new FormData(form).get('step') ?? ''));
  const change = { agencyName: visit.found.agencyName, messageId: crypto.randomUUID() };
  switch (step) {
    case 'ask-safe-contact':
      return goOn(place, safeContactChangeView(change));
    case 'ask-consent':
      return goOn(place, consentChangeView(change));
    case 'ask-withdraw':
      return goOn(place, withdrawQuestion(undefined));
    case 'withdraw':
      return withdraw(place, form, visit);
    case 'reply':
    case 'safe-contact':
    case 'consent':
      return write(place, form, step, visit);
    default:
      history.back();
  }
};

/** Shows what the typed reference and words lead to. */
const comeBack = async (place: Element, form: HTMLFormElement): Promise<void> => {
  const entries = new FormData(form);
  const typed = {
    reference: String(entries.get('reference') ?? ''),
    returnWords: String(entries.get('returnWords') ?? ''),
  };
  const read = readReturnForm(typed.reference, typed.returnWords);
  if (read.kind === 'incomplete') return showView(place, returnFormView(read.values, read.errors));
  setBusy(form, 'Opening …');
  const mine = turn;
  const keys = await deriveReturnKeys(read.reference, read.words);
  const answer = await askReturnDoor({ reference: read.reference, keys }, { action: 'view' });
  if (turn !== mine) return;
  if (answer.kind !== 'found') {
    const sentence = answer.kind === 'failed' ? answer.sentence : notFoundSentence;
    return showView(place, returnFormView(typed, [{ field: 'returnWords', sentence }]));
  }
  open = { reference: read.reference, keys, found: answer, renewed: Promise.resolve() };
  history.pushState({ returned: 'request' }, '');
  watchBack(place);
  await showRequest(place, open);
};

/** One step further, so that Back leads to the request. */
const goOn = (place: Element, view: Html): void => {
  if (!isFurtherOn()) history.pushState({ returned: 'further' }, '');
  showView(place, view);
};

const isFurtherOn = (): boolean => (history.state as { returned?: string } | null)?.returned === 'further';

const showRequest = async (place: Element, visit: Visit): Promise<void> => {
  const mine = turn;
  await visit.renewed;
  const view = await visitView(visit);
  if (turn === mine) showView(place, view);
};

let isWatching = false;

/** Back leads from a change to the request, and from the request to the empty form, which has forgotten it. */
const watchBack = (place: Element): void => {
  if (isWatching) return;
  isWatching = true;
  addEventListener('popstate', ({ state }: PopStateEvent) => {
    const returned = (state as { returned?: string } | null)?.returned;
    if (open !== null && returned !== undefined) return void showRequest(place, open);
    forgetVisit();
    showView(place, returnFormView());
  });
};

const withdraw = async (place: Element, form: HTMLFormElement, visit: Visit): Promise<void> => {
  const ready = setBusy(form, 'Deleting …');
  const mine = turn;
  const answer = await askReturnDoor(visit, { action: 'withdraw' });
  if (turn !== mine) return;
  if (answer.kind === 'withdrawn') {
    forgetVisit();
    return showView(place, withdrawnView);
  }
  ready();
  sayProblem(form, 'sentence' in answer ? answer.sentence : notFoundSentence);
};

const write = async (
  place: Element,
  form: HTMLFormElement,
  kind: ReturnFormKind,
  visit: Visit,
): Promise<void> => {
  const entries = [...new FormData(form)];
  const read = readReturnMessage(kind, visit.reference, entries);
  if (read.kind === 'not-ours') return;
  if (read.kind === 'incomplete') {
    const { errors } = read;
    if (kind === 'reply') return sayProblem(form, errors[0]?.sentence ?? '');
    const view = kind === 'consent' ? consentChangeView : safeContactChangeView;
    const messageId = String(new FormData(form).get('id'));
    const values = valuesFromEntries(entries);
    return showView(place, view({ agencyName: visit.found.agencyName, messageId, values, errors }));
  }
  const ready = setBusy(form, 'Locking and sending …');
  const mine = turn;
  const answer = await sendMessage(visit, visit.found, read.id, read.message);
  if (turn !== mine) return;
  ready();
  switch (answer.kind) {
    case 'written': {
      const promise = spokenPromise(answer.promise, visit.found.timeZone, pageLanguage());
      goOn(place, writtenView({ form: kind, agencyName: answer.agencyName, promise }));
      visit.renewed = renew(visit);
      return;
    }
    case 'too-late':
      return sayProblem(form, `${tooLateSentence} What you wrote is still in the field, to copy.`);
    case 'failed':
    case 'stale':
      return sayProblem(form, answer.sentence);
    default:
      return sayProblem(form, notFoundSentence);
  }
};
