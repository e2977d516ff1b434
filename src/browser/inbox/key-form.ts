import { type Html, html } from '#core/html/html.ts';

/**
 * The button that opens a locked page. In the page as it is delivered it cannot be pressed yet: until the script runs, a
 * press would load the page anew.
 */
export const openingButton = (words: string, quiet: boolean, canBePressed: boolean): Html =>
  html`<p class="actions"><button class="${quiet ? 'button quiet' : 'button'}" type="submit" ${canBePressed ? null : { markup: 'disabled' }}>${words}</button></p>`;

/** Where somebody chooses the file of their key, or types their recovery sheet. `quiet`: there is a nearer way in. */
export const keyForm = (
  quiet: boolean,
  canBePressed: boolean,
): Html => html`<form class="flow" id="key-form" novalidate>
<div class="question-set"><label class="question" for="key-file">Your key file</label>
<p class="hint" id="key-file-hint">The file that you got when you joined. It stays on this computer.</p>
<input type="file" id="key-file" accept=".json,application/json" aria-describedby="key-file-hint"></div>
<div class="question-set"><label class="question" for="passphrase">Its passphrase</label>
<input type="password" class="short" id="passphrase" autocomplete="current-password"></div>
${openingButton('Open with my key', quiet, canBePressed)}
</form>
<details class="why"><summary>I have only my recovery sheet</summary>
<form class="flow" id="sheet-form" novalidate>
<div class="question-set"><label class="question" for="sheet">All thirteen groups, one after the other</label>
<p class="hint" id="sheet-hint">Small letters and spaces do not matter.</p>
<textarea id="sheet" class="signs" rows="4" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="sheet-hint"></textarea></div>
${openingButton('Open with my sheet', true, canBePressed)}
</form></details>`;

/** The nearest way in, on a device that keeps the key. */
export const keptKeyForm = html`<form class="today flow" id="kept-form" novalidate><h2>Your key is on this device</h2>
<div class="question-set"><label class="question" for="kept-passphrase">Your passphrase</label>
<input type="password" class="short" id="kept-passphrase" autocomplete="current-password"></div>
${openingButton('Open with my passphrase', false, true)}</form>`;
