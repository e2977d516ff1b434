import { sealRequest } from '#adapters/age/sealed-request.ts';
import { wordList } from '#adapters/diceware/word-list.ts';
import { dayIn } from '#core/calendar/zoned-time.ts';
import { type ContactData, contactDataSchema } from '#core/contact/contact-data.ts';
import { type ContactFormValues, readContactForm, valuesFromEntries } from '#core/contact/contact-form.ts';
import type { ContactRequest } from '#core/contact/contact-request.ts';
import { expectedAnswer } from '#core/contact/expected-answer.ts';
import { makeReference } from '#core/contact/reference.ts';
import type { SealedRequest } from '#core/contact/request-store.ts';
import { makeReturnWords } from '#core/contact/return-words.ts';
import { contactFormView } from '#core/contact/views/contact-form-view.ts';
import { reviewView } from '#core/contact/views/review-view.ts';
import { sentView } from '#core/contact/views/sent-view.ts';
import { chooseAgency, type Destination } from '#core/routing/destination.ts';
import { setBusy } from '../form-state.ts';
import { showView } from '../show-view.ts';
import { postRequest } from './post-request.ts';

/** One request from filled-in form to receipt. Its id, reference and words stay the same however often sending is tried. */
type Draft = {
  readonly values: ContactFormValues;
  readonly request: ContactRequest;
  readonly id: string;
  readonly reference: string;
  readonly words: string;
  /** Sealed once: sending it again must send the same bytes, or the server could not tell that it is the same. */
  sealed: SealedRequest | null;
};

const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

/** The contact form's data; a second call after a new key fetches it anew. */
const fetchData = async (): Promise<ContactData | null> => {
  try {
    const answer = await fetch('/contact/data.json', {
      cache: 'no-cache',
      signal: AbortSignal.timeout(20_000),
    });
    return answer.ok ? contactDataSchema.parse(await answer.json()) : null;
  } catch {
    return null;
  }
};

/**
 * Reads the form: shows what to mend, or who would read it. Nothing has left the browser yet. `could-not-load`: nothing was
 * shown, because it is not known who takes requests now.
 */
export const takeForm = async (
  place: Element,
  form: HTMLFormElement,
): Promise<'shown' | 'could-not-load'> => {
  const values = valuesFromEntries(new FormData(form));
  const data = await fetchData();
  if (data === null) return 'could-not-load';
  const read = readContactForm(values, data, dayIn(data.timeZone, new Date()));
  if (read.kind === 'incomplete') {
    showView(place, contactFormView({ data, values, errors: read.errors }));
    return 'shown';
  }
  const words = makeReturnWords(wordList, random);
  const draft: Draft = {
    values,
    request: read.request,
    id: crypto.randomUUID(),
    reference: makeReference(random),
    words,
    sealed: null,
  };
  history.pushState({ step: 'review' }, '');
  kept = values;
  addEventListener('popstate', () => showView(place, contactFormView({ data, values: kept })), {
    once: true,
  });
  showReview(place, draft, data);
  return 'shown';
};

/** What Back leads to: the form as it was filled in, or an empty one once it is sent. In memory only. */
let kept: ContactFormValues = {};

const showReview = (place: Element, draft: Draft, data: ContactData, problem?: string): void => {
  const destination = chooseAgency(draft.request, data);
  const expected = expectedAnswer(destination, data, new Date());
  const view = { data, destination, ...expected, values: draft.values, carrier: { by: 'browser' } } as const;
  showView(place, reviewView(problem === undefined ? view : { ...view, problem }));
  place.querySelector('[data-change]')?.addEventListener('click', () => history.back());
  place.querySelector('#send-form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    if (destination.kind === 'sealed') void send(place, draft, data, destination);
  });
};

const send = async (
  place: Element,
  draft: Draft,
  data: ContactData,
  destination: Extract<Destination, { kind: 'sealed' }>,
): Promise<void> => {
  const form = place.querySelector('#send-form');
  if (form !== null) setBusy(form, 'Locking and sending …');
  const sealed =
    draft.sealed ?? (await sealRequest({ ...draft, writtenAt: new Date(), destination }).catch(() => null));
  if (sealed === null) {
    return showReview(
      place,
      draft,
      data,
      'Your browser could not lock it, so nothing was sent. Please ring, or try another browser.',
    );
  }
  draft.sealed = sealed;
  const outcome = await postRequest(sealed);
  if (outcome.kind === 'stale') {
    draft.sealed = null;
    const renewed = (await fetchData()) ?? data;
    return showReview(place, draft, renewed, outcome.sentence);
  }
  if (outcome.kind === 'failed') return showReview(place, draft, data, outcome.sentence);
  kept = {};
  showView(
    place,
    sentView({
      data,
      agencyName: destination.desk.name,
      reference: draft.reference,
      words: draft.words,
      answerBy: expectedAnswer(destination, data, new Date()).answerBy,
      forSomebodyElse: draft.request.asker === 'professional',
    }),
  );
};
