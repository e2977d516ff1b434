import { type Html, html } from '../../html/html.ts';
import { drawFields } from '../code-drawing.ts';

/** A QR code as a picture: its fields, row by row, dark where true, with the margin that readers need around it. */
export const codeView = (fields: readonly (readonly boolean[])[]): Html =>
  html`<svg class="code" viewBox="0 0 ${fields.length} ${fields.length}" role="img" aria-label="A code that opens this list on a phone" shape-rendering="crispEdges"><path d="${drawFields(fields)}" fill="currentColor"/></svg>`;
