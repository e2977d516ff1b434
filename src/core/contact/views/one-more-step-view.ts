import { type Html, html } from '../../html/html.ts';
import type { ContactData } from '../contact-data.ts';
import { guardFields } from '../spam-guard.ts';
import { numbersNow } from './numbers-now.ts';

/**
 * The controls by which a form is guarded: a trap that nobody sees or reads out, and when the page was made, which a built
 * page does not know (null). They stand anywhere inside the form.
 */
export const guardControls = (shownAt: Date | null): Html => html`<p hidden><label>Leave this empty
<input type="text" name="${guardFields.trap}" value="" tabindex="-1" autocomplete="off"></label></p>${
  shownAt === null
    ? null
    : html`<input type="hidden" name="${guardFields.shownAt}" value="${shownAt.getTime()}">`
}`;

/** A form that waits for one more step: where it goes, and everything that was filled in. */
export type OneMoreStep = {
  readonly data: Pick<ContactData, 'emergency' | 'ring'>;
  /** Like `/api/contact-request`. */
  readonly action: string;
  readonly entries: Iterable<readonly [string, string]>;
  readonly ticket: string;
};

/** Asks for one more press of a button. Everything that was filled in travels on in the page; nothing is kept. */
export const oneMoreStepView = ({
  data,
  action,
  entries,
  ticket,
}: OneMoreStep): Html => html`<div class="form">
<header><h1 tabindex="-1">One more step</h1>
<p class="lead">Nothing is sent yet, and nothing you wrote is lost. We want to be sure that a person is asking. Count to ten, then press the button.</p></header>
<form method="post" action="${action}">
${[...entries].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<input type="hidden" name="${guardFields.ticket}" value="${ticket}">
<p class="actions"><button class="button" type="submit">Go on</button></p>
</form>
${numbersNow(data, 'If it cannot wait')}
</div>`;
