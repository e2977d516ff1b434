import { type Html, html } from '../../html/html.ts';
import type { AnsweredLine } from '../../tools/questions/answered-areas.ts';

/** Questions with their answers, as the tool prints them. */
export const answeredLines = (lines: readonly AnsweredLine[]): Html =>
  html`<dl class="answered">${lines.map(
    ({ question, answer }) => html`<div><dt>${question}</dt><dd>${answer}</dd></div>`,
  )}</dl>`;

/** How many answers there are, in words. */
export const countAnswers = (count: number): string => (count === 1 ? '1 answer' : `${count} answers`);
