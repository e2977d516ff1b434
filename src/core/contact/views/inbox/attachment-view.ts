import { type Html, html } from '../../../html/html.ts';
import type { ContactRequest } from '../../contact-request.ts';
import { readAttached } from '../../inbox/attached-answers.ts';

/** A file that the visitor attached: what can be read of it, and a way to save it. */
export const attachmentView = (attachment: ContactRequest['attachment']): Html | null => {
  if (attachment === undefined) return null;
  const file = readAttached(attachment);
  return html`<section><h2>What they attached</h2>
${
  file.kind === 'answers'
    ? html`<details class="why"><summary>Read their notes (${file.answers.length === 1 ? '1 answer' : `${file.answers.length} answers`})</summary>
<dl class="facts">${file.answers.map(({ label, answer }) => html`<div><dt>${label}</dt><dd class="as-written">${answer}</dd></div>`)}</dl></details>`
    : html`<p>${file.kind === 'locked' ? 'It is locked under a passphrase of theirs. Ask them for it.' : 'It is not a file of this site’s tools. Be careful with it.'}</p>`
}
<p class="actions"><button class="button quiet" type="button" data-save-attached>Save it as a file</button></p>
<p class="hint">The file’s name says nothing. It lies on this computer until you delete it. A tool of this site opens it.</p></section>`;
};
