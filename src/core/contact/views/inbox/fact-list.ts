import { type Html, html } from '../../../html/html.ts';
import type { Fact } from '../../inbox/fact.ts';

/** Facts as terms and what holds. What is secret is hidden, in case somebody looks over the worker's shoulder. */
export const factList = (facts: readonly Fact[]): Html =>
  html`<dl>${facts.map(
    ({ term, text, secret, isLong }) =>
      html`<div${isLong ? html` class="full"` : null}><dt>${term}</dt><dd>${text}${
        secret === undefined
          ? null
          : html`<details class="masked"><summary>Show it</summary><b>${secret}</b></details>`
      }</dd></div>`,
  )}</dl>`;
