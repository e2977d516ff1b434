import { type Html, html } from '../../html/html.ts';
import type { AnsweredLine } from '../../tools/questions/answered-areas.ts';

/** Questions with their answers, as the tool prints them. `mark` is what stands beside the list’s class. */
export const answeredLines = (lines: readonly AnsweredLine[], mark: Html | null = null): Html =>
  html`<dl class="answered"${mark}>${lines.map(
    ({ question, answer }) => html`<div><dt>${question}</dt><dd>${answer}</dd></div>`,
  )}</dl>`;

/** How many answers there are, in words. */
export const countAnswers = (count: number): string => (count === 1 ? '1 answer' : `${count} answers`);
