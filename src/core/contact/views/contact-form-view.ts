import { type Html, html } from '../../html/html.ts';
import { doorIn, pageIn, say, sayDay, type Voice } from '../../languages/voice.ts';
import type { SpokenData } from '../contact-data.ts';
import { type ContactStep, contactSteps, stepsFor } from '../contact-steps.ts';
import type { ContactField, ContactFormValues, FormError } from '../form-fields.ts';
import {
  type AskingParts,
  ageQuestion,
  needQuestion,
  permissionQuestions,
  placeQuestions,
  whoQuestion,
  wordsQuestions,
} from './asking-questions.ts';
import { attachmentQuestion } from './attachment-question.ts';
import { consentQuestions } from './consent-questions.ts';
import { errorSummary } from './form-controls.ts';
import { numbersNow, ringList } from './numbers-now.ts';
import { guardControls } from './one-more-step-view.ts';
import { safeContactQuestions } from './safe-contact-questions.ts';

/** What the form shows: who may be asked, what was filled in so far, and what is wrong with it. */
export type ContactFormState = {
  readonly data: SpokenData;
  /** Left out: nobody has filled in anything yet. */
  readonly values?: ContactFormValues;
  readonly errors?: readonly FormError[];
  /** The one step that shows; left out: all of them stand on one page. */
  readonly step?: ContactStep;
};

/** What stands in a form that nobody has touched: whoever opens it in another language is taken to speak that one. */
const untouched = ({ other }: Voice): ContactFormValues =>
  other === undefined ? {} : { language: other.name };

/**
 * The contact form, all its parts in one page. The same markup comes from the build, from a function and from the browser;
 * the browser says which step shows.
 */
export const contactFormView = ({ data, values, errors = [], step }: ContactFormState): Html => {
  const { voice } = data;
  const { contact, formErrors, numbers } = voice.words;
  const filled = values ?? untouched(voice);
  const parts = {
    data,
    voice,
    values: filled,
    errorOf: (field: ContactField) => errors.find((error) => error.field === field)?.sentence,
  };
  const isFirst = step === undefined || step === 'who';
  return html`<form class="form" method="post" action="${doorIn(voice, '/api/contact-request')}" novalidate autocomplete="off" id="contact-form"${step && html` data-at="${step}"`}>
${errorSummary(voice, errors, formErrors.kept)}
<header><h1>${say(voice, contact.title)}</h1>
<p class="lead">${say(voice, contact.lead)}</p></header>
${closedNote(data, isFirst)}${numbersNow(data, say(voice, numbers.inDanger))}
${guardControls(voice, null)}
<p class="stepword with-script" id="progress"><small>${progress(voice, step ?? 'who', filled)}</small></p>
${contactSteps.map(
  (
    name,
  ) => html`<section class="step" id="step-${name}"${step === undefined || step === name ? null : html` hidden`} aria-labelledby="${name}-title">
${partOf[name](parts, step)}
</section>`,
)}
<input type="hidden" name="step" value="review">
<p class="actions"><button class="button" type="submit">${buttonWords(voice, step)}</button>
${isFirst ? null : html`<button class="button quiet" type="button" data-back>${say(voice, contact.back)}</button> <a href="${pageIn(voice, '/contact/')}">${say(voice, contact.stop)}</a>`}</p>
<p class="hint">${say(voice, contact.nothingKept)}</p>
</form>`;
};

/** How far somebody is: `Question 3 of 7`. */
const progress = (voice: Voice, step: ContactStep, values: ContactFormValues): Html => {
  const steps = stepsFor(values);
  const slots = { number: String(steps.indexOf(step) + 1), all: String(steps.length) };
  return say(voice, voice.words.contact.progress, slots);
};

/**
 * Before anything is typed, as far as the page knows: a page without script learns it when it is sent. On the first step all
 * numbers follow by themselves.
 */
const closedNote = ({ voice, closedUntil, ring }: SpokenData, isFirst: boolean): Html | null => {
  if (closedUntil === undefined) return null;
  const { closedTitle, closed } = voice.words.contact;
  return html`<section class="today flow" aria-labelledby="closed-title"><h2 id="closed-title">${say(voice, closedTitle, { day: sayDay(voice, closedUntil) })}</h2>
<p>${say(voice, closed)}</p>
${isFirst ? null : ringList(voice, ring)}</section>
`;
};

const buttonWords = (voice: Voice, step: ContactStep | undefined): Html => {
  const goOn = say(voice, voice.words.contact.goOn);
  const seeWho = say(voice, voice.words.contact.seeWho);
  if (step !== undefined) return step === 'words' ? seeWho : goOn;
  return html`<span class="with-script">${goOn}</span><span class="without-script">${seeWho}</span>`;
};

const partOf: Readonly<Record<ContactStep, (parts: AskingParts, step: ContactStep | undefined) => Html>> = {
  who: whoQuestion,
  consent: consentQuestions,
  age: ageQuestion,
  place: placeQuestions,
  need: needQuestion,
  safe: (parts) => html`<h2 id="safe-title">${say(parts.voice, parts.voice.words.contact.safe)}</h2>
<p>${say(parts.voice, parts.voice.words.contact.safeSay)}</p>
${safeContactQuestions(parts)}`,
  agree: permissionQuestions,
  words: (parts, step) =>
    wordsQuestions(
      parts,
      step === undefined
        ? null
        : html`<div id="attach">${attachmentQuestion(parts.voice, parts.values.attachment)}</div>`,
    ),
};
