import type { Answer, Letter, SafeContact } from '#core/contact/contact-request.ts';
import { type Html, html } from '#core/html/html.ts';
import type { Row } from './session.ts';

/** One request, opened. */
export type OpenedRequest = {
  readonly row: Row;
  readonly letter: Letter;
  readonly answers: readonly Answer[];
  /** Names of areas and needs by their slugs. */
  readonly nameOf: (slug: string) => string;
  /** When it arrived, in words. */
  readonly arrived: string;
  readonly nextDoors: readonly string[];
  /** The agency that must answer, when it is not the one that reads. */
  readonly elsewhere?: string | undefined;
  readonly problem?: string | undefined;
};

/** A request as a worker reads it: safe contact before everything else. */
export const requestView = (opened: OpenedRequest): Html => {
  const { row, letter, problem } = opened;
  const { request } = letter;
  return html`${problem === undefined ? null : html`<div class="wrong" role="alert" tabindex="-1" id="wrong" aria-labelledby="wrong-title"><h2 id="wrong-title">Nothing was changed</h2><p>${problem}</p></div>`}
<header><h1 tabindex="-1">${row.reference}</h1><p><small>Arrived ${opened.arrived}</small></p></header>
${opened.elsewhere === undefined ? null : html`<p><b>${opened.elsewhere}</b> received this. You see it because they said no or did not answer in time.</p>`}
<section class="safe" aria-labelledby="safe-title"><h2 id="safe-title">Before you do anything: safe contact</h2>
<dl>${safeContactFacts(request.safeContact)}</dl></section>
${request.consent === undefined ? null : html`<section><h2>Written by a professional</h2><p>The family member or friend agreed to this on ${request.consent.givenOn}. The return words are for them.</p></section>`}
<section><h2>In their words</h2>
${request.words === undefined ? html`<p>They wrote nothing more.</p>` : html`<blockquote class="beside">${request.words}</blockquote>`}
<p><small>${askerWords[request.asker]}. ${opened.nameOf(request.area)}. Would help: ${opened.nameOf(request.need)}.${request.callMe === undefined ? null : ` Call them: ${request.callMe}.`}</small></p></section>
${opened.answers.map(answerSoFar)}
${opened.elsewhere === undefined && (row.state === 'received' || row.state === 'opened') ? answerForms(opened.nextDoors) : null}
${opened.elsewhere === undefined && row.state === 'accepted' ? closeForm : null}`;
};

const closeForm = html`<form id="close-form" class="flow"><p>When you have finished: a closed request is deleted after the days that the visitor was told.</p>
<p class="actions"><button class="button quiet" type="submit">Close it</button></p></form>`;

/** A request that is not opened or is gone: only what the server knows of it. */
export const bareView = (row: Row, say: string): Html =>
  html`<header><h1 tabindex="-1">${row.reference}</h1></header><p class="lead">${say}</p>`;

const askerWords = {
  family: 'Somebody in the family',
  friend: 'A friend',
  professional: 'A professional, with consent',
} as const;

const fact = (term: string, text: string | Html, full = false): Html =>
  html`<div${full ? html` class="full"` : null}><dt>${term}</dt><dd>${text}</dd></div>`;

const yesNo = (yes: boolean, whenYes: string, whenNo: string): string => (yes ? whenYes : whenNo);

const safeContactFacts = (contact: SafeContact): Html => {
  if (contact.channel === 'none') {
    return fact(
      'How',
      'Do not contact them. They come back with their words and read your answer here.',
      true,
    );
  }
  const sayWho = fact(
    'Say who you are?',
    yesNo(contact.sayWhoYouAre, 'Yes, the agency may be named', 'First name only. Not the agency'),
  );
  const never = contact.never === undefined ? null : fact('Never', contact.never);
  if (contact.channel === 'email')
    return html`${fact('How', html`E-mail. ${masked(contact.address)}`)}${never}${sayWho}`;
  const when = fact(
    'When',
    contact.times.length === 0 ? 'They did not say' : `In the ${contact.times.join(', ')}`,
  );
  if (contact.channel === 'text')
    return html`${fact('How', html`Text. ${masked(contact.number)}`)}${when}${never}${sayWho}`;
  return html`${fact('How', html`Ring. ${masked(contact.number)}`)}${when}${never}
${fact('Message', yesNo(contact.voicemail, 'May be left', 'No. Hang up and try again'))}${sayWho}
${fact('If somebody else answers', otherWords[contact.ifSomebodyElseAnswers], true)}`;
};

const otherWords = {
  'hang-up': 'Hang up without a word.',
  'wrong-number': 'Say it was a wrong number.',
  'ask-for-me': 'Ask for them, and do not say who is ringing.',
} as const;

/** Hidden until asked for, in case somebody looks over the worker's shoulder. */
const masked = (text: string): Html =>
  html`<details class="masked"><summary>Show</summary><b>${text}</b></details>`;

const answerSoFar = (answer: Answer): Html =>
  answer.kind === 'accepted'
    ? html`<section><h2>Accepted</h2><p>${answer.worker} looks after it, ${answer.deputy} when ${answer.worker} is away.${answer.message === undefined ? null : html`</p><p class="their-words">${answer.message}`}</p></section>`
    : html`<section><h2>Declined</h2><p class="their-words">${answer.reason}</p><p>Next door: ${answer.nextDoor}</p></section>`;

const answerForms = (
  nextDoors: readonly string[],
): Html => html`<section class="answers form" aria-labelledby="answer-title"><h2 id="answer-title">Your answer</h2>
<form id="accept-form" class="flow" novalidate>
<p>They see the two names and read your words here, with their six words.</p>
<div class="question-set"><label class="question" for="worker">Your first name</label><input type="text" class="short" id="worker" name="worker" autocomplete="off" maxlength="60"></div>
<div class="question-set"><label class="question" for="deputy">First name of your deputy</label><input type="text" class="short" id="deputy" name="deputy" autocomplete="off" maxlength="60"></div>
<div class="question-set"><label class="question" for="message">A few words to them, if you like</label><textarea id="message" name="message" rows="3" maxlength="2000" autocomplete="off"></textarea></div>
<p class="actions"><button class="button" type="submit">Accept and send</button></p></form>
<details class="why"><summary>Say no, with a reason</summary>
<form id="decline-form" class="flow" novalidate>
<div class="question-set"><label class="question" for="reason">Why not you</label><textarea id="reason" name="reason" rows="3" maxlength="1000" autocomplete="off"></textarea></div>
<div class="question-set"><label class="question" for="nextDoor">The next door: where could they go?</label>
<p class="hint" id="nextDoor-hint">Nobody is sent away without one. The coordinator hears of it too.</p>
<input type="text" id="nextDoor" name="nextDoor" list="next-doors" maxlength="300" autocomplete="off" aria-describedby="nextDoor-hint"><datalist id="next-doors">${nextDoors.map((door) => html`<option value="${door}"></option>`)}</datalist></div>
<p class="actions"><button class="button quiet" type="submit">Say no and send</button></p></form></details></section>`;
