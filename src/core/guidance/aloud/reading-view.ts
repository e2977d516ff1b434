import { type Html, html } from '../../html/html.ts';
import type { Words } from '../../languages/messages.ts';

/** The button that offers to read a page aloud, the warning before it, and what steers it. All of it is hidden at first. */
export const readingView = (
  said: Words['aloud'],
): Html => html`<button class="offer" type="button" aria-expanded="false" aria-controls="before-reading" hidden>${said.offer}</button>
<div class="warning callout" id="before-reading" tabindex="-1" hidden>
<p><b>${said.isItSafe}</b></p>
<p>${said.warning}</p>
<p class="actions"><button class="button quiet" type="button" data-start>${said.start}</button> <button type="button" data-not-now>${said.notNow}</button></p>
</div>
<fieldset class="controls" hidden>
<legend class="aside-for-ears">${said.reading}</legend>
<button type="button" data-back>${said.back}</button>
<button type="button" data-pause>${said.pause}</button>
<button type="button" data-go-on hidden>${said.goOn}</button>
<button type="button" data-next>${said.next}</button>
<button type="button" data-stop>${said.stop}</button>
</fieldset>`;
