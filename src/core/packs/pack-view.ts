import { type Html, html } from '../html/html.ts';

/** One part of a pack by its id: what it is called, or that it could not be fetched. */
export type PackPart = { readonly id: string; readonly title: string; readonly isMissing?: boolean };

/** What a pack says of itself. */
export type Pack = {
  readonly parts: readonly PackPart[];
  /** When it was put together, in words. */
  readonly day: string;
  readonly networkName: string;
  readonly address: string;
  /** How many pieces of the link led nowhere. */
  readonly unreadable: number;
};

/** The anchor of a part in the pack. */
export const partAnchor = (id: string): string => `part-${id.replace('/', '-')}`;

const troubles = ({ parts, unreadable }: Pack): Html | null => {
  const missing = parts.filter(({ isMissing }) => isMissing).length + unreadable;
  if (missing === 0) return null;
  const say =
    missing === 1
      ? 'One part could not be fetched and is not in it.'
      : `${missing} parts could not be fetched and are not in it.`;
  return html`<div class="wrong" role="alert"><p>${say} Look at your connection and load the page again. A page that has moved cannot come back.</p></div>`;
};

/** A pack put together: its first sheet with the contents, and a place for each part. */
export const packView = (pack: Pack): Html => {
  const whole = pack.parts.filter(({ isMissing }) => !isMissing);
  return html`<div class="pack-front">
<header><h1 tabindex="-1">Your pack</h1>
<p class="lead">Put together on ${pack.day} from the pages of ${pack.networkName}. What it says was true on that day.</p></header>
${troubles(pack)}
<div class="pack-doing screen-only">
<p class="actions"><button class="button" type="button" data-do="print">Print</button> <button class="button quiet" type="button" data-do="copy">Copy the link</button> <button class="button quiet" type="button" data-do="change">Change it</button></p>
<p class="copied" role="status"></p>
<p><small>Is it safe to take paper home? If not, keep it where you work, or read it together here. The link carries the names of the pages, and stays in the history of this browser.</small></p>
</div>
<nav aria-labelledby="pack-contents"><h2 id="pack-contents">What is in it</h2>
<ol class="pack-contents">${whole.map(({ id, title }) => html`<li><a href="#${partAnchor(id)}">${title}</a></li>`)}</ol></nav>
</div>
${whole.map(({ id }) => html`<section class="pack-part" id="${partAnchor(id)}" data-part="${id}" tabindex="-1"></section>`)}`;
};
