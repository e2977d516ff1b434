import { type Html, html } from '../../html/html.ts';
import type { ContactData } from '../contact-data.ts';
import { numbersNow } from './numbers-now.ts';

/** Something was not let in: what happened, what was kept, what to do now, and numbers to ring. */
export const refusalView = (
  data: Pick<ContactData, 'emergency' | 'ring'>,
  refusal: { readonly title: string; readonly sentence: string },
): Html => html`<div class="form">
<header><h1 tabindex="-1">${refusal.title}</h1><p class="lead">${refusal.sentence}</p></header>
${numbersNow(data, 'Numbers to ring')}
<p class="actions"><a class="button quiet" href="/contact/">To the form</a></p>
</div>`;
