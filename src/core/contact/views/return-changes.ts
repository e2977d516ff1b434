import { type Html, html } from '../../html/html.ts';
import { recordIn, say, type Voice } from '../../languages/voice.ts';
import type { ContactFormValues, FormError } from '../form-fields.ts';
import { errorSummary } from './form-controls.ts';
import { permissionChoices } from './permission-questions.ts';
import { type Proof, returnDoor, stepButton, stepFields, whoLocks } from './return-steps.ts';
import { safeContactQuestions } from './safe-contact-questions.ts';

/** A form for a change, empty or as it was filled in just now. Nothing of what was chosen before is in it. */
export type ReturnChange = {
  readonly voice: Voice;
  readonly agencyName: string;
  readonly messageId: string;
  readonly proof?: Proof;
  readonly values?: ContactFormValues;
  readonly errors?: readonly FormError[];
};

/** The whole of how somebody can be reached safely, asked anew. */
export const safeContactChangeView = (change: ReturnChange): Html => {
  const { voice, agencyName, messageId, proof, values = {}, errors = [] } = change;
  const { changes } = voice.words;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.sentence;
  return html`<div class="form" id="safe-contact-change">
<form class="flow" method="post" action="${returnDoor(voice)}" novalidate>${stepFields('safe-contact', proof, { id: messageId })}
${errorSummary(voice, errors, changes.kept)}
<header><h1>${say(voice, changes.reach)}</h1>
<p class="lead">${say(voice, changes.reachLead)}</p></header>
<p>${say(voice, changes.reachSay, { agency: recordIn(voice, agencyName) })}</p>
${safeContactQuestions({ voice, values, errorOf })}
${whoLocks(voice, proof)}
<p class="actions"><button class="button" type="submit">${say(voice, changes.reachSend)}</button></p></form>
${stepButton(voice, 'view', changes.backUnchanged, proof)}
</div>`;
};

/** What may be done without asking again. */
export const consentChangeView = (change: ReturnChange): Html => {
  const { voice, messageId, proof, values = {}, errors = [] } = change;
  const { changes } = voice.words;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.sentence;
  return html`<div class="form" id="consent-change">
<form class="flow" method="post" action="${returnDoor(voice)}" novalidate>${stepFields('consent', proof, { id: messageId })}
${errorSummary(voice, errors, changes.kept)}
<header><h1>${say(voice, changes.may)}</h1>
<p class="lead">${say(voice, changes.mayLead)}</p></header>
${permissionChoices({ voice, values, errorOf }, 'sent')}
${whoLocks(voice, proof)}
<p class="actions"><button class="button" type="submit">${say(voice, changes.send)}</button></p></form>
${stepButton(voice, 'view', changes.backUnchanged, proof)}
</div>`;
};
