import { type Html, html } from '../html/html.ts';
import type { WorkItem, WorkPart } from './editors-work.ts';

/** So many stand open; longer lists are folded, and their number is in the line that opens them. */
const mostOpen = 6;

const itemView = ({ name, why, href }: WorkItem): Html =>
  html`<li>${href === undefined ? name : html`<a href="${href}">${name}</a>`}<small>${why}</small></li>`;

const listView = (items: readonly WorkItem[]): Html =>
  html`<ul class="rows ruled">${items.map(itemView)}</ul>`;

const partView = ({ id, title, about, none, items }: WorkPart): Html =>
  html`<section class="flow" aria-labelledby="${id}"><h3 id="${id}">${title}</h3>
${items.length === 0 ? html`<p>${none}</p>` : html`<p>${about}</p>`}
${
  items.length === 0
    ? null
    : items.length <= mostOpen
      ? listView(items)
      : html`<details><summary>All ${items.length}</summary>${listView(items)}</details>`
}
</section>`;

/** What waits for an editor, part by part. `day` says when it was looked at, in words. */
export const editorsWorkView = (parts: readonly WorkPart[], day: string): Html =>
  html`<div class="reports" id="work"><h2>What the content needs</h2>
<p>As of ${day}, when this page was made. Each name opens its record in the editor. <a href="/editors/help/">How to do the commonest jobs</a></p>
${parts.map(partView)}
</div>`;
