import { type Html, html } from '../../html/html.ts';
import { goesAlong, type Handout } from '../handout.ts';
import { goneInWords, heldBackInWords, leadOf } from '../list-words.ts';
import { bareNumbersView, itemView } from './item-view.ts';

/** Where a list is looked at: on the page it was made on, on a page of its own, or sent to somebody in a link. */
export type ListPlace = 'in-page' | 'own-page' | 'from-link';

/**
 * The frame of a list, which stays while the list in it changes: title, list, and how to give it to somebody. `directory` is where
 * the services are listed.
 */
export const frameView = (place: ListPlace, network: string, day: string, directory = '/directory/'): Html =>
  html`<section class="shortlist">
    ${place === 'in-page' && html`<p class="screen-only"><button class="back" type="button" data-do="close">Back to where you were</button></p>`}
    <header>
      <h1 tabindex="-1">Your list</h1>
      <p class="paper-only">${network}. ${day}.</p>
      <p class="lead screen-only" data-lead></p>
    </header>
    <p class="aside-for-ears" role="status"></p>
    <p class="gone" data-gone hidden></p>
    <div class="both">
      <ol class="items"></ol>
      <div class="give screen-only" hidden>
        ${paperView}
        ${linkView}
        ${ownView(place)}
      </div>
    </div>
    <div class="bare-card paper-only" data-bare></div>
    <p class="empty" hidden>Nothing is on your list. In <a href="${directory}">the list of services</a>, press <b>Keep</b> beside what could help.</p>
  </section>`;

const paperView: Html = html`<h2>On paper</h2>
  <p><button class="button" type="button" data-do="ask-print" aria-expanded="false" aria-controls="ask-print">Print a hand-out</button></p>
  <div id="ask-print" class="ask" role="group" aria-labelledby="ask-print-title" hidden>
    <p id="ask-print-title" tabindex="-1"><b>Is it safe to take paper home?</b></p>
    <p>Think who looks into bags, pockets and bins there. If it is for somebody else, ask them.</p>
    <p data-with-notes><label><input type="checkbox" name="with-notes"> Print my notes too</label></p>
    <p><button class="button" type="button" data-do="print-names">Yes, print it</button></p>
    <p data-numbers><button class="button quiet" type="button" data-do="print-numbers">Numbers only</button>
      <small>A card with no names on it, not even ours. Your browser may add this page’s address at the edge: switch “headers and footers” off.</small></p>
    <p><b>If it is not safe:</b> take no paper. Learn one number by heart. Or ring from here, before you go.</p>
  </div>`;

const linkView: Html = html`<h2>As a link</h2>
  <p class="held" data-held-back hidden></p>
  <div data-has-link>
    <p class="copy"><input type="text" readonly aria-label="Link to this list"> <button class="button quiet" type="button" data-do="copy">Copy the link</button></p>
    <p><button class="button quiet" type="button" data-do="show-code" aria-expanded="false" aria-controls="list-code">Show a code to scan</button></p>
    <figure id="list-code" hidden></figure>
    <p><small>It carries a row of letters and digits for each service. No names, no notes. Who has it can open this list, and their browser’s history keeps it.</small></p>
  </div>`;

const ownView = (place: ListPlace): Html => html`<h2>For you</h2>
  <p><label><input type="checkbox" name="in-tab"> Carry ${place === 'from-link' ? 'this list' : 'it'} along in this tab</label>
    <small>The list and your notes then stay on this device until you close the tab or leave quickly. Without it, they are only in this page.</small></p>
  <p><button class="text-button" type="button" data-do="clear">Clear the list</button></p>`;

/** What of a list changes: its items, and the sentences about it. Empty words mean that there is nothing to say. */
export const partsOf = (handout: Handout, place: ListPlace) => ({
  items: html`${handout.items.map(itemView)}`,
  bareNumbers: bareNumbersView(handout.items),
  lead: leadOf(handout.items.length, place === 'from-link'),
  gone: goneInWords(handout.gone),
  heldBack: heldBackInWords(handout.items.filter((item) => !goesAlong(item)).map(({ facts }) => facts.name)),
});
