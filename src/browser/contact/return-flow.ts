import { deriveReturnKeys } from '#adapters/age/return-keys.ts';
import { oneOf, valuesFromEntries } from '#core/contact/form-fields.ts';
import { spokenPromise } from '#core/contact/return-conversation.ts';
import { readReturnForm } from '#core/contact/return-form.ts';
import { type ReturnFormKind, readReturnMessage } from '#core/contact/return-message-form.ts';
import { consentChangeView, safeContactChangeView } from '#core/contact/views/return-changes.ts';
import { withdrawnView, withdrawQuestion, writtenView } from '#core/contact/views/return-ends.ts';
import { notFoundSentence, returnFormView } from '#core/contact/views/return-form-view.ts';
import { returnSteps } from '#core/contact/views/return-steps.ts';
import type { Html } from '#core/html/html.ts';
import { tell, type Voice } from '#core/languages/voice.ts';
import { sayProblem, setBusy } from '../form-state.ts';
import { showView } from '../show-view.ts';
import { askReturnDoor } from './return-door.ts';
import { sendMessage } from './return-sending.ts';
import { renew, type Visit, visitView } from './return-visit.ts';

/** The request that is open, and a number that changes when it is put away: what comes back later is not shown any more. */
let open: Visit | null = null;
let turn = 0;

/** Puts an open request away. */
export const forgetVisit = (): void => {
  open = null;
  turn += 1;
};

/** Does what a form of the return page asks for, in the browser. */
export const takeReturnForm = async (place: Element, form: HTMLFormElement, voice: Voice): Promise<void> => {
  if (form.id === 'return-form') return comeBack(place, form, voice);
  const visit = open;
  if (visit === null) return showView(place, returnFormView(voice));
  const step = oneOf(returnSteps, String(new FormData(form).get('step') ?? ''));
  const change = { voice, agencyName: visit.found.agencyName, messageId: crypto.randomUUID() };
  switch (step) {
    case 'ask-safe-contact':
      return goOn(place, safeContactChangeView(change));
    case 'ask-consent':
      return goOn(place, consentChangeView(change));
    case 'ask-withdraw':
      return goOn(place, withdrawQuestion(voice, undefined));
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
const comeBack = async (place: Element, form: HTMLFormElement, voice: Voice): Promise<void> => {
  const entries = new FormData(form);
  const typed = {
    reference: String(entries.get('reference') ?? ''),
    returnWords: String(entries.get('returnWords') ?? ''),
  };
  const read = readReturnForm(voice, typed.reference, typed.returnWords);
  if (read.kind === 'incomplete') return showView(place, returnFormView(voice, read.values, read.errors));
  setBusy(form, tell(voice.words.comeBack.opening));
  const mine = turn;
  const keys = await deriveReturnKeys(read.reference, read.words);
  const answer = await askReturnDoor({ reference: read.reference, keys, voice }, { action: 'view' });
  if (turn !== mine) return;
  if (answer.kind !== 'found') {
    const sentence = answer.kind === 'failed' ? answer.sentence : notFoundSentence(voice);
    return showView(place, returnFormView(voice, typed, [{ field: 'returnWords', sentence }]));
  }
  open = { voice, reference: read.reference, keys, found: answer, renewed: Promise.resolve() };
  history.pushState({ returned: 'request' }, '');
  watchBack(place, voice);
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
const watchBack = (place: Element, voice: Voice): void => {
  if (isWatching) return;
  isWatching = true;
  addEventListener('popstate', ({ state }: PopStateEvent) => {
    const returned = (state as { returned?: string } | null)?.returned;
    if (open !== null && returned !== undefined) return void showRequest(place, open);
    forgetVisit();
    showView(place, returnFormView(voice));
  });
};

const withdraw = async (place: Element, form: HTMLFormElement, visit: Visit): Promise<void> => {
  const { voice } = visit;
  const ready = setBusy(form, tell(voice.words.comeBack.deleting));
  const mine = turn;
  const answer = await askReturnDoor(visit, { action: 'withdraw' });
  if (turn !== mine) return;
  if (answer.kind === 'withdrawn') {
    forgetVisit();
    return showView(place, withdrawnView(voice));
  }
  ready();
  sayProblem(form, 'sentence' in answer ? answer.sentence : notFoundSentence(voice));
};

const write = async (
  place: Element,
  form: HTMLFormElement,
  kind: ReturnFormKind,
  visit: Visit,
): Promise<void> => {
  const { voice } = visit;
  const { changes } = voice.words;
  const entries = [...new FormData(form)];
  const read = readReturnMessage(voice, kind, visit.reference, entries);
  if (read.kind === 'not-ours') return;
  if (read.kind === 'incomplete') {
    const { errors } = read;
    if (kind === 'reply') return sayProblem(form, errors[0]?.sentence ?? '');
    const view = kind === 'consent' ? consentChangeView : safeContactChangeView;
    const messageId = String(new FormData(form).get('id'));
    const values = valuesFromEntries(entries);
    return showView(place, view({ voice, agencyName: visit.found.agencyName, messageId, values, errors }));
  }
  const ready = setBusy(form, tell(voice.words.comeBack.sending));
  const mine = turn;
  const answer = await sendMessage(visit, visit.found, read.id, read.message);
  if (turn !== mine) return;
  ready();
  switch (answer.kind) {
    case 'written': {
      const promise = spokenPromise(voice, answer.promise, visit.found.timeZone);
      goOn(place, writtenView({ voice, form: kind, agencyName: answer.agencyName, promise }));
      visit.renewed = renew(visit);
      return;
    }
    case 'too-late':
      return sayProblem(form, tell(`${changes.tooLate} ${changes.tooLateCopy}`));
    case 'failed':
    case 'stale':
      return sayProblem(form, answer.sentence);
    default:
      return sayProblem(form, notFoundSentence(voice));
  }
};
