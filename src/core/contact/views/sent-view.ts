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
  readonly forSomebodyElse: boolean;
};

/** The receipt: reference, six words, when to expect an answer. The words are shown once and are nowhere else. */
export const sentView = ({
  data,
  agencyName,
  reference,
  words,
  answerBy,
  forSomebodyElse,
}: Sent): Html => html`<div class="form" id="sent">
<header><h1 tabindex="-1" id="sent-title">It is sent, and it is safe</h1>
<p class="lead">${agencyName} can open it. You can expect an answer by ${answerBy}.</p></header>
<section class="words-card" aria-labelledby="words-title">
<h2 id="words-title">${forSomebodyElse ? 'Give these six words to the person you wrote for' : 'Your six words'}</h2>
<ol class="six-words">${words.split(' ').map((word) => html`<li>${word}</li>`)}</ol>
<p>Reference <b class="reference">${reference}</b></p>
</section>
<p>With the words and the reference ${forSomebodyElse ? 'they' : 'you'} can read the answer, or withdraw the request. We cannot show them again. Write them down, or print this page, if that is safe.</p>
<p class="actions"><a class="button" href="/contact/return/">Come back later here</a></p>
<p class="hint">If it is not safe to keep them, don’t. The agency reaches you in the way you chose.</p>
${numbersNow(data, 'If it cannot wait')}
</div>`;
