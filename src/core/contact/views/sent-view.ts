import { type Html, html } from '../../html/html.ts';
import { ofRecord, pageIn, recordIn, say, type Voice } from '../../languages/voice.ts';
import type { SpokenData } from '../contact-data.ts';
import { numbersNow } from './numbers-now.ts';

/** What a visitor is told once a request is kept. */
export type Sent = {
  readonly data: SpokenData;
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
export const sentView = (receipt: Sent): Html => {
  const { voice } = receipt.data;
  const { sent, numbers } = voice.words;
  const agency = recordIn(voice, receipt.agencyName);
  return html`<div class="form" id="sent">
<header><h1 tabindex="-1" id="sent-title">${say(voice, sent.title)}</h1>
<p class="lead">${
    receipt.movedOn
      ? say(voice, sent.again, { agency })
      : say(voice, sent.lead, { agency, moment: receipt.answerBy })
  }</p></header>
${wordsCard(receipt)}
${receipt.forSomebodyElse ? forThem(voice) : forYou(voice)}
${withoutWords(receipt)}
${numbersNow(receipt.data, say(voice, numbers.cannotWait))}
</div>`;
};

const wordsCard = ({ data: { voice }, words, reference, forSomebodyElse }: Sent): Html => {
  const { sent } = voice.words;
  return html`<section class="words-card" id="words-card" aria-labelledby="words-title">
<h2 id="words-title">${say(voice, forSomebodyElse ? sent.theirWords : sent.yourWords)}</h2>
<ol class="six-words"${ofRecord(voice)}>${words.split(' ').map((word) => html`<li>${word}</li>`)}</ol>
<p class="word-number"><span>${say(voice, sent.reference)}</span> <b class="reference">${reference}</b></p>
</section>`;
};

const printing = (voice: Voice): Html => {
  const { sent } = voice.words;
  return html`<p class="actions with-script"><button class="button quiet" type="button" data-print>${say(voice, sent.print)}</button></p>
<p class="hint">${say(voice, sent.onPaper)}</p>`;
};

const forYou = (voice: Voice): Html => {
  const { sent } = voice.words;
  return html`<p>${say(voice, sent.forYou)}</p>
${printing(voice)}
<p class="actions"><a class="button" href="${pageIn(voice, '/contact/return/')}">${say(voice, sent.comeBack)}</a></p>`;
};

const forThem = (voice: Voice): Html => {
  const { sent } = voice.words;
  return html`<p>${say(voice, sent.forThem)}</p>
${printing(voice)}
<p>${say(voice, sent.whereWords)}</p>`;
};

const withoutWords = ({ data: { voice }, onlyByWords, forSomebodyElse }: Sent): Html => {
  const { sent } = voice.words;
  const said = (you: string, them: string): Html => say(voice, forSomebodyElse ? them : you);
  return html`<details class="why" id="no-words"><summary>${said(sent.noWords, sent.noWordsThem)}</summary>
<p>${said(sent.without, sent.withoutThem)}</p>
<p>${
    onlyByWords
      ? html`<b>${said(sent.nobody, sent.nobodyThem)}</b> ${say(voice, sent.onlyWords)}`
      : said(sent.reaches, sent.reachesThem)
  }</p>
<p class="actions with-script"><button class="button quiet" type="button" data-forget>${say(voice, sent.takeOff)}</button></p></details>`;
};

/** What stands in place of the words once somebody wanted none. */
export const wordsForgottenView = (voice: Voice): Html => {
  const { sent } = voice.words;
  return html`<section class="words-card" id="words-card" tabindex="-1" aria-labelledby="words-title"><h2 id="words-title">${say(voice, sent.gone)}</h2><p>${say(voice, sent.goneSay)}</p></section>`;
};
