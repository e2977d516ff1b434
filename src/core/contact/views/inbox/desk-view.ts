import { type Html, html } from '../../../html/html.ts';
import { coordinatorSlug } from '../../../routing/destination.ts';
import type { ContactData } from '../../contact-data.ts';
import { dueWordsOf } from '../../inbox/due-words.ts';
import { type InboxList, inboxLists, isMine, sortIntoLists } from '../../inbox/inbox-lists.ts';
import { listWords, stateWords } from '../../inbox/inbox-words.ts';
import type { ListedRow } from '../../kept-request.ts';

/** What an inbox shows at its side. */
export type DeskLists = {
  readonly rows: readonly ListedRow[];
  /** The reference of the request beside it, if one is open. */
  readonly current: string | null;
  readonly agency: string;
  readonly workerKeyId: string;
  readonly data: ContactData;
  readonly now: Date;
};

/** These stand open; the others are opened by who looks for something. */
const openLists: readonly InboxList[] = ['new', 'waiting', 'mine', 'elsewhere', 'helping'];

/** The inbox: the requests at the side, one of them beside it. On a phone it is one or the other. */
export const deskView = (desk: DeskLists, main: Html): Html => {
  const { rows, current, workerKeyId } = desk;
  const lists = sortIntoLists(rows, workerKeyId);
  const waiting = rows.filter(
    ({ awaitsAgencySince, standing }) => awaitsAgencySince !== null && standing === 'own',
  ).length;
  return html`<div class="${current === null ? 'desk' : 'desk has-one'}">
<nav class="post" aria-labelledby="post-title"><h2 id="post-title">${waitingWords(waiting)}</h2>
<p class="actions"><button class="button quiet" type="button" data-refresh>Look for new ones</button><button class="button quiet" type="button" data-colleagues>Colleagues and keys</button></p>
${inboxLists.map((list) => listView(list, lists.get(list) ?? [], desk))}</nav>
<article class="request">${current === null ? null : html`<p class="back screen-only"><button type="button" data-back>All requests</button></p>`}
${main}</article>
</div>`;
};

/** What stands beside the list until a request is chosen. `done` says what has just happened. */
export const chooseView = (count: number, done?: string): Html => {
  const happened = done === undefined ? null : html`<p class="done" role="status">${done}</p>`;
  return count === 0
    ? html`${happened}<header><h1 tabindex="-1">Nothing is waiting</h1></header><p class="lead">When a request arrives, you get an e-mail. You can close this page.</p>`
    : html`${happened}<header><h1 tabindex="-1">Choose a request</h1></header><p class="lead">It is opened on this computer only. Opening it is noted for the coordinator.</p>`;
};

const waitingWords = (count: number): string =>
  count === 0 ? 'Nothing waits on you' : count === 1 ? '1 waits on you' : `${count} wait on you`;

const listView = (list: InboxList, rows: readonly ListedRow[], desk: DeskLists): Html | null => {
  if (rows.length === 0 && list !== 'new') return null;
  const isOpen = openLists.includes(list) || rows.some(({ reference }) => reference === desk.current);
  return html`<details class="pile"${isOpen ? html` open` : null}><summary><h3>${listWords[list]}</h3> <span>${rows.length}</span></summary>
${rows.length === 0 ? html`<p class="hint">Nothing new.</p>` : html`<ul class="list">${rows.map((row) => rowView(row, desk))}</ul>`}
${list === 'new' && desk.agency !== coordinatorSlug ? knowOneForm(rows.filter(({ state }) => state === 'received')) : null}</details>`;
};

const rowView = (row: ListedRow, { current, data, now, workerKeyId }: DeskLists): Html => {
  const due = row.standing === 'own' ? dueWordsOf(row, data, now) : null;
  const whose = row.state === 'accepted' && isMine(row, workerKeyId) ? '. Yours' : '';
  return html`<li><button type="button" data-reference="${row.reference}"${row.reference === current ? html` aria-current="true"` : null}><b>${row.reference}</b>${due === null ? null : html` <span class="${due.isLate ? 'due late' : 'due'}">${due.words}</span>`} <span>${stateOf(row, workerKeyId)}${whose}</span></button></li>`;
};

const stateOf = (row: ListedRow, workerKeyId: string): string => {
  if (row.state === 'opened') {
    const opener = row.history.findLast(({ action }) => action === 'open')?.workerKeyId;
    return opener === workerKeyId ? 'Opened by you' : 'Opened by a colleague';
  }
  const wroteAgain = row.awaitsAgencySince !== null && row.state !== 'received';
  return wroteAgain ? `${stateWords[row.state]}. They wrote` : stateWords[row.state];
};

/** For whoever knows the person behind a reference, and must not open it. */
const knowOneForm = (rows: readonly ListedRow[]): Html | null =>
  rows.length === 0
    ? null
    : html`<details class="know-one"><summary>I know one of them</summary><form class="flow" data-act="step-aside" novalidate>
<p>It goes to the coordinator without being opened.</p>
<label for="know-one">Which one</label><select id="know-one" name="reference">${rows.map(({ reference }) => html`<option>${reference}</option>`)}</select>
<p class="actions"><button class="button quiet" type="submit">Give it to the coordinator</button></p></form></details>`;
