import { type Html, html } from '../../html/html.ts';
import { longest } from '../form-fields.ts';
import type { Returned, SpokenPromise } from '../return-conversation.ts';
import { errorSummary, textQuestion } from './form-controls.ts';
import { type Proof, stepButton, stepFields, whoLocks } from './return-steps.ts';
import { theirMessages } from './their-messages.ts';

/** What the page carries beside the request. */
export type ReturnedPage = Returned & {
  /** The id of what would be written next: sending it twice keeps it once. */
  readonly messageId: string;
  readonly proof?: Proof;
  /** What was typed just now and could not be sent, and why. */
  readonly reply?: { readonly words: string; readonly sentence: string };
};

const stateWords: Record<Returned['state'], { title: string; say: string }> = {
  received: { title: 'It is waiting to be read', say: 'It has arrived safely. Nobody has opened it yet.' },
  opened: { title: 'Somebody has opened it', say: 'They know what you wrote.' },
  accepted: { title: 'They said yes', say: 'The agency has taken your request.' },
  'could-not-reach': { title: 'They could not reach you', say: 'They tried in the way you chose.' },
  declined: { title: 'This agency said no', say: 'They say why, and name a next door.' },
  closed: { title: 'It is closed', say: 'The agency has finished with your request.' },
};

/** What the visitor can do when it is not the agency's move. */
const yourMove: Record<Exclude<Returned['state'], 'closed'>, string> = {
  received: 'They wrote to you. You can write back below.',
  opened: 'They wrote to you. You can write back below.',
  accepted:
    'They get in touch in the way you chose. If you chose that nobody contacts you, all of it goes on here. You can write to them below at any time.',
  'could-not-reach':
    'It is your move. Write below when to try again, or change how they reach you. They have not forgotten you.',
  declined:
    'You can try the next door. The network’s coordinator knows of your request too. Or write back below.',
};

/**
 * A request as it stands, for somebody who proved the words: whose move it is, who looks after it, what agencies wrote, and
 * what can be done. Never the visitor's own text.
 */
export const returnedView = (page: ReturnedPage): Html => {
  const { reference, agencyName, state, lookedAfterBy, helpers, history } = page;
  return html`<div class="form" id="returned">
${page.reply && errorSummary([{ field: 'words', sentence: page.reply.sentence }], 'Nothing was sent, and what you wrote is still here.')}
<header><p class="stepword"><small>${reference}, at ${agencyName}</small></p>
<h1 tabindex="-1" id="returned-title">${stateWords[state].title}</h1>
<p class="lead">${stateWords[state].say}</p></header>
<p id="whose-move">${whoseMove(page)}</p>
${lookedAfterBy && html`<p><b>${lookedAfterBy.worker}</b> looks after your request. When ${lookedAfterBy.worker} is away, <b>${lookedAfterBy.deputy}</b> does.</p>`}
${helpers.length === 0 ? null : html`<p>Brought in to help: ${helpers.map((helper, index) => html`${index === 0 ? null : '; '}<b>${helper.agencyName}</b> on ${helper.at}`)}. ${agencyName} stays the one you talk to.</p>`}
${theirMessages(page)}
${page.canWrite ? replyForm(page) : cannotWrite(page)}
${whatElse(page)}
<section><h2>So far</h2><ol class="history list">${history.map(({ at, what }) => html`<li><time>${at}</time> ${what}</li>`)}</ol></section>
<p><a href="/help-now/">Numbers to ring now</a></p>
</div>`;
};

const whoseMove = ({ state, promise }: Returned): Html => {
  if (state === 'closed') return html`<a href="/contact/">You can ask again at any time.</a>`;
  if (promise === null) return html`${yourMove[state]}`;
  return promiseWords(promise);
};

/** By when an answer comes, or that the coordinator knows that none did. */
export const promiseWords = ({ answerBy, isOverdue }: SpokenPromise): Html =>
  isOverdue
    ? html`It is their move. They promised an answer by ${answerBy}, and that has passed. The network’s coordinator is told. You can ring a number in the meantime.`
    : html`It is their move. You can expect an answer by <b>${answerBy}</b>.`;

const replyForm = ({ agencyName, messageId, proof, reply }: ReturnedPage): Html =>
  html`<form class="flow" method="post" action="/api/request" novalidate id="reply-form">${stepFields('reply', proof, { id: messageId })}
${textQuestion({ name: 'words', label: 'Write to them', hint: `Only ${agencyName} and the network’s coordinator can read it. It is not shown here again.`, value: reply?.words, error: reply?.sentence, maxLength: longest.words })}
${whoLocks(proof)}
<p class="actions"><button class="button" type="submit">Send it</button></p></form>`;

const cannotWrite = ({ state }: Returned): Html | null =>
  state === 'closed'
    ? null
    : html`<p>Nobody can write to them from here just now. The coordinator sees that your request waits.</p>`;

const whatElse = ({ canWrite, proof }: ReturnedPage): Html =>
  html`<section class="flow"><h2>What else you can do</h2>
${
  canWrite
    ? html`<div class="steps-on">${stepButton('ask-safe-contact', 'Change how they reach you', proof)}
${stepButton('ask-consent', 'Change what they may do', proof)}
${stepButton('ask-withdraw', 'Withdraw and delete it', proof)}</div>
<p class="hint">What you wrote and chose before is not shown here, in case somebody else finds your words.</p>`
    : html`<div class="steps-on">${stepButton('ask-withdraw', 'Withdraw and delete it', proof)}</div>`
}</section>`;
