import './keep.css';
import './shortlist.css';
import './list-items.css';
import './list-paper.css';
import { encode } from 'uqr';
import { html } from '#core/html/html.ts';
import { type Handout, handoutOf } from '#core/shortlist/handout.ts';
import { type HandoutFacts, handoutFactsOf } from '#core/shortlist/handout-facts.ts';
import { change, keep, type Shortlist } from '#core/shortlist/shortlist.ts';
import { codeView } from '#core/shortlist/views/code-view.ts';
import { frameView, type ListPlace, partsOf } from '#core/shortlist/views/list-view.ts';
import { needs, site } from '../../content.ts';
import { type Fixtures, staged, written } from '../../design/fixture.ts';
import { hardlyKnown, kitchenTable, language, longWord, oldGroup, today } from '../../design/samples.ts';
import { dayInWords } from '../CheckedState/day-in-words.ts';

const around = {
  areas: site.areas,
  needs,
  region: site.regionName,
  today,
  sayDay: (day: string) => dayInWords(day, language),
};
const careful = needs.find(({ couldEndanger }) => couldEndanger)?.slug ?? '';
const facts: HandoutFacts[] = [
  handoutFactsOf('0000000001', 'kitchen-table', kitchenTable, around),
  handoutFactsOf('0000000002', 'hardly-known', { ...hardlyKnown, needs: [careful] }, around),
  handoutFactsOf('0000000003', 'sunday-walks', oldGroup, around),
];
const kept = facts.reduce<Shortlist>((list, { slug }) => keep(list, slug), []);
const withNote = change(kept, 'kitchen-table', { note: `Ask for the Tuesday group. ${longWord}` });

/** The button and the tray as their script leaves them. */
const buttonOf = (isKept: boolean) =>
  html`<button class="keep" type="button" aria-label="Keep: ${isKept ? 'Sunday Walks' : 'The Kitchen Table'}" aria-pressed="${String(isKept)}">Keep</button> `;
const trayOf = (says: string) => html`<aside class="tray filled" aria-label="Your list">
  <p aria-live="polite" aria-atomic="true">${says}</p>
  <div data-rest>
    <label><input type="checkbox" name="in-tab"> Carry along in this tab <small>If not, it is only in this page.</small></label>
    <button class="button" type="button">Open your list</button>
  </div>
</aside>`;

/** The list as its script leaves it. */
const listOf = (
  name: string,
  handout: Handout,
  place: ListPlace,
  staging: { show?: string; hide?: string },
) => {
  const parts = partsOf(handout, place);
  const markup = frameView(place, site.networkName, dayInWords(today, language))
    .markup.replace('<ol class="items"></ol>', html`<ol class="items">${parts.items}</ol>`.markup)
    .replace('data-lead></p>', html`data-lead>${parts.lead}</p>`.markup)
    .replace(
      'data-gone hidden></p>',
      html`data-gone${parts.gone === '' && html` hidden`}>${parts.gone}</p>`.markup,
    )
    .replace(
      'data-held-back hidden></p>',
      html`data-held-back${parts.heldBack === '' && html` hidden`}>${parts.heldBack}</p>`.markup,
    )
    .replace(
      '<figure id="list-code" hidden></figure>',
      html`<figure id="list-code" hidden>${codeView(encode('https://example.org/', { border: 4 }).data)}</figure>`
        .markup,
    );
  return staged(written(name, markup), staging);
};

export default {
  about:
    'Keeping services: the button, the tray that counts them, and the list with its ways to give it away.',
  inWindow: true,
  states: [
    written('a button, and one of a service that is kept', html`<p>${[false, true].map(buttonOf)}</p>`),
    written('the tray', trayOf('3 kept')),
    listOf('a list, with one held back for safety', handoutOf(withNote, facts), 'in-page', { show: '.give' }),
    listOf(
      'asked whether paper is safe, and a code to scan',
      handoutOf(kept.slice(0, 1), facts),
      'own-page',
      {
        show: '.give, #ask-print, #list-code',
      },
    ),
    listOf('from a link, one service gone', { ...handoutOf(kept.slice(2), facts), gone: 1 }, 'from-link', {
      show: '.give',
    }),
    listOf('nothing on it', handoutOf([], facts), 'own-page', { show: '.empty' }),
  ],
} satisfies Fixtures;
