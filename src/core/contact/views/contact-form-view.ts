import { spokenDate } from '../../calendar/spoken-date.ts';
import { type Html, html } from '../../html/html.ts';
import type { ContactData } from '../contact-data.ts';
import { type ContactStep, contactSteps, progressWords } from '../contact-steps.ts';
import type { ContactField, ContactFormValues, FormError } from '../form-fields.ts';
import {
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
import type { QuestionParts } from './question-parts.ts';
import { safeContactQuestions } from './safe-contact-questions.ts';

/** What the form shows: who may be asked, what was filled in so far, and what is wrong with it. */
export type ContactFormState = {
  readonly data: ContactData;
  readonly values?: ContactFormValues;
  readonly errors?: readonly FormError[];
  /** The one step that shows; left out: all of them stand on one page. */
  readonly step?: ContactStep;
};

/**
 * The contact form, all its parts in one page. The same markup comes from the build, from a function and from the browser;
 * the browser says which step shows.
 */
export const contactFormView = ({ data, values = {}, errors = [], step }: ContactFormState): Html => {
  const parts = {
    data,
    values,
    errorOf: (field: ContactField) => errors.find((error) => error.field === field)?.sentence,
  };
  const isFirst = step === undefined || step === 'who';
  return html`<form class="form" method="post" action="/api/contact-request" novalidate autocomplete="off" id="contact-form"${step && html` data-at="${step}"`}>
${errorSummary(errors, 'Nothing was sent, and what you wrote is still here.')}
<header><h1>Ask somebody to contact you</h1>
<p class="lead">A few questions. Then you see who will read it, before anything is sent.</p></header>
${closedNote(data, isFirst)}${numbersNow(data, 'Is somebody in danger now?')}
${guardControls(null)}
<p class="stepword with-script" id="progress"><small>${progressWords(step ?? 'who', values)}</small></p>
${contactSteps.map(
  (
    name,
  ) => html`<section class="step" id="step-${name}"${step === undefined || step === name ? null : html` hidden`} aria-labelledby="${name}-title">
${partOf[name](parts, step)}
</section>`,
)}
<input type="hidden" name="step" value="review">
<p class="actions"><button class="button" type="submit">${buttonWords(step)}</button>
${isFirst ? null : html`<button class="button quiet" type="button" data-back>Back</button> <a href="/contact/">Stop and delete</a>`}</p>
<p class="hint">Nothing is sent yet. Nothing you type is kept on this device.</p>
</form>`;
};

/**
 * Before anything is typed, as far as the page knows: a page without script learns it when it is sent. On the first step all
 * numbers follow by themselves.
 */
const closedNote = (data: ContactData, isFirst: boolean): Html | null =>
  data.closedUntil === undefined
    ? null
    : html`<section class="today flow" aria-labelledby="closed-title"><h2 id="closed-title">Nobody can read this before ${spokenDate(data.closedUntil)}</h2>
<p>Everybody who could read it is away, so it can’t be sent before then. Please ring instead. You can still look at the questions.</p>
${isFirst ? null : ringList(data.ring)}</section>
`;

const buttonWords = (step: ContactStep | undefined): Html =>
  step === undefined
    ? html`<span class="with-script">Continue</span><span class="without-script">See who will read it</span>`
    : html`${step === 'words' ? 'See who will read it' : 'Continue'}`;

const partOf: Readonly<Record<ContactStep, (parts: QuestionParts, step: ContactStep | undefined) => Html>> = {
  who: whoQuestion,
  consent: consentQuestions,
  age: ageQuestion,
  place: placeQuestions,
  need: needQuestion,
  safe: (parts) => html`<h2 id="safe-title">How can they reach you safely?</h2>
<p>The agency sees this first, before it reads anything else. It follows what you say here, word for word.</p>
${safeContactQuestions(parts)}`,
  agree: permissionQuestions,
  words: (parts, step) =>
    wordsQuestions(
      parts,
      step === undefined ? null : html`<div id="attach">${attachmentQuestion(parts.values.attachment)}</div>`,
    ),
};
