import { type Html, html } from '../../html/html.ts';
import type { ContactFormValues, FormError } from '../form-fields.ts';
import { errorSummary } from './form-controls.ts';
import { permissionChoices } from './permission-questions.ts';
import { type Proof, stepButton, stepFields, whoLocks } from './return-steps.ts';
import { safeContactQuestions } from './safe-contact-questions.ts';

/** A form for a change, empty or as it was filled in just now. Nothing of what was chosen before is in it. */
export type ReturnChange = {
  readonly agencyName: string;
  readonly messageId: string;
  readonly proof?: Proof;
  readonly values?: ContactFormValues;
  readonly errors?: readonly FormError[];
};

const nothingSent = 'Nothing was sent, and what you chose is still here.';

/** The whole of how somebody can be reached safely, asked anew. */
export const safeContactChangeView = (change: ReturnChange): Html => {
  const { agencyName, messageId, proof, values = {}, errors = [] } = change;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.sentence;
  return html`<div class="form" id="safe-contact-change">
<form class="flow" method="post" action="/api/request" novalidate>${stepFields('safe-contact', proof, { id: messageId })}
${errorSummary(errors, nothingSent)}
<header><h1>Change how they reach you</h1>
<p class="lead">Answer all of it anew. What you chose before is not shown here.</p></header>
<p>${agencyName} sees the old way and the new one side by side. Before they say anything, they make sure that it is you.</p>
${safeContactQuestions({ values, errorOf })}
${whoLocks(proof)}
<p class="actions"><button class="button" type="submit">Send the new way</button></p></form>
${stepButton('view', 'Back, and change nothing', proof)}
</div>`;
};

/** What may be done without asking again. */
export const consentChangeView = (change: ReturnChange): Html => {
  const { messageId, proof, values = {}, errors = [] } = change;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.sentence;
  return html`<div class="form" id="consent-change">
<form class="flow" method="post" action="/api/request" novalidate>${stepFields('consent', proof, { id: messageId })}
${errorSummary(errors, nothingSent)}
<header><h1>Change what they may do</h1>
<p class="lead">You can change your mind at any time. What they did before they read this stays done.</p></header>
${permissionChoices({ values, errorOf }, 'sent')}
${whoLocks(proof)}
<p class="actions"><button class="button" type="submit">Send it</button></p></form>
${stepButton('view', 'Back, and change nothing', proof)}
</div>`;
};
