import { type Html, html } from '../../html/html.ts';
import type { SpokenPromise } from '../return-conversation.ts';
import type { ReturnFormKind } from '../return-message-form.ts';
import { type Proof, stepButton, stepFields } from './return-steps.ts';
import { promiseWords } from './returned-view.ts';

const sentWords: Record<ReturnFormKind, { title: string; say: string }> = {
  reply: { title: 'It is sent', say: 'They get it with your request.' },
  'safe-contact': {
    title: 'The new way is sent',
    say: 'Until they have read it they may still use the old one. Before they say anything, they make sure that it is you.',
  },
  consent: { title: 'It is sent', say: 'It counts from when they read it.' },
};

/** Said once a message is kept. Nothing of the message is in it. */
export const writtenView = (written: {
  readonly form: ReturnFormKind;
  readonly agencyName: string;
  readonly promise: SpokenPromise | null;
  readonly proof?: Proof;
}): Html => html`<div class="form" id="written">
<header><h1 tabindex="-1" id="written-title">${sentWords[written.form].title}</h1>
<p class="lead">Only ${written.agencyName} and the network’s coordinator can open it. ${sentWords[written.form].say}</p></header>
${written.promise && html`<p>${promiseWords(written.promise)} Come back here with your words to read it.</p>`}
${stepButton('view', 'Back to my request', written.proof, 'main')}
<p><a href="/help-now/">Numbers to ring now</a></p>
</div>`;

/** Said when it was closed while somebody wrote. What they wrote is not in it: the server gives nothing back. */
export const tooLateView = (proof: Proof | undefined): Html => html`<div class="form" id="too-late">
<header><h1 tabindex="-1" id="too-late-title">It was closed meanwhile</h1>
<p class="lead">${tooLateSentence}</p></header>
<p>Press Back in your browser: your words may still be in the form, to copy. Then <a href="/contact/">ask again, at any time</a>.</p>
${stepButton('view', 'Back to my request', proof)}
<p><a href="/help-now/">Numbers to ring now</a></p>
</div>`;

/** What somebody is told who wrote to a request that is closed. */
export const tooLateSentence =
  'The agency has finished with your request, so what you wrote was not sent. You can ask again at any time.';

/** Asks once before a request is deleted, and says what cannot be taken back. */
export const withdrawQuestion = (proof: Proof | undefined): Html => html`<div class="form" id="withdraw">
<header><h1 tabindex="-1" id="withdraw-title">Delete your request?</h1>
<p class="lead">It is deleted at once, with everything that was written about it. It cannot be brought back.</p></header>
<p>The agency is told not to contact you.</p>
<p>What cannot be taken back: what somebody has read they may have noted, and a duty to report a child at risk stands.</p>
<p>Does somebody make you do this? Then keep it, and ring when you can: <a href="/help-now/">numbers to ring</a>.</p>
<form method="post" action="/api/request">${stepFields('withdraw', proof)}
<p class="actions"><button class="button" type="submit">Delete it now</button></p></form>
${stepButton('view', 'Keep it', proof)}
</div>`;

/** Said once a request is gone. */
export const withdrawnView: Html = html`<div class="form" id="withdrawn">
<header><h1 tabindex="-1" id="withdrawn-title">It is deleted</h1>
<p class="lead">Your request is gone from our system, and the agency is told not to contact you.</p></header>
<p>Your words open nothing any more. You can throw them away.</p>
<p><a href="/contact/">You can ask again at any time</a> · <a href="/">To the front page</a> · <a href="/help-now/">Numbers to ring now</a></p>
</div>`;
