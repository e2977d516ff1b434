import { type Html, html } from '../../../html/html.ts';
import type { AllQuestions } from '../../../tools/questions/tool-questions.ts';
import type { ContactRequest } from '../../contact-request.ts';
import { type ReadPart, readAttached } from '../../inbox/attached-answers.ts';
import { answeredLines, countAnswers } from '../attached-lines.ts';

/** A file that the visitor attached: its questions and answers by area, and a way to save it. */
export const attachmentView = (
  attachment: ContactRequest['attachment'],
  questions: AllQuestions | undefined,
): Html | null => {
  if (attachment === undefined) return null;
  const file = readAttached(attachment, questions);
  return html`<section class="attached" aria-labelledby="attached-title"><h2 id="attached-title">What they attached</h2>
${
  file.kind === 'answers'
    ? html`${file.tool === undefined ? null : html`<p><b>${file.tool}</b>, the parts that they chose.</p>`}${file.parts.map(partView)}`
    : html`<p>${file.kind === 'locked' ? 'It is locked under a passphrase of theirs. Ask them for it.' : 'It is not a file of this site’s tools. Be careful with it.'}</p>`
}
<p class="actions"><button class="button quiet" type="button" data-save-attached>Save it as a file</button></p>
<p class="hint screen-only">The file’s name says nothing. It lies on this computer until you delete it. The tool on this site opens it.</p></section>`;
};

const partView = ({ title = 'Other answers', lines }: ReadPart): Html =>
  html`<details class="why"><summary>${title} (${countAnswers(lines.length)})</summary>${answeredLines(lines)}</details>`;
