import { type Html, html } from '../../html/html.ts';
import { counted } from '../../languages/sentence.ts';
import { recordIn, say, sayDay, type Voice } from '../../languages/voice.ts';
import type { AgencyMessage, Outcome, waysTried } from '../agency-message.ts';
import type { Returned } from '../return-conversation.ts';

/** What agencies wrote, in order, each with its day. What they wrote is theirs, in whatever language. */
export const theirMessages = ({
  voice,
  messages,
  unopened,
}: Pick<Returned, 'messages' | 'unopened'> & { readonly voice: Voice }): Html | null => {
  if (messages.length + unopened === 0) return null;
  const { letters } = voice.words;
  return html`<section class="flow"><h2>${say(voice, letters.title)}</h2>
${
  messages.length === 0
    ? null
    : html`<ol class="letters list">${messages.map(
        ({ at, message }) =>
          html`<li class="beside"><p class="stepword"><small><time>${at}</time></small></p>${messageView(voice, message)}</li>`,
      )}</ol>`
}
${unopened === 0 ? null : html`<p>${counted(letters.unopened, unopened, voice.tag)}</p>`}
</section>`;
};

/** Who looks after a request, and who stands in. */
export const looksAfter = (
  voice: Voice,
  { worker, deputy }: { readonly worker: string; readonly deputy: string },
): Html => {
  // The name stands out where it is met first.
  const [first = '', ...rest] = voice.words.returned.looksAfter.split(/(?<=\{worker\})/);
  const names = { worker, deputy: html`<b>${deputy}</b>` };
  return html`${say(voice, first, { ...names, worker: html`<b>${worker}</b>` })}${say(voice, rest.join(''), names)}`;
};

const theirWords = (voice: Voice, words: string | undefined): Html | null =>
  words === undefined ? null : html`<p class="their-words">${recordIn(voice, words)}</p>`;

const messageView = (voice: Voice, message: AgencyMessage): Html => {
  const { letters } = voice.words;
  switch (message.kind) {
    case 'accepted':
      return html`<p>${looksAfter(voice, message)}</p>${theirWords(voice, message.message)}`;
    case 'declined':
      return html`<p>${say(voice, letters.saidNo)}</p>${theirWords(voice, message.reason)}<p><b>${say(voice, letters.nextDoor)}</b> ${recordIn(voice, message.nextDoor)}</p>`;
    case 'wrote':
      return html`<p>${say(voice, letters.wrote, { worker: html`<b>${message.worker}</b>` })}</p>${theirWords(voice, message.message)}`;
    case 'could-not-reach':
      return html`<p>${say(voice, letters.tried)}</p>
<ul>${message.tries.map(({ on, by }) => html`<li>${say(voice, tryWords(voice)[by], { day: sayDay(voice, on) })}</li>`)}</ul>${theirWords(voice, message.message)}`;
    case 'passed-on':
      return html`<p>${say(voice, letters.passedOn, { agency: html`<b>${recordIn(voice, message.to)}</b>` })}</p>${theirWords(voice, message.message)}`;
    case 'closed':
      return html`<p>${say(voice, outcomeWords(voice)[message.outcome])}</p>${theirWords(voice, message.message)}`;
  }
};

const tryWords = ({ words: { letters } }: Voice): Readonly<Record<(typeof waysTried)[number], string>> => ({
  rang: letters.rang,
  texted: letters.texted,
  'e-mailed': letters.emailed,
});

const outcomeWords = ({ words: { letters } }: Voice): Readonly<Record<Outcome, string>> => ({
  'support-begun': letters.supportBegun,
  'one-talk-was-enough': letters.oneTalk,
  'went-elsewhere': letters.elsewhere,
  'did-not-want': letters.didNotWant,
  'never-reached': letters.neverReached,
  other: letters.other,
});
