import { type Html, html } from '../../html/html.ts';
import type { Attachment } from '../form-fields.ts';
import { errorAt } from './form-controls.ts';

/** Takes a file that one of the tools saved, or shows the one that goes along. Only where script runs: it is sealed there. */
export const attachmentQuestion = (attached: Attachment | undefined, problem?: string): Html =>
  attached === undefined
    ? html`<div class="${problem === undefined ? 'question-set' : 'question-set has-error'}">
<label class="question" for="attachment">Did you make a support plan?</label>
<p class="hint" id="attachment-hint">You can add the file that you saved from one of our tools. It is locked together with your words. Or leave it empty.</p>
${errorAt('attachment', problem)}
<input id="attachment" type="file" accept=".json,application/json" aria-describedby="attachment-hint${problem === undefined ? null : ' attachment-error'}">
</div>`
    : html`<div class="question-set">
<p class="question" id="attached" tabindex="-1">A file goes along</p>
<p>${attached.name}</p>
<p class="actions"><button class="button quiet" type="button" data-detach>Take it away</button></p>
</div>`;
