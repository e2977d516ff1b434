import { type Html, html } from '../../../html/html.ts';
import { safeContactFacts } from '../../inbox/safe-contact-facts.ts';
import { checkAgainAfterDays, type SafeContactNow } from '../../inbox/visitor-wishes.ts';
import { factList } from './fact-list.ts';

/** What a worker must read before everything else. A change stands beside what was there before. */
export const safeContactView = (
  { contact, saidAt, before, checkAgain }: SafeContactNow,
  spoken: (at: Date) => string,
): Html => html`<section class="safe" aria-labelledby="safe-title"><h2 id="safe-title">Before you do anything: safe contact</h2>
${
  before === undefined
    ? null
    : html`<p class="heed"><b>It was changed, ${spoken(saidAt)}.</b> Confirm it is them; reveal nothing. Do not say who you are, and do not say that anybody wrote to you, until you know that it is them. What was there before stands below.</p>`
}
${
  checkAgain
    ? html`<p class="heed"><b>Check again.</b> They said this more than ${checkAgainAfterDays} days ago. Ask first whether it is still safe.</p>`
    : null
}
${
  before === undefined
    ? factList(safeContactFacts(contact))
    : html`<div class="two"><div><h3>Now</h3>${factList(safeContactFacts(contact))}</div><div><h3>Before</h3>${factList(safeContactFacts(before))}</div></div>`
}</section>`;
