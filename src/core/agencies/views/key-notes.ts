import { type Html, html } from '../../html/html.ts';

/** Says what went wrong, above everything else. */
export const wrongNote = (title: string, problem: string | undefined): Html | null =>
  problem === undefined
    ? null
    : html`<div class="wrong" role="alert" tabindex="-1" id="wrong" aria-labelledby="wrong-title"><h2 id="wrong-title">${title}</h2><p>${problem}</p></div>`;

/** A public key with its fingerprint, ready to be sent to the editors. */
export const publicKeyNote = (
  publicKey: string,
  fingerprint: string,
): Html => html`<p>Its fingerprint: <b class="signs">${fingerprint}</b></p>
<details><summary>Show the public key</summary><p>Anybody may see it. Send all of it:</p><p class="long-key"><code>${publicKey}</code></p></details>
<p class="actions"><button class="button quiet" type="button" data-save-public-key>Save it as a file</button></p>`;

/** A passphrase to be chosen, typed twice, and where the key is to be kept on this device. */
export const passphraseFields = html`<div class="question-set"><label class="question" for="new-passphrase">A passphrase of your own</label>
<p class="hint" id="new-passphrase-hint">It locks your key on this device and in a file. We never learn it, and cannot give it back.</p>
<input type="password" id="new-passphrase" autocomplete="new-password" aria-describedby="new-passphrase-hint strength">
<p class="hint" id="strength" role="status"></p></div>
<div class="question-set"><label class="question" for="repeated-passphrase">The same once more</label>
<input type="password" id="repeated-passphrase" autocomplete="new-password"></div>
<label class="choice"><input type="checkbox" id="keep-here"><span>Keep my key on this device<small>Then you need only the passphrase next time. Not on a device that others use.</small></span></label>`;
