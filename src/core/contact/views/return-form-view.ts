import { type Html, html } from '../../html/html.ts';
import { errorSummary, lineQuestion } from './form-controls.ts';

/** The form that leads back to a request. */
export const returnFormView = (
  values: { readonly reference?: string; readonly returnWords?: string } = {},
  errors: readonly { readonly field: 'reference' | 'returnWords'; readonly sentence: string }[] = [],
): Html => {
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.sentence;
  return html`<form class="form" method="post" action="/api/request" novalidate id="return-form">
${errorSummary(errors, 'Nothing was changed.')}
<header><h1>Come back with your words</h1>
<p class="lead">Read the answer to your request, write back, change how they reach you, or withdraw it.</p></header>
${lineQuestion({ name: 'reference', label: 'Reference', hint: 'Twelve letters and digits, like XXXX-XXXX-XXXX.', value: values.reference, error: errorOf('reference'), maxLength: 40, short: true })}
${lineQuestion({ name: 'returnWords', label: 'Your six words', hint: 'With spaces between. Capital letters don’t matter.', value: values.returnWords, error: errorOf('returnWords'), maxLength: 120 })}
<input type="hidden" name="step" value="view">
<p class="actions"><button class="button" type="submit">Show my request</button></p>
<noscript><p class="hint">Your browser runs no script. So the words go to our server, which uses them once to open the answer and keeps nothing.</p></noscript>
</form>`;
};

/** Said for wrong words, an unknown reference and a withdrawn request alike, so that nobody can tell them apart. */
export const notFoundSentence =
  'We found nothing with this reference and these words. Look at both again. If you withdrew the request, it is deleted.';
