import { type Html, html } from '../../html/html.ts';
import type { Attachment } from '../attached-parts.ts';
import { answeredLines, countAnswers } from './attached-lines.ts';

/** Before sending: what of a file goes along, word for word, and what stays behind. */
export const attachedSummary = (attachment: Attachment | undefined): Html | null => {
  const parts = attachment?.parts ?? [];
  if (parts.length === 0) return null;
  const going = parts.filter(({ goes }) => goes);
  const staying = parts.filter(({ goes }) => !goes);
  return html`<section class="attached-parts" aria-labelledby="goes-title"><h2 id="goes-title">What goes along from your file</h2>
${
  going.length === 0
    ? html`<p>Nothing. You ticked no part of it.</p>`
    : going.map(
        ({ title, lines }) =>
          html`<details class="why"><summary>${title} (${countAnswers(lines.length)})</summary>${answeredLines(lines)}</details>`,
      )
}
${staying.length === 0 ? null : html`<p class="hint">Stays with you: ${staying.map(({ title }) => title).join('; ')}.</p>`}
</section>`;
};
