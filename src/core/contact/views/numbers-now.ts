import { type Html, html } from '../../html/html.ts';
import type { ContactData, Ring } from '../contact-data.ts';

/** A number that rings when pressed. */
export const ringLink = (number: string): Html =>
  html`<a href="tel:${number.replaceAll(' ', '')}">${number}</a>`;

/** Numbers to ring: before the form, beside the button and after sending. */
export const numbersNow = (
  data: Pick<ContactData, 'emergency' | 'ring'>,
  title: string,
): Html => html`<aside class="numbers" aria-label="Numbers to ring now">
<h2>${title}</h2>
<p>Don’t wait for an answer here. Ring ${data.emergency.numbers.map((number, index) => html`${index === 0 ? null : ' or '}${ringLink(number)}`)}.</p>
${data.ring.length === 0 ? null : ringList(data.ring)}
<p><a href="/help-now/">More numbers, and what to do</a></p>
</aside>`;

/** Numbers with their names and hours, and what they rest on where that is in doubt. */
export const ringList = (rings: readonly Ring[]): Html => html`<ul class="list">${rings.map(ringLine)}</ul>`;

const ringLine = ({ name, number, hours, note }: Ring): Html =>
  html`<li>${ringLink(number)} <small>${[name, hours, note?.replace(/\.\s*$/, '')].filter(Boolean).join('. ')}</small></li>`;

/**
 * What no agency can promise, and the law it rests on. That opens beside the form, which would forget what was typed if the
 * page were left.
 */
export const limitsSaid = ({ limits: { say, lawTitle, lawUrl } }: Pick<ContactData, 'limits'>): Html =>
  lawTitle === undefined || lawUrl === undefined
    ? html`${say}`
    : html`${say} (<a href="${lawUrl}" rel="noreferrer" target="_blank">${lawTitle}, opens beside this page</a>)`;
