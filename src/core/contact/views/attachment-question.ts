import { flag, type Html, html } from '../../html/html.ts';
import { counted } from '../../languages/sentence.ts';
import { recordIn, say, type Voice } from '../../languages/voice.ts';
import type { AttachedPart, Attachment } from '../attached-parts.ts';
import { errorAt } from './form-controls.ts';

/**
 * Takes a file that one of the tools saved, or shows the one that was chosen, part by part: only what is ticked goes along.
 * Only where script runs: it is sealed there.
 */
export const attachmentQuestion = (
  voice: Voice,
  attached: Attachment | undefined,
  problem?: string,
): Html => {
  const { attachment } = voice.words;
  return attached === undefined
    ? html`<div class="${problem === undefined ? 'question-set' : 'question-set has-error'}">
<label class="question" for="attachment">${say(voice, attachment.question)}</label>
<p class="hint" id="attachment-hint">${say(voice, attachment.hint)}</p>
${errorAt('attachment', problem)}
<input id="attachment" type="file" accept=".json,application/json" aria-describedby="attachment-hint${problem === undefined ? null : ' attachment-error'}">
</div>`
    : html`<div class="question-set">
<p class="question" id="attached" tabindex="-1">${say(voice, attachment.goes)}</p>
<p>${attached.name}</p>
${partsQuestion(voice, attached.parts ?? [])}
<p class="actions"><button class="button quiet" type="button" data-detach>${say(voice, attachment.takeAway)}</button></p>
</div>`;
};

const partsQuestion = (voice: Voice, parts: readonly AttachedPart[]): Html | null => {
  if (parts.length === 0) return null;
  const { attachment } = voice.words;
  return html`<fieldset class="attach-parts" aria-describedby="parts-hint"><legend>${say(voice, attachment.which)}</legend>
<p class="hint" id="parts-hint">${say(voice, attachment.whichHint)}</p>
<div class="choices">${parts.map(
    ({ id, title, sensitive, lines, goes }) =>
      html`<label class="choice"><input type="checkbox" value="${id}" data-part ${flag('checked', goes)}><span>${recordIn(voice, title)}<small>${counted(attachment.answers, lines.length, voice.tag)}${sensitive ? html`. ${say(voice, attachment.stays)}` : null}</small></span></label>`,
  )}</div></fieldset>`;
};
