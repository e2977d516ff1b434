import { type Html, html } from '../../html/html.ts';
import { ofRecord, pageIn, recordIn, say, type Voice } from '../../languages/voice.ts';
import type { Ring, SpokenData } from '../contact-data.ts';

/** A number that rings when pressed. */
export const ringLink = (number: string): Html =>
  html`<a href="tel:${number.replaceAll(' ', '')}">${number}</a>`;

/** Numbers that ring when pressed: `112 or 999`. */
export const ringLinks = ({ words }: Voice, numbers: readonly string[]): Html =>
  html`${numbers.map((number, index) => html`${index === 0 ? null : ` ${words.numbers.or} `}${ringLink(number)}`)}`;

/** Numbers to ring: before the form, beside the button and after sending. */
export const numbersNow = (
  { voice, emergency, ring }: Pick<SpokenData, 'emergency' | 'ring' | 'voice'>,
  title: Html | string,
): Html => {
  const { label, doNotWait, more } = voice.words.numbers;
  return html`<aside class="numbers" aria-label="${label}">
<h2>${title}</h2>
<p>${say(voice, doNotWait, { numbers: ringLinks(voice, emergency.numbers) })}</p>
${ring.length === 0 ? null : ringList(voice, ring)}
<p><a href="${pageIn(voice, '/help-now/')}">${say(voice, more)}</a></p>
</aside>`;
};

/** Numbers with their names and hours, and what they rest on where that is in doubt. */
export const ringList = (voice: Voice, rings: readonly Ring[]): Html =>
  html`<ul class="list">${rings.map((ring) => ringLine(voice, ring))}</ul>`;

const ringLine = (voice: Voice, { name, number, hours, note }: Ring): Html =>
  html`<li>${ringLink(number)} <small${ofRecord(voice)}>${[name, hours, note?.replace(/\.\s*$/, '')].filter(Boolean).join('. ')}</small></li>`;

/**
 * What no agency can promise, and the law it rests on. That opens beside the form, which would forget what was typed if the
 * page were left.
 */
export const limitsSaid = ({ voice, limits }: Pick<SpokenData, 'limits' | 'voice'>): Html => {
  const { say: limit, lawTitle, lawUrl } = limits;
  const said = recordIn(voice, limit);
  if (lawTitle === undefined || lawUrl === undefined) return said;
  const opens = say(voice, voice.words.numbers.opensBeside, { law: recordIn(voice, lawTitle) });
  return html`${said} (<a href="${lawUrl}" rel="noreferrer" target="_blank">${opens}</a>)`;
};
