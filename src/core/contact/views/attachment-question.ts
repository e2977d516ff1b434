import { flag, type Html, html } from '../../html/html.ts';
import type { AttachedPart, Attachment } from '../attached-parts.ts';
import { countAnswers } from './attached-lines.ts';
import { errorAt } from './form-controls.ts';

/**
 * Takes a file that one of the tools saved, or shows the one that was chosen, part by part: only what is ticked goes along.
 * Only where script runs: it is sealed there.
 */
export const attachmentQuestion = (attached: Attachment | undefined, problem?: string): Html =>
  attached === undefined
    ? html`<div class="${problem === undefined ? 'question-set' : 'question-set has-error'}">
<label class="question" for="attachment">Did you make a support plan?</label>
<p class="hint" id="attachment-hint">You can add the file that you saved from one of our tools. You choose which parts go. They are locked together with your words. Or leave it empty.</p>
${errorAt('attachment', problem)}
<input id="attachment" type="file" accept=".json,application/json" aria-describedby="attachment-hint${problem === undefined ? null : ' attachment-error'}">
</div>`
    : html`<div class="question-set">
<p class="question" id="attached" tabindex="-1">A file goes along</p>
<p>${attached.name}</p>
${partsQuestion(attached.parts ?? [])}
<p class="actions"><button class="button quiet" type="button" data-detach>Take it away</button></p>
</div>`;

const partsQuestion = (parts: readonly AttachedPart[]): Html | null =>
  parts.length === 0
    ? null
    : html`<fieldset class="attach-parts" aria-describedby="parts-hint"><legend>Which parts may they read?</legend>
<p class="hint" id="parts-hint">What is not ticked stays with you. Before you send, you see it all once more.</p>
<div class="choices">${parts.map(
        ({ id, title, sensitive, lines, goes }) =>
          html`<label class="choice"><input type="checkbox" value="${id}" data-part ${flag('checked', goes)}><span>${title}<small>${countAnswers(lines.length)}${sensitive ? '. Stays with you unless you tick it.' : null}</small></span></label>`,
      )}</div></fieldset>`;
