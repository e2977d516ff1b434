import { type Html, html } from '../../html/html.ts';
import { pageIn, say } from '../../languages/voice.ts';
import type { SpokenData } from '../contact-data.ts';
import { numbersNow } from './numbers-now.ts';

/** Something was not let in: what happened, what was kept, what to do now, and numbers to ring. */
export const refusalView = (
  data: Pick<SpokenData, 'emergency' | 'ring' | 'voice'>,
  refusal: { readonly title: string; readonly sentence: string },
): Html => {
  const { voice } = data;
  return html`<div class="form">
<header><h1 tabindex="-1">${say(voice, refusal.title)}</h1><p class="lead">${say(voice, refusal.sentence)}</p></header>
${numbersNow(data, say(voice, voice.words.numbers.toRing))}
<p class="actions"><a class="button quiet" href="${pageIn(voice, '/contact/')}">${say(voice, voice.words.contact.toForm)}</a></p>
</div>`;
};
