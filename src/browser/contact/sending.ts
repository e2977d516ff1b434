import { sealRequest } from '#adapters/age/sealed-request.ts';
import { wordList } from '#adapters/diceware/word-list.ts';
import { dayIn } from '#core/calendar/zoned-time.ts';
import type { SpokenData } from '#core/contact/contact-data.ts';
import type { ContactRequest } from '#core/contact/contact-request.ts';
import { expectedAnswer } from '#core/contact/expected-answer.ts';
import type { ContactFormValues } from '#core/contact/form-fields.ts';
import type { SealedRequest } from '#core/contact/kept-request.ts';
import { makeReference } from '#core/contact/reference.ts';
import { makeReturnWords } from '#core/contact/return-words.ts';
import { reviewView } from '#core/contact/views/review-view.ts';
import { sentView, wordsForgottenView } from '#core/contact/views/sent-view.ts';
import { tell, type Voice } from '#core/languages/voice.ts';
import { chooseAgency, type Destination } from '#core/routing/destination.ts';
import { setBusy } from '../form-state.ts';
import { showView } from '../show-view.ts';
import { fetchContactData } from './fetch-contact-data.ts';
import { postRequest } from './post-request.ts';

/** One request from filled-in form to receipt. Its id, reference and words stay the same however often sending is tried. */
export type Draft = {
  readonly values: ContactFormValues;
  readonly request: ContactRequest;
  readonly id: string;
  readonly reference: string;
  readonly words: string;
  /** Sealed once: sending it again must send the same bytes, or the server could not tell that it is the same. */
  sealed: SealedRequest | null;
  /** A second press while it is on its way does nothing. */
  isUnderWay: boolean;
};

/** What happens around a draft: `back` leads to the form, `sent` is called once it is kept. */
export type Around = { readonly place: Element; readonly back: () => void; readonly sent: () => void };

const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

/** The draft of before, while nothing that it says was changed: sent again after a lost answer, it is the same request. */
export const draftOf = (before: Draft | null, values: ContactFormValues, request: ContactRequest): Draft =>
  before !== null && JSON.stringify(before.request) === JSON.stringify(request)
    ? before
    : makeDraft(values, request);

/** A request with an id, a reference and words of its own. */
const makeDraft = (values: ContactFormValues, request: ContactRequest): Draft => ({
  values,
  request,
  id: crypto.randomUUID(),
  reference: makeReference(random),
  words: makeReturnWords(wordList, random),
  sealed: null,
  isUnderWay: false,
});

/** Shows who would read a draft. Nothing has left the browser yet. */
export const showReview = (draft: Draft, data: SpokenData, around: Around, problem?: string): void => {
  const { place } = around;
  const now = new Date();
  const destination = chooseAgency({ asked: draft.request, data, today: dayIn(data.timeZone, now) });
  const expected = expectedAnswer(destination, data, now);
  const view = { data, destination, ...expected, values: draft.values, carrier: { by: 'browser' } } as const;
  showView(place, reviewView(problem === undefined ? view : { ...view, problem }));
  place.querySelector('[data-change]')?.addEventListener('click', around.back);
  place.querySelector('#send-form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    if (destination.kind === 'sealed') void send(draft, data, destination, around);
  });
};

const send = async (
  draft: Draft,
  data: SpokenData,
  destination: Extract<Destination, { kind: 'sealed' }>,
  around: Around,
): Promise<void> => {
  if (draft.isUnderWay) return;
  draft.isUnderWay = true;
  const form = around.place.querySelector('#send-form');
  if (form !== null) setBusy(form, tell(data.voice.words.sending.sending));
  const outcome = await sealAndPost(draft, data.voice, destination);
  draft.isUnderWay = false;
  if (outcome.kind === 'kept') return showReceipt(draft, data, destination, around);
  if (outcome.kind === 'stale') draft.sealed = null;
  const renewed = outcome.kind === 'stale' ? await fetchContactData() : null;
  showReview(draft, renewed ?? data, around, outcome.sentence);
};

const sealAndPost = async (
  draft: Draft,
  voice: Voice,
  destination: Extract<Destination, { kind: 'sealed' }>,
): ReturnType<typeof postRequest> => {
  // What is read before sending is who gets it: for another agency than before it is locked anew.
  if (draft.sealed?.agency !== destination.slug) draft.sealed = null;
  draft.sealed ??= await sealRequest({ ...draft, writtenAt: new Date(), destination }).catch(() => null);
  return draft.sealed === null
    ? { kind: 'failed', sentence: tell(voice.words.sending.couldNotLock) }
    : postRequest(draft.sealed, voice);
};

const showReceipt = (
  { request, reference, words }: Draft,
  data: SpokenData,
  destination: Extract<Destination, { kind: 'sealed' }>,
  { place, sent }: Around,
): void => {
  const { answerBy } = expectedAnswer(destination, data, new Date());
  sent();
  showView(
    place,
    sentView({
      data,
      agencyName: destination.desk.name,
      reference,
      words,
      answerBy,
      forSomebodyElse: request.asker === 'professional',
      onlyByWords: request.safeContact.channel === 'none',
    }),
  );
  place.querySelector('[data-print]')?.addEventListener('click', () => print());
  place.querySelector('[data-forget]')?.addEventListener('click', () => {
    const card = place.querySelector('#words-card');
    if (card === null) return;
    // The markup is ours, and holds nothing that anybody wrote.
    card.outerHTML = wordsForgottenView(data.voice).markup;
    for (const gone of place.querySelectorAll('[data-print], #no-words')) gone.remove();
    place.querySelector<HTMLElement>('#words-card')?.focus();
  });
};
