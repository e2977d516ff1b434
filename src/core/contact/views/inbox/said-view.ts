import { type Html, html } from '../../../html/html.ts';
import type { Letter } from '../../contact-request.ts';
import type { Said } from '../../inbox/opened-request.ts';
import { saidWords } from '../../inbox/said-words.ts';

/** Messages both ways and notes, newest last. */
export const saidView = (said: readonly Said[], spoken: (at: Date) => string): Html | null =>
  said.length === 0
    ? null
    : html`<section class="said" aria-labelledby="said-title"><h2 id="said-title">Said since</h2>${said.map(
        (one) => {
          const { title, lines, written } = saidWords(one);
          return html`<article class="${one.by}"><header><h3>${title}</h3><small>${whoReads[one.by]}${spoken(one.at)}</small></header>
${lines.map((line) => html`<p>${line}</p>`)}
${written === undefined ? null : html`<p class="as-written">${written}</p>`}</article>`;
        },
      )}</section>`;

const whoReads = { agency: '', visitor: '', colleagues: 'Not for the visitor. ' } as const;

/** Where a letter came from before, with what those agencies say of it. */
export const passedOnView = (
  passedOn: Letter['passedOn'],
  nameOf: (slug: string) => string,
  spokenDay: (day: string) => string,
): Html | null =>
  passedOn === undefined || passedOn.length === 0
    ? null
    : html`<section><h2>Where it comes from</h2>${passedOn.map(
        ({ from, on, note }) =>
          html`<p>${nameOf(from)}, ${spokenDay(on)}.</p>${note === undefined ? null : html`<p class="as-written">${note}</p>`}`,
      )}</section>`;
