import { dayIn } from '#core/calendar/zoned-time.ts';
import type { SpokenData } from '#core/contact/contact-data.ts';
import { readContactForm } from '#core/contact/contact-form.ts';
import {
  type ContactStep,
  contactSteps,
  errorsOnStep,
  firstStepWith,
  stepAfter,
  stepsFor,
} from '#core/contact/contact-steps.ts';
import { type ContactFormValues, type FormError, valuesFromEntries } from '#core/contact/form-fields.ts';
import { contactFormView } from '#core/contact/views/contact-form-view.ts';
import { putView, showView } from '../show-view.ts';
import { listenForFile } from './attaching.ts';
import { fetchContactData } from './fetch-contact-data.ts';
import { fetchVoice } from './fetch-voice.ts';
import { type Around, type Draft, draftOf, showReview } from './sending.ts';

/**
 * Everything typed so far, in this page's memory and nowhere else: sending and leaving forget it. The browser's history holds
 * the name of a step, and no answer.
 */
type Memory = { values: ContactFormValues; draft: Draft | null };

/** The contact form as steps of one page. */
export type ContactFlow = {
  /** Checks the step that shows and goes on. `could-not-load`: it is not known who takes requests now, and nothing changed. */
  readonly goOn: (form: HTMLFormElement) => Promise<'shown' | 'could-not-load'>;
  /** Fills in what somebody said already, and shows the first step that needs an answer. */
  readonly fillIn: (values: ContactFormValues) => Promise<void>;
};

/** Makes the form in `place` go step by step, from the first press on. */
export const makeContactFlow = (place: HTMLElement): ContactFlow => {
  const memory: Memory = { values: {}, draft: null };
  let known: SpokenData | null = null;

  const dataOnce = async (): Promise<SpokenData | null> => {
    known ??= await fetchContactData();
    return known;
  };

  const forgetAnswers = (): void => {
    memory.values = {};
    memory.draft = null;
    forgetFile();
  };

  const formIn = (): HTMLFormElement | null => place.querySelector<HTMLFormElement>('#contact-form');

  const remember = (form = formIn()): void => {
    if (form === null) return;
    const { attachment } = memory.values;
    memory.values = { ...valuesFromEntries(new FormData(form)), ...(attachment && { attachment }) };
  };

  const show = (data: SpokenData, step: ContactStep, errors: readonly FormError[] = []): void => {
    showView(place, contactFormView({ data, values: memory.values, errors, step }));
    if (errors.length > 0 || step === 'who') return;
    const title = place.querySelector<HTMLElement>(`#${step}-title`);
    title?.setAttribute('tabindex', '-1');
    title?.setAttribute('aria-describedby', 'progress');
    title?.focus({ preventScroll: true });
  };

  const goTo = (data: SpokenData, step: ContactStep, errors: readonly FormError[] = []): void => {
    history.pushState({ step }, '');
    show(data, step, errors);
  };

  const errorsIn = (data: SpokenData): readonly FormError[] => {
    const read = readContactForm(memory.values, data, dayIn(data.timeZone, new Date()));
    return read.kind === 'incomplete' ? read.errors : [];
  };

  const around: Around = {
    place,
    back: () => history.back(),
    sent: () => {
      forgetAnswers();
      history.replaceState({ step: 'sent' }, '');
    },
  };

  const review = async (): Promise<'shown' | 'could-not-load'> => {
    // Who takes requests, and under which key, may have changed while somebody wrote.
    const data = await fetchContactData();
    if (data === null) return 'could-not-load';
    known = data;
    const read = readContactForm(memory.values, data, dayIn(data.timeZone, new Date()));
    if (read.kind === 'incomplete') {
      const step = firstStepWith(read.errors) ?? 'who';
      goTo(data, step, errorsOnStep(read.errors, step));
      return 'shown';
    }
    memory.draft = draftOf(memory.draft, memory.values, read.request);
    history.pushState({ step: 'review' }, '');
    showReview(memory.draft, data, around);
    return 'shown';
  };

  const goOn = async (form: HTMLFormElement): Promise<'shown' | 'could-not-load'> => {
    remember(form);
    const data = await dataOnce();
    if (data === null) return 'could-not-load';
    const step = stepIn(form);
    const errors = errorsOnStep(errorsIn(data), step);
    const next = stepAfter(step, memory.values);
    if (errors.length > 0) show(data, step, errors);
    else if (next === null) return review();
    else goTo(data, next);
    return 'shown';
  };

  /** What Back and Forward lead to: a step, but none beyond the first that lacks an answer. */
  const comeTo = (wanted: unknown): void => {
    remember();
    if (known === null) return;
    if (wanted === 'review' && memory.draft !== null) {
      showReview(memory.draft, known, around);
      return;
    }
    const step = contactSteps.find((name) => name === wanted) ?? 'who';
    const steps = stepsFor(memory.values);
    const lacking = firstStepWith(errorsIn(known));
    const isBeyond = lacking !== null && steps.indexOf(step) > steps.indexOf(lacking);
    show(known, isBeyond ? lacking : step);
  };

  const fillIn = async (values: ContactFormValues): Promise<void> => {
    const data = await dataOnce();
    if (data === null) return;
    remember();
    memory.values = { ...memory.values, ...values };
    const wanted = firstStepWith(errorsIn(data)) ?? 'who';
    const steps = stepsFor(memory.values);
    // The answers before it can be gone back to.
    for (const step of steps.slice(1, steps.indexOf(wanted) + 1)) history.pushState({ step }, '');
    show(data, wanted);
  };

  const forget = (): void => {
    forgetAnswers();
    if (known !== null) putView(place, contactFormView({ data: known, step: 'who' }));
    else formIn()?.reset();
  };

  // A link within the page makes an entry of its own, which has no step and leads to none.
  history.replaceState({ step: 'who' }, '');
  addEventListener('popstate', (event) => {
    const step = stepOf(event.state);
    if (step !== undefined) comeTo(step);
  });
  addEventListener('pagehide', forget);
  place.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    if (event.target.closest('[data-back]') !== null) history.back();
    const toField = event.target.closest('#wrong a');
    if (toField === null) return;
    event.preventDefault();
    const field = place.querySelector<HTMLElement>(toField.getAttribute('href') ?? '#wrong');
    field?.focus();
  });
  const forgetFile = listenForFile(place, fetchVoice, (attachment) => {
    const { attachment: _, ...others } = memory.values;
    memory.values = attachment === undefined ? others : { ...others, attachment };
  });

  return { goOn, fillIn };
};

const stepIn = (form: HTMLFormElement): ContactStep =>
  contactSteps.find((step) => step === form.dataset['at']) ?? 'who';

const stepOf = (state: unknown): unknown =>
  typeof state === 'object' && state !== null && 'step' in state ? state.step : undefined;
