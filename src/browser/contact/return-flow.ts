import { openAnswers } from '#adapters/age/letters.ts';
import { deriveReturnKeys, type ReturnKeys } from '#adapters/age/return-keys.ts';
import { spokenMoment } from '#core/calendar/spoken-time.ts';
import { base64FromBytes, bytesFromBase64 } from '#core/contact/base64.ts';
import { type ReturnAnswer, returnAnswerSchema } from '#core/contact/return-answer.ts';
import { readReturnForm } from '#core/contact/return-form.ts';
import {
  actionWords,
  notFoundSentence,
  returnedView,
  returnFormView,
  withdrawnView,
} from '#core/contact/views/return-view.ts';
import type { Html } from '#core/html/html.ts';
import { setBusy } from '../form-state.ts';
import { showView } from '../show-view.ts';

/** Shows the request that the typed reference and words lead to. */
export const comeBack = async (place: Element, form: HTMLFormElement): Promise<void> => {
  const entries = new FormData(form);
  const typed = {
    reference: String(entries.get('reference') ?? ''),
    returnWords: String(entries.get('returnWords') ?? ''),
  };
  const read = readReturnForm(typed.reference, typed.returnWords);
  if (read.kind === 'incomplete') return showView(place, returnFormView(read.values, read.errors));
  setBusy(form, 'Opening …');
  const keys = await deriveReturnKeys(read.reference, read.words);
  const answer = await ask('view', read.reference, keys);
  if (answer.kind !== 'found') return showView(place, againView(typed, answer));
  showView(place, await viewOf(answer, read.reference, keys));
  place.querySelector('#withdraw-form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    if (event.target instanceof HTMLFormElement) setBusy(event.target, 'Deleting …');
    void withdraw(place, read.reference, keys);
  });
};

const withdraw = async (place: Element, reference: string, keys: ReturnKeys): Promise<void> => {
  const answer = await ask('withdraw', reference, keys);
  showView(place, answer.kind === 'withdrawn' ? withdrawnView : againView({}, answer));
};

type Failed = { readonly kind: 'failed'; readonly sentence: string };

const ask = async (
  action: 'view' | 'withdraw',
  reference: string,
  keys: ReturnKeys,
): Promise<ReturnAnswer | Failed> => {
  try {
    const answer = await fetch('/api/request', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ action, reference, authenticationKey: base64FromBytes(keys.authenticationKey) }),
      signal: AbortSignal.timeout(20_000),
    });
    const body: unknown = await answer.json();
    const read = returnAnswerSchema.safeParse(body);
    if (read.success) return read.data;
    const sentence =
      typeof body === 'object' && body !== null && 'sentence' in body ? String(body.sentence) : null;
    return {
      kind: 'failed',
      sentence:
        sentence ?? 'Something on our side is not working. Nothing was changed. Try again in a few minutes.',
    };
  } catch {
    return { kind: 'failed', sentence: 'No answer came back. Nothing is lost. Try again in a minute.' };
  }
};

const againView = (
  typed: { readonly reference?: string; readonly returnWords?: string },
  answer: ReturnAnswer | Failed,
): Html =>
  returnFormView(typed, [
    { field: 'returnWords', sentence: answer.kind === 'failed' ? answer.sentence : notFoundSentence },
  ]);

const viewOf = async (
  answer: Extract<ReturnAnswer, { kind: 'found' }>,
  reference: string,
  keys: ReturnKeys,
): Promise<Html> =>
  returnedView({
    reference,
    agencyName: answer.agencyName,
    state: answer.state,
    history: answer.history.map(({ at, action }) => ({
      at: spokenMoment(new Date(at), answer.timeZone, document.documentElement.lang),
      what: actionWords[action],
    })),
    answers: await openAnswers(keys.replyIdentity, reference, answer.answers.map(bytesFromBase64)),
  });
