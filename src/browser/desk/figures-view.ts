import { leastCount } from '#core/coverage/demand/demand.ts';
import { monthInWords, periodInWords } from '#core/desk/desk-words.ts';
import { type FigureTable, type FigureWay, figureWays, type Shown } from '#core/desk/figures.ts';
import { flag, type Html, html } from '#core/html/html.ts';

/** The figures as they are shown, and what may be done with them. */
export type FiguresShown = {
  readonly table: FigureTable;
  /** The months that can be chosen, oldest first; the last is the present one. */
  readonly months: readonly string[];
  readonly thisMonth: string;
  readonly nameOf: (slug: string) => string;
  readonly language: string;
  readonly networkName: string;
  /** How many requests could not be opened, and how many name something that is not on the lists any more. */
  readonly unopened: number;
  readonly leftOut: number;
  readonly problem?: string | undefined;
};

const wayWords: Record<FigureWay, string> = {
  area: 'By area',
  need: 'By need',
  'area-and-need': 'By need and area',
  asker: 'By who asked',
  outcome: 'By how it ended',
};

const subjectWords: Record<FigureWay, string> = {
  area: 'Contact requests by area',
  need: 'Contact requests by need',
  'area-and-need': 'Contact requests by need and area',
  asker: 'Contact requests by who asked',
  outcome: 'Closed contact requests by how they ended',
};

/** A choice among options. */
const choose = (
  id: string,
  words: string,
  options: readonly (readonly [string, string])[],
  chosen: string,
): Html =>
  html`<div class="question-set"><label class="question" for="${id}">${words}</label><select id="${id}">${options.map(([value, name]) => html`<option value="${value}" ${flag('selected', value === chosen)}>${name}</option>`)}</select></div>`;

/**
 * Figures of whole months. On paper it is the page for those who plan: the choices are gone, and the rule about small numbers
 * stands below the table.
 */
export const figuresView = (shown: FiguresShown): Html => {
  const { table, months, thisMonth, language, networkName, unopened, leftOut, problem } = shown;
  const { way, from, to, monthly } = table.choice;
  const monthNames = months.map((month) => [month, monthInWords(month, language)] as const);
  const isOver = to < thisMonth;
  return html`<div class="overview figures">
${problem === undefined ? null : html`<div class="wrong" role="alert" tabindex="-1" id="wrong" aria-labelledby="wrong-title"><h2 id="wrong-title">Nothing was saved</h2><p>${problem}</p></div>`}
<header><h1 tabindex="-1">${subjectWords[way]}</h1><p class="lead">${networkName}. ${periodInWords(from, to, language)}.</p></header>
<form id="figures-form" class="choices form screen-only">
${choose(
  'way',
  'Counted',
  figureWays.map((each) => [each, wayWords[each]] as const),
  way,
)}
${choose('from', 'From', monthNames, from)}
${choose('to', 'To', monthNames, to)}
<label class="choice"><input type="checkbox" id="monthly" ${flag('checked', monthly)}><span>Each month on its own</span></label>
</form>
${figureTableView(shown)}
<p><small>A dash stands for a number under ${leastCount}, nought too, and for a sum with such a number in it: so nobody can work it out.${unopened + leftOut === 0 ? '' : html` <span class="screen-only">Not counted: ${unopened} that your key does not open, ${leftOut} that name something no longer on the lists.</span>`} Requests that were withdrawn or are deleted by now are not in these numbers.</small></p>
<div class="screen-only saving">${isOver ? savingView : html`<p>${monthInWords(thisMonth, language)} is not over. Look at these figures, and save them when it is.</p>`}
<p class="actions"><button class="button quiet" type="button" data-show="desk">Back to the desk</button></p></div></div>`;
};

const savingView = html`<p>Nothing leaves this page by itself. Publish one way of counting for a period, never two: two can be subtracted from each other.</p>
<p class="actions"><button class="button" type="button" data-print>Print for the planners</button> <button class="button quiet" type="button" data-save="csv">Save for a spreadsheet</button> <button class="button quiet" type="button" data-save="json">Save for the site</button></p>
<p class="hint">“For the site” gives the whole of content/demand.json: an editor puts it in place of the one that is there.</p>`;

const countView = (count: Shown): Html =>
  count === undefined
    ? html`<td><span aria-hidden="true">–</span><span class="aside-for-ears">hidden</span></td>`
    : html`<td>${count}</td>`;

const figureTableView = ({ table, nameOf, language }: FiguresShown): Html => {
  const { rows, columns, cells, rowTotals, columnTotals, total, choice } = table;
  const columnName = (slug: string) =>
    choice.way === 'area-and-need' ? nameOf(slug) : monthInWords(slug, language);
  const inColumns = (counts: readonly Shown[]) => (columns.length === 0 ? null : counts.map(countView));
  return html`<section class="scroll-table" tabindex="0" aria-label="Figures"><table class="table">
<thead><tr><td></td>${columns.map((slug) => html`<th scope="col">${columnName(slug)}</th>`)}<th scope="col">Together</th></tr></thead>
<tbody>${rows.map((slug, index) => html`<tr><th scope="row">${nameOf(slug)}</th>${inColumns(cells[index] ?? [])}${countView(rowTotals[index])}</tr>`)}</tbody>
<tfoot><tr><th scope="row">Together</th>${inColumns(columnTotals)}${countView(total)}</tr></tfoot></table></section>`;
};
