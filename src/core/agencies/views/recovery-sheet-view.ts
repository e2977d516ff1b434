import { type Html, html } from '../../html/html.ts';

/** A private key as a sheet to print or to copy by hand: thirteen numbered groups. */
export const recoverySheetView = (
  groups: readonly string[],
  fingerprint: string,
): Html => html`<section class="key-sheet" aria-labelledby="sheet-title">
<h2 id="sheet-title">Recovery sheet</h2>
<p>Whoever has this sheet can open what you can open. Keep it where you keep keys, and not with your phone.</p>
<ol class="groups" translate="no">${groups.map((group) => html`<li>${group}</li>`)}</ol>
<p>Fingerprint: <span class="signs">${fingerprint}</span></p></section>`;

/** Where two groups of the sheet are typed back. `asked` are their numbers, from 1. */
export const typeBackFields = (asked: readonly number[]): Html =>
  html`${asked.map(
    (
      number,
    ) => html`<div class="question-set"><label class="question" for="group-${number}">Group ${number}</label>
<input type="text" class="short signs" id="group-${number}" data-group="${number}" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="12"></div>`,
  )}`;
