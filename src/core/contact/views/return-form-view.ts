import { type Html, html } from '../../html/html.ts';
import { doorIn, say, type Voice } from '../../languages/voice.ts';
import { errorSummary, lineQuestion } from './form-controls.ts';

/** The form that leads back to a request. */
export const returnFormView = (
  voice: Voice,
  values: { readonly reference?: string; readonly returnWords?: string } = {},
  errors: readonly { readonly field: 'reference' | 'returnWords'; readonly sentence: string }[] = [],
): Html => {
  const { comeBack } = voice.words;
  const said = (text: string): Html => say(voice, text);
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.sentence;
  return html`<form class="form" method="post" action="${doorIn(voice, '/api/request')}" novalidate id="return-form">
${errorSummary(voice, errors, comeBack.nothingChanged)}
<header><h1>${said(comeBack.title)}</h1>
<p class="lead">${said(comeBack.lead)}</p></header>
${lineQuestion({ name: 'reference', label: said(comeBack.reference), hint: said(comeBack.referenceHint), value: values.reference, error: errorOf('reference'), maxLength: 40, short: true })}
${lineQuestion({ name: 'returnWords', label: said(comeBack.words), hint: said(comeBack.wordsHint), value: values.returnWords, error: errorOf('returnWords'), maxLength: 120 })}
<input type="hidden" name="step" value="view">
<p class="actions"><button class="button" type="submit">${said(comeBack.show)}</button></p>
<noscript><p class="hint">${said(comeBack.withoutScript)}</p></noscript>
</form>`;
};

/** Said for wrong words, an unknown reference and a withdrawn request alike, so that nobody can tell them apart. */
export const notFoundSentence = ({ words }: Voice): string => words.comeBack.notFound;
