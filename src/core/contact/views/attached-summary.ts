import { type Html, html } from '../../html/html.ts';
import { counted } from '../../languages/sentence.ts';
import { ofRecord, recordIn, say, type Voice } from '../../languages/voice.ts';
import type { Attachment } from '../attached-parts.ts';
import { answeredLines } from './attached-lines.ts';

/** Before sending: what of a file goes along, word for word, and what stays behind. */
export const attachedSummary = (voice: Voice, attachment: Attachment | undefined): Html | null => {
  const parts = attachment?.parts ?? [];
  if (parts.length === 0) return null;
  const { attachment: words } = voice.words;
  const going = parts.filter(({ goes }) => goes);
  const staying = parts.filter(({ goes }) => !goes);
  return html`<section class="attached-parts" aria-labelledby="goes-title"><h2 id="goes-title">${say(voice, words.summary)}</h2>
${
  going.length === 0
    ? html`<p>${say(voice, words.nothing)}</p>`
    : going.map(
        ({ title, lines }) =>
          html`<details class="why"><summary>${recordIn(voice, title)} (${counted(words.answers, lines.length, voice.tag)})</summary>${answeredLines(lines, ofRecord(voice))}</details>`,
      )
}
${staying.length === 0 ? null : html`<p class="hint">${say(voice, words.staysList, { parts: recordIn(voice, staying.map(({ title }) => title).join('; ')) })}</p>`}
</section>`;
};
