import { type Html, html } from '../../html/html.ts';
import { say, type Voice } from '../../languages/voice.ts';
import type { SpokenData } from '../contact-data.ts';
import { guardFields } from '../spam-guard.ts';
import { numbersNow } from './numbers-now.ts';

/**
 * The controls by which a form is guarded: a trap that nobody sees or reads out, and when the page was made, which a built
 * page does not know (null). They stand anywhere inside the form.
 */
export const guardControls = (
  { words }: Voice,
  shownAt: Date | null,
): Html => html`<p hidden><label>${words.formErrors.leaveEmpty}
<input type="text" name="${guardFields.trap}" value="" tabindex="-1" autocomplete="off"></label></p>${
  shownAt === null
    ? null
    : html`<input type="hidden" name="${guardFields.shownAt}" value="${shownAt.getTime()}">`
}`;

/** A form that waits for one more step: where it goes, and everything that was filled in. */
export type OneMoreStep = {
  readonly data: Pick<SpokenData, 'emergency' | 'ring' | 'voice'>;
  /** Like `/api/contact-request`. */
  readonly action: string;
  readonly entries: Iterable<readonly [string, string]>;
  readonly ticket: string;
};

/** Asks for one more press of a button. Everything that was filled in travels on in the page; nothing is kept. */
export const oneMoreStepView = ({ data, action, entries, ticket }: OneMoreStep): Html => {
  const { voice } = data;
  const { doors, numbers } = voice.words;
  return html`<div class="form">
<header><h1 tabindex="-1">${say(voice, doors.moreTitle)}</h1>
<p class="lead">${say(voice, doors.more)}</p></header>
<form method="post" action="${action}">
${[...entries].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<input type="hidden" name="${guardFields.ticket}" value="${ticket}">
<p class="actions"><button class="button" type="submit">${say(voice, doors.goOn)}</button></p>
</form>
${numbersNow(data, say(voice, numbers.cannotWait))}
</div>`;
};
