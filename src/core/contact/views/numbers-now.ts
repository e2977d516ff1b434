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
${data.ring.length === 0 ? null : html`<ul class="list">${data.ring.map(ringLine)}</ul>`}
<p><a href="/help-now/">More numbers, and what to do</a></p>
</aside>`;

const ringLine = (ring: Ring): Html =>
  html`<li>${ringLink(ring.number)} <small>${ring.name}${ring.hours === undefined ? null : `. ${ring.hours}`}</small></li>`;
