import { type Html, html } from '../../html/html.ts';
import type { Answer } from '../contact-request.ts';
import type { RequestState } from '../request-state.ts';
import { errorSummary, hiddenFields, lineQuestion } from './form-controls.ts';

/** The form that leads back to a request. */
export const returnFormView = (
  values: { readonly reference?: string; readonly returnWords?: string } = {},
  errors: readonly { readonly field: 'reference' | 'returnWords'; readonly sentence: string }[] = [],
): Html => {
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.sentence;
  return html`<form class="form" method="post" action="/api/request" novalidate id="return-form">
${errorSummary(errors, 'Nothing was changed.')}
<header><h1>Come back with your words</h1>
<p class="lead">Read the answer to your request, or withdraw it.</p></header>
${lineQuestion({ name: 'reference', label: 'Reference', hint: 'Twelve letters and digits, like XXXX-XXXX-XXXX.', value: values.reference, error: errorOf('reference'), maxLength: 40, short: true })}
${lineQuestion({ name: 'returnWords', label: 'Your six words', hint: 'With spaces between. Capital letters don’t matter.', value: values.returnWords, error: errorOf('returnWords'), maxLength: 120 })}
<input type="hidden" name="step" value="view">
<p class="actions"><button class="button" type="submit">Show my request</button></p>
<noscript><p class="hint">Your browser runs no script. So the words go to our server, which uses them once to open the answer and keeps nothing.</p></noscript>
</form>`;
};

/** Said for wrong words, an unknown reference and a withdrawn request alike, so that nobody can tell them apart. */
export const notFoundSentence =
  'We found nothing with this reference and these words. Look at both again. If you withdrew the request, it is deleted.';

const stateWords: Record<Exclude<RequestState, 'withdrawn' | 'expired'>, { title: string; say: string }> = {
  received: { title: 'It is waiting to be read', say: 'It has arrived safely. Nobody has opened it yet.' },
  opened: { title: 'Somebody has opened it', say: 'They have not answered yet.' },
  accepted: { title: 'They said yes', say: 'The agency has taken your request.' },
  declined: { title: 'This agency said no', say: 'They give a reason and name a next door.' },
  closed: {
    title: 'It is closed',
    say: 'The agency has finished with your request. You can ask again at any time.',
  },
};

/** What a visitor who proved the words may see. Dates come as words. */
export type Returned = {
  readonly reference: string;
  readonly agencyName: string;
  readonly state: Exclude<RequestState, 'withdrawn' | 'expired'>;
  readonly history: readonly { readonly at: string; readonly what: string }[];
  readonly answers: readonly Answer[];
  /** Without script, what the withdraw button must carry. */
  readonly proof?: { readonly reference: string; readonly returnWords: string };
};

/** The state of a request, the agency's answer, and the way to withdraw. Never the visitor's own text. */
export const returnedView = ({
  reference,
  agencyName,
  state,
  history,
  answers,
  proof,
}: Returned): Html => html`<div class="form" id="returned">
<header><p class="stepword"><small>${reference}, at ${agencyName}</small></p>
<h1 tabindex="-1" id="returned-title">${stateWords[state].title}</h1><p class="lead">${stateWords[state].say}</p></header>
${answers.map(answerView)}
<section><h2>So far</h2><ol class="history list">${history.map(({ at, what }) => html`<li><time>${at}</time> ${what}</li>`)}</ol></section>
<details class="why" id="withdraw"><summary>Withdraw and delete it</summary>
<p>Your request is deleted at once, and the agency is told not to contact you. What somebody has already read they may have noted, and a duty to report a child at risk still stands.</p>
<form method="post" action="/api/request" id="withdraw-form">${hiddenFields({ ...proof, step: 'withdraw' })}
<p class="actions"><button class="button quiet" type="submit">Delete it now</button></p></form></details>
<p><a href="/help-now/">Numbers to ring now</a></p>
</div>`;

/** Said once a request is gone. */
export const withdrawnView: Html = html`<div class="form" id="withdrawn">
<header><h1 tabindex="-1" id="withdrawn-title">It is deleted</h1>
<p class="lead">Your request is gone from our system, and the agency is told not to contact you.</p></header>
<p>Your words open nothing any more. You can throw them away.</p>
<p><a href="/">To the front page</a> · <a href="/help-now/">Numbers to ring now</a></p>
</div>`;

/** What happened to a request, in a visitor's words. */
export const actionWords = {
  receive: 'Received and locked',
  open: 'Opened by the agency',
  accept: 'Accepted',
  decline: 'Declined, with a reason',
  close: 'Closed',
  withdraw: 'Withdrawn',
  expire: 'Deleted because of its age',
} as const;

const answerView = (answer: Answer): Html =>
  answer.kind === 'accepted'
    ? html`<section class="beside"><p><b>${answer.worker}</b> looks after your request. When ${answer.worker} is away, <b>${answer.deputy}</b> does.</p>${answer.message === undefined ? null : html`<p class="their-words">${answer.message}</p>`}</section>`
    : html`<section class="beside"><p class="their-words">${answer.reason}</p><p><b>Next door:</b> ${answer.nextDoor}</p></section>`;
