import { capital, keysInWords, troubleWords } from '#core/desk/desk-words.ts';
import { type Html, html } from '#core/html/html.ts';
import type { DeskContents } from './desk-view.ts';
import { moveWords } from './requests-view.ts';

/** What a deputy coordinator needs on paper: what is open and whose move it is, keys, mail, and how things are done. */
export const sheetView = (desk: DeskContents, networkName: string): Html => {
  const { order, undelivered, agencies, names, now, spoken } = desk;
  const open = [...order.waiting, ...order.saidNo, ...order.notReached, ...order.answered];
  return html`<div class="overview hand-over">
<header><h1 tabindex="-1">Hand-over sheet</h1><p class="lead">${networkName}. As it was on ${spoken(now)}.</p></header>
<p class="actions screen-only"><button class="button" type="button" data-print>Print</button> <button class="button quiet" type="button" data-show="desk">Back to the desk</button></p>
<section aria-labelledby="open"><h2 id="open">Open requests: ${open.length}</h2>
<p>Only references stand here. Each opens in the inbox, with a key.</p>
${open.length === 0 ? null : html`<ol class="rows ruled">${open.map((one) => html`<li><b>${one.request.reference}</b> ${moveWords(one, desk)}</li>`)}</ol>`}</section>
<section aria-labelledby="mail"><h2 id="mail">Mail that does not arrive: ${undelivered.length}</h2>
${undelivered.length === 0 ? null : html`<ol class="rows ruled">${undelivered.map(({ to, reference }) => html`<li>To ${names.agency(to)}: ${reference}</li>`)}</ol>`}</section>
<section aria-labelledby="keys"><h2 id="keys">Keys</h2><ol class="rows ruled">${agencies.map(
    (agency) =>
      html`<li><b>${capital(agency.desk.name)}</b>: ${keysInWords(agency)}.${agency.troubles.length === 0 ? '' : ` ${agency.troubles.map((trouble) => troubleWords[trouble]).join('. ')}.`}</li>`,
  )}</ol></section>
<section aria-labelledby="ways"><h2 id="ways">How it is done</h2><ol class="rows ruled">
<li>Each working day, open <b>/desk/</b> with your own key. Begin with what is overdue: ring the agency.</li>
<li>Nobody can take it? Open the request in <b>/inbox/</b>, and answer it, or pass it on to another agency.</li>
<li>Mail does not arrive? Ring the agency, and have its address mended by an editor.</li>
<li>Somebody new? In <b>/inbox/</b>, under “Colleagues”, make an invitation and give it to them yourself. When they ask to be let in, compare the fingerprint by phone, and let them in.</li>
<li>Somebody leaves? Remove them there. Their agency then gets a new key; an editor publishes it.</li>
<li>An agency lost its key? When its new key is published, lock its requests again on the desk.</li>
<li>You go away? Say so in the inbox, and see that somebody else has a key of the coordinator’s: one pair of hands is not enough.</li>
</ol></section></div>`;
};
