import { checkingAddress } from '../directory/checking/checking-view.ts';
import { type Html, html } from '../html/html.ts';
import type { WorkItem, WorkPart } from './editors-work.ts';

/** So many stand open; longer lists are folded, and their number is in the line that opens them. */
const mostOpen = 6;

const itemView = ({ name, why, href, check }: WorkItem): Html =>
  html`<li>${href === undefined ? name : html`<a href="${href}">${name}</a>`}<small>${why}</small>${check === undefined ? null : html` <a href="${check}" aria-label="Check ${name}">Check it</a>`}</li>`;

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

/**
 * What waits for an editor, part by part. `day` says when it was looked at, in words. `hasCheckingList`: the list where a check
 * takes one press is served beside this page, which is so while somebody edits on their own computer.
 */
export const editorsWorkView = (parts: readonly WorkPart[], day: string, hasCheckingList: boolean): Html =>
  html`<div class="reports" id="work"><h2>What the content needs</h2>
<p>As of ${day}, when this page was made. Each name opens its record in the editor. <a href="/editors/help/">How to do the commonest jobs</a></p>
<p>${
    hasCheckingList
      ? html`<a class="button" href="${checkingAddress}">Check listings, one press each</a>`
      : html`Many to check? On your own computer, <code>npm run edit</code> lists them at <code>${checkingAddress}</code>, one press each.`
  }</p>
${parts.map(partView)}
</div>`;
