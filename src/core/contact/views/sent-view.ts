import { type Html, html } from '../../html/html.ts';
import type { ContactData } from '../contact-data.ts';
import { numbersNow } from './numbers-now.ts';

/** What a visitor is told once a request is kept. */
export type Sent = {
  readonly data: ContactData;
  readonly agencyName: string;
  readonly reference: string;
  readonly words: string;
  readonly answerBy: string;
  /** It had come before, and something was done with it since: no answer is promised anew. */
  readonly movedOn?: boolean;
  /** A professional wrote it: the words belong to the family member. */
  readonly forSomebodyElse: boolean;
  /** Nobody contacts them: the words are the only way to the answer. */
  readonly onlyByWords: boolean;
};

/**
 * The receipt: reference, six words, when to expect an answer. The words are shown once and are nowhere else. On paper only
 * the words and the reference are left, and nothing that says what they are for.
 */
export const sentView = (sent: Sent): Html => html`<div class="form" id="sent">
<header><h1 tabindex="-1" id="sent-title">It is sent, and it is safe</h1>
<p class="lead">${
  sent.movedOn
    ? html`It had come to us before, and it is there once. ${sent.agencyName} has it. Come back with your words to see what they did.`
    : html`Now ${sent.agencyName} can open it. You can expect an answer by ${sent.answerBy}.`
}</p></header>
${wordsCard(sent)}
${sent.forSomebodyElse ? forThem : forYou}
${withoutWords(sent)}
${numbersNow(sent.data, 'If it cannot wait')}
</div>`;

const wordsCard = ({
  words,
  reference,
  forSomebodyElse,
}: Sent): Html => html`<section class="words-card" id="words-card" aria-labelledby="words-title">
<h2 id="words-title">${forSomebodyElse ? 'Give these six words to the person you wrote for' : 'Your six words'}</h2>
<ol class="six-words">${words.split(' ').map((word) => html`<li>${word}</li>`)}</ol>
<p class="word-number"><span>Reference</span> <b class="reference">${reference}</b></p>
</section>`;

const printing = html`<p class="actions with-script"><button class="button quiet" type="button" data-print>Print the words</button></p>
<p class="hint">On paper stand only the six words and the twelve signs: no name, no address of this site.</p>`;

const forYou = html`<p>With the words and the reference you can read the answer, write back, or withdraw the request. We cannot show them again. Write them down, or print them, if that is safe.</p>
${printing}
<p class="actions"><a class="button" href="/contact/return/">Come back later here</a></p>`;

const forThem = html`<p>With the words and the reference they can read the answer, or withdraw the request. We cannot show them again. Print the slip, or write it down for them. The words go to them, not into your file.</p>
${printing}
<p>Tell them where the words are for: “Come back with your words”, at the foot of every page here. The first thing the agency asks them is whether they agreed. If they say no, the request is deleted.</p>`;

const withoutWords = ({ onlyByWords, forSomebodyElse }: Sent): Html => {
  const they = forSomebodyElse ? 'they' : 'you';
  return html`<details class="why" id="no-words"><summary>${forSomebodyElse ? 'They do not want to keep words' : 'I do not want to keep words'}</summary>
<p>If it is not safe to keep them, don’t. Without them ${they} cannot read the answer here, change how ${they} are reached, or withdraw the request. Nobody can make new ones.</p>
<p>${
    onlyByWords
      ? html`<b>Nobody contacts ${forSomebodyElse ? 'them' : 'you'}, as you chose.</b> So without the words the answer reaches nobody. Keep them in mind, or ask once more and choose another way.`
      : html`The agency reaches ${forSomebodyElse ? 'them' : 'you'} in the way you chose. It is deleted when its time is over.`
  }</p>
<p class="actions with-script"><button class="button quiet" type="button" data-forget>Take the words off this page</button></p></details>`;
};

/** What stands in place of the words once somebody wanted none. */
export const wordsForgottenView = html`<section class="words-card" id="words-card" tabindex="-1" aria-labelledby="words-title"><h2 id="words-title">The words are gone from this page</h2><p>Nothing else has changed: your request is sent, and it is safe.</p></section>`;
