import { spokenDate } from '../../calendar/spoken-date.ts';
import { type Html, html } from '../../html/html.ts';
import type { AgencyMessage, Outcome, waysTried } from '../agency-message.ts';
import type { Returned } from '../return-conversation.ts';

/** What agencies wrote, in order, each with its day. */
export const theirMessages = ({
  messages,
  unopened,
}: Pick<Returned, 'messages' | 'unopened'>): Html | null =>
  messages.length + unopened === 0
    ? null
    : html`<section class="flow"><h2>What they wrote to you</h2>
${
  messages.length === 0
    ? null
    : html`<ol class="letters list">${messages.map(
        ({ at, message }) =>
          html`<li class="beside"><p class="stepword"><small><time>${at}</time></small></p>${messageView(message)}</li>`,
      )}</ol>`
}
${unopened === 0 ? null : html`<p>${unopened === 1 ? 'One message' : `${unopened} messages`} could not be opened with these words. Write to them, and ask for it again.</p>`}
</section>`;

const theirWords = (words: string | undefined): Html | null =>
  words === undefined ? null : html`<p class="their-words">${words}</p>`;

const messageView = (message: AgencyMessage): Html => {
  switch (message.kind) {
    case 'accepted':
      return html`<p><b>${message.worker}</b> looks after your request. When ${message.worker} is away, <b>${message.deputy}</b> does.</p>${theirWords(message.message)}`;
    case 'declined':
      return html`<p>They said no, and this is why:</p><p class="their-words">${message.reason}</p><p><b>Next door:</b> ${message.nextDoor}</p>`;
    case 'wrote':
      return html`<p><b>${message.worker}</b> wrote:</p>${theirWords(message.message)}`;
    case 'could-not-reach':
      return html`<p>They tried to reach you, in the way you chose:</p>
<ul>${message.tries.map(({ on, by }) => html`<li>${tryWords[by]} on ${spokenDate(on)}</li>`)}</ul>${theirWords(message.message)}`;
    case 'passed-on':
      return html`<p>They passed your request on to <b>${message.to}</b>, who can answer it better.</p>${theirWords(message.message)}`;
    case 'closed':
      return html`<p>${outcomeWords[message.outcome]}</p>${theirWords(message.message)}`;
  }
};

const tryWords: Record<(typeof waysTried)[number], string> = {
  rang: 'They rang',
  texted: 'They sent a text',
  'e-mailed': 'They sent an e-mail',
};

const outcomeWords: Record<Outcome, string> = {
  'support-begun': 'They closed the request, because support has begun.',
  'one-talk-was-enough': 'They closed the request, because you talked and that was enough for now.',
  'went-elsewhere': 'They closed the request, because you found support somewhere else.',
  'did-not-want': 'They closed the request, because you would rather leave it for now. That is all right.',
  'never-reached': 'They closed the request, because they could not reach you.',
  other: 'They closed the request.',
};
