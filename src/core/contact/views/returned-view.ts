import { type Html, html } from '../../html/html.ts';
import { pageIn, recordIn, say, type Voice } from '../../languages/voice.ts';
import { longest } from '../form-fields.ts';
import type { Returned, SpokenPromise } from '../return-conversation.ts';
import { errorSummary, textQuestion } from './form-controls.ts';
import { type Proof, returnDoor, stepButton, stepFields, whoLocks } from './return-steps.ts';
import { looksAfter, theirMessages } from './their-messages.ts';

/** What the page carries beside the request. */
export type ReturnedPage = Returned & {
  readonly voice: Voice;
  /** The id of what would be written next: sending it twice keeps it once. */
  readonly messageId: string;
  readonly proof?: Proof;
  /** What was typed just now and could not be sent, and why. */
  readonly reply?: { readonly words: string; readonly sentence: string };
};

type State = Returned['state'];

const stateWords = ({
  words: { returned },
}: Voice): Readonly<Record<State, { title: string; lead: string }>> => ({
  received: { title: returned.received, lead: returned.receivedSay },
  opened: { title: returned.opened, lead: returned.openedSay },
  accepted: { title: returned.accepted, lead: returned.acceptedSay },
  'could-not-reach': { title: returned.couldNotReach, lead: returned.couldNotReachSay },
  declined: { title: returned.declined, lead: returned.declinedSay },
  closed: { title: returned.closed, lead: returned.closedSay },
});

/** What the visitor can do when it is not the agency's move. */
const yourMove = ({ words: { returned } }: Voice): Readonly<Record<Exclude<State, 'closed'>, string>> => ({
  received: returned.writeBack,
  opened: returned.writeBack,
  accepted: returned.inTouch,
  'could-not-reach': returned.yourMove,
  declined: returned.nextDoor,
});

/**
 * A request as it stands, for somebody who proved the words: whose move it is, who looks after it, what agencies wrote, and
 * what can be done. Never the visitor's own text.
 */
export const returnedView = (page: ReturnedPage): Html => {
  const { voice, reference, agencyName, state, lookedAfterBy, history } = page;
  const { returned, formErrors } = voice.words;
  const { title, lead } = stateWords(voice)[state];
  return html`<div class="form" id="returned">
${page.reply && errorSummary(voice, [{ field: 'words', sentence: page.reply.sentence }], formErrors.kept)}
<header><p class="stepword"><small>${say(voice, returned.at, { reference, agency: recordIn(voice, agencyName) })}</small></p>
<h1 tabindex="-1" id="returned-title">${say(voice, title)}</h1>
<p class="lead">${say(voice, lead)}</p></header>
<p id="whose-move">${whoseMove(page)}</p>
${lookedAfterBy && html`<p>${looksAfter(voice, lookedAfterBy)}</p>`}
${helpersSaid(page)}
${theirMessages(page)}
${page.canWrite ? replyForm(page) : cannotWrite(page)}
${whatElse(page)}
<section><h2>${say(voice, returned.soFar)}</h2><ol class="history list">${history.map(({ at, what }) => html`<li><time>${at}</time> ${what}</li>`)}</ol></section>
<p><a href="${pageIn(voice, '/help-now/')}">${say(voice, returned.numbers)}</a></p>
</div>`;
};

const helpersSaid = ({ voice, helpers, agencyName }: ReturnedPage): Html | null => {
  if (helpers.length === 0) return null;
  const { returned } = voice.words;
  const all = helpers.map((helper, index) => [
    index === 0 ? null : '; ',
    say(voice, returned.helperOn, {
      helper: html`<b>${recordIn(voice, helper.agencyName)}</b>`,
      moment: helper.at,
    }),
  ]);
  return html`<p>${say(voice, returned.helpers, { helpers: html`${all}`, agency: recordIn(voice, agencyName) })}</p>`;
};

const whoseMove = ({ voice, state, promise }: ReturnedPage): Html => {
  if (state === 'closed')
    return html`<a href="${pageIn(voice, '/contact/')}">${say(voice, voice.words.returned.askAgain)}</a>`;
  return promise === null ? say(voice, yourMove(voice)[state]) : promiseWords(voice, promise);
};

/** By when an answer comes, or that the coordinator knows that none did. */
export const promiseWords = (voice: Voice, { answerBy, isOverdue }: SpokenPromise): Html => {
  const { returned } = voice.words;
  return isOverdue
    ? say(voice, returned.overdue, { moment: answerBy })
    : say(voice, returned.expect, { moment: html`<b>${answerBy}</b>` });
};

const replyForm = ({ voice, agencyName, messageId, proof, reply }: ReturnedPage): Html => {
  const { returned } = voice.words;
  return html`<form class="flow" method="post" action="${returnDoor(voice)}" novalidate id="reply-form">${stepFields('reply', proof, { id: messageId })}
${textQuestion({ name: 'words', label: say(voice, returned.write), hint: say(voice, returned.writeHint, { agency: recordIn(voice, agencyName) }), value: reply?.words, error: reply?.sentence, maxLength: longest.words })}
${whoLocks(voice, proof)}
<p class="actions"><button class="button" type="submit">${say(voice, returned.send)}</button></p></form>`;
};

const cannotWrite = ({ voice, state }: ReturnedPage): Html | null =>
  state === 'closed' ? null : html`<p>${say(voice, voice.words.returned.cannotWrite)}</p>`;

const whatElse = ({ voice, canWrite, proof }: ReturnedPage): Html => {
  const { returned } = voice.words;
  const withdraw = stepButton(voice, 'ask-withdraw', returned.withdraw, proof);
  return html`<section class="flow"><h2>${say(voice, returned.whatElse)}</h2>
${
  canWrite
    ? html`<div class="steps-on">${stepButton(voice, 'ask-safe-contact', returned.changeReach, proof)}
${stepButton(voice, 'ask-consent', returned.changeMay, proof)}
${withdraw}</div>
<p class="hint">${say(voice, returned.notShown)}</p>`
    : html`<div class="steps-on">${withdraw}</div>`
}</section>`;
};
