import { type Html, html } from '../../html/html.ts';
import { pageIn, recordIn, say, type Voice } from '../../languages/voice.ts';
import type { SpokenPromise } from '../return-conversation.ts';
import type { ReturnFormKind } from '../return-message-form.ts';
import { type Proof, returnDoor, stepButton, stepFields } from './return-steps.ts';
import { promiseWords } from './returned-view.ts';

const sentWords = ({
  words: { changes },
}: Voice): Readonly<Record<ReturnFormKind, { title: string; more: string }>> => ({
  reply: { title: changes.replySent, more: changes.replySentSay },
  'safe-contact': { title: changes.reachSent, more: changes.reachSentSay },
  consent: { title: changes.maySent, more: changes.maySentSay },
});

const numbersLink = (voice: Voice, words: string): Html =>
  html`<a href="${pageIn(voice, '/help-now/')}">${say(voice, words)}</a>`;

/** Said once a message is kept. Nothing of the message is in it. */
export const writtenView = ({
  voice,
  form,
  agencyName,
  promise,
  proof,
}: {
  readonly voice: Voice;
  readonly form: ReturnFormKind;
  readonly agencyName: string;
  readonly promise: SpokenPromise | null;
  readonly proof?: Proof;
}): Html => {
  const { changes } = voice.words;
  const { title, more } = sentWords(voice)[form];
  return html`<div class="form" id="written">
<header><h1 tabindex="-1" id="written-title">${say(voice, title)}</h1>
<p class="lead">${say(voice, changes.onlyThey, { agency: recordIn(voice, agencyName) })} ${say(voice, more)}</p></header>
${promise && html`<p>${promiseWords(voice, promise)} ${say(voice, changes.comeBack)}</p>`}
${stepButton(voice, 'view', changes.toRequest, proof, 'main')}
<p>${numbersLink(voice, changes.numbers)}</p>
</div>`;
};

/** Said when it was closed while somebody wrote. What they wrote is not in it: the server gives nothing back. */
export const tooLateView = (voice: Voice, proof: Proof | undefined): Html => {
  const { changes } = voice.words;
  const link = html`<a href="${pageIn(voice, '/contact/')}">${say(voice, changes.askAgain)}</a>`;
  return html`<div class="form" id="too-late">
<header><h1 tabindex="-1" id="too-late-title">${say(voice, changes.tooLateTitle)}</h1>
<p class="lead">${say(voice, changes.tooLate)}</p></header>
<p>${say(voice, changes.tooLateBack, { link })}</p>
${stepButton(voice, 'view', changes.toRequest, proof)}
<p>${numbersLink(voice, changes.numbers)}</p>
</div>`;
};

/** Asks once before a request is deleted, and says what cannot be taken back. */
export const withdrawQuestion = (voice: Voice, proof: Proof | undefined): Html => {
  const { changes } = voice.words;
  return html`<div class="form" id="withdraw">
<header><h1 tabindex="-1" id="withdraw-title">${say(voice, changes.delete)}</h1>
<p class="lead">${say(voice, changes.deleteLead)}</p></header>
<p>${say(voice, changes.deleteTold)}</p>
<p>${say(voice, changes.deleteNoted)}</p>
<p>${say(voice, changes.deleteForced, { link: numbersLink(voice, changes.deleteNumbers) })}</p>
<form method="post" action="${returnDoor(voice)}">${stepFields('withdraw', proof)}
<p class="actions"><button class="button" type="submit">${say(voice, changes.deleteNow)}</button></p></form>
${stepButton(voice, 'view', changes.keep, proof)}
</div>`;
};

/** Said once a request is gone. */
export const withdrawnView = (voice: Voice): Html => {
  const { changes } = voice.words;
  return html`<div class="form" id="withdrawn">
<header><h1 tabindex="-1" id="withdrawn-title">${say(voice, changes.deleted)}</h1>
<p class="lead">${say(voice, changes.deletedLead)}</p></header>
<p>${say(voice, changes.deletedWords)}</p>
<p><a href="${pageIn(voice, '/contact/')}">${say(voice, changes.askAgainAnyTime)}</a> · <a href="${pageIn(voice, '/')}">${say(voice, changes.toFront)}</a> · ${numbersLink(voice, changes.numbers)}</p>
</div>`;
};
