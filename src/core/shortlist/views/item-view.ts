import { flag, type Html, html } from '../../html/html.ts';
import { goesAlong, type HandoutItem } from '../handout.ts';

/** A number in one piece, as a link that rings it. */
const phoneView = (number: string): Html =>
  html`<a class="phone" href="tel:${number.replaceAll(' ', '')}">${number.replaceAll(' ', '\u00a0')}</a>`;

const factView = (label: string, says: string | undefined): Html | false =>
  says !== undefined && html`<p><b>${label}:</b> ${says}</p>`;

const carefulView = (name: string, kept: HandoutItem['kept']): Html =>
  html`<p class="careful screen-only">
    <label><input type="checkbox" name="goes-along" ${flag('checked', kept.goesAlong)}> Put it on paper and in the link too</label>
    <small>${name} could put somebody in danger, if the wrong person saw it. It stays on this screen until you tick this.</small>
  </p>`;

/**
 * One service of a list: what a hand-out says of it, a note of its owner's, and what moves it or takes it off. The buttons
 * are told apart by `data-do`.
 */
export const itemView = (item: HandoutItem): Html => {
  const { kept, facts } = item;
  const { slug, name, kind, place, phones, url, opening, groups = [], howToGetIn, check } = facts;
  return html`<li class="${goesAlong(item) ? 'item' : 'item held-back'}" data-slug="${slug}">
    <span class="grip" aria-hidden="true"></span>
    <h2><a href="/service/${slug}/">${name}</a></h2>
    <p class="about">${kind}. ${place}.</p>
    ${phones.map(
      ({ number, description }) =>
        html`<p class="number">${phoneView(number)}${description !== undefined && html` <span>${description}</span>`}</p>`,
    )}
    ${phones.length === 0 && html`<p class="about">We don’t know their number yet.</p>`}
    ${factView('Open', opening)}
    ${groups.map((group) => factView('Group', group))}
    ${factView('How to get in', howToGetIn)}
    ${url !== undefined && html`<p><b>Website:</b> <span class="address">${url.replace(/^https?:\/\/(www\.)?|\/$/g, '')}</span></p>`}
    <p class="check">${check.says}</p>
    <p class="note paper-only"${kept.note === '' && html` hidden`}>${kept.note}</p>
    ${facts.isCareful && carefulView(name, kept)}
    <details class="screen-only"${kept.note !== '' && html` open`}>
      <summary>A note, for you alone</summary>
      <textarea name="note-${slug}" rows="2" maxlength="2000" autocomplete="off" aria-label="Note about ${name}">${kept.note}</textarea>
    </details>
    <p class="move screen-only">
      <button type="button" data-do="up" aria-label="Up: ${name}">Up</button>
      <button type="button" data-do="down" aria-label="Down: ${name}">Down</button>
      <button type="button" data-do="drop" aria-label="Take off: ${name}">Take off</button>
    </p>
  </li>`;
};

/** What a card without any name says of a service: its numbers, and when somebody answers them. */
export const bareNumbersView = (items: readonly HandoutItem[]): Html =>
  html`<ul class="bare-numbers">
    ${items
      .filter(goesAlong)
      .flatMap(({ facts: { phones, opening } }) =>
        phones.map(
          ({ number }) =>
            html`<li><b>${number.replaceAll(' ', '\u00a0')}</b>${opening !== undefined && html`<br>${opening}`}</li>`,
        ),
      )}
  </ul>`;
