import type { RequestState } from '#core/contact/request-state.ts';
import { type Html, html } from '#core/html/html.ts';
import type { Row } from './session.ts';

const stateWords: Record<RequestState, string> = {
  received: 'New. Not yet opened',
  opened: 'Opened. Waits for your answer',
  accepted: 'Accepted',
  declined: 'The answer was no',
  closed: 'Closed',
  withdrawn: 'Withdrawn. Do not contact them',
  expired: 'Deleted because of its age',
};

/** The inbox: the requests at the side, one of them beside it. */
export const deskView = (
  rows: readonly Row[],
  current: string | null,
  main: Html,
  spoken: (at: Date) => string,
): Html => html`<div class="desk">
<nav class="post" aria-labelledby="post-title"><h2 id="post-title">${countWords(rows.length)}</h2>
<ul class="list">${rows.map((row) => html`<li><button type="button" data-reference="${row.reference}"${row.reference === current ? html` aria-current="true"` : null}><b>${row.reference}</b><span>${stateWords[row.state]}</span><span>${spoken(row.receivedAt)}</span></button></li>`)}</ul>
<p class="actions"><button class="button quiet" type="button" data-refresh>Look for new ones</button></p></nav>
<article class="request">${main}</article>
</div>`;

/** What stands beside the list until a request is chosen. */
export const chooseView = (count: number): Html =>
  count === 0
    ? html`<header><h1 tabindex="-1">Nothing is waiting</h1></header><p class="lead">When a request arrives, you get an e-mail. You can close this page.</p>`
    : html`<header><h1 tabindex="-1">Choose a request</h1></header><p class="lead">It is opened on this computer only. Opening it is noted for the coordinator.</p>`;

const countWords = (count: number): string => (count === 1 ? '1 request' : `${count} requests`);
