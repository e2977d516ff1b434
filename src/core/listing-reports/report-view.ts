import { flag, type Html, html } from '../html/html.ts';
import { type ListingReport, mostWords, reportKinds, reportKindWords } from './listing-report.ts';
import { type ReportError, type ReportValues, unseenField } from './report-form.ts';

/** Where the form is sent. */
export const reportAddress = '/api/listing-report';

type FormState = {
  readonly values: ReportValues;
  readonly errors?: readonly ReportError[];
};

const sentenceAt = (errors: readonly ReportError[], field: ReportError['field']): Html | null => {
  const sentence = errors.find((error) => error.field === field)?.sentence;
  return sentence === undefined ? null : html`<p class="error" id="report-${field}-error">${sentence}</p>`;
};

const describedBy = (errors: readonly ReportError[], field: ReportError['field'], hint?: string) => {
  const ids = [hint, errors.some((error) => error.field === field) ? `report-${field}-error` : undefined];
  const known = ids.filter((id) => id !== undefined).join(' ');
  return known === '' ? null : html` aria-describedby="${known}"`;
};

/** The form itself: four kinds to choose from, and a line of words for whoever wants one. */
export const reportForm = ({ values, errors = [] }: FormState): Html =>
  html`<form class="report-form" id="report-form" method="post" action="${reportAddress}">
<input type="hidden" name="service" value="${values.service ?? ''}">
<fieldset${describedBy(errors, 'kind')}><legend>What is not right?</legend>
${sentenceAt(errors, 'kind')}
${reportKinds.map(
  (kind, index) =>
    html`<label><input type="radio" name="kind" value="${kind}" id="${index === 0 ? 'report-kind' : `report-kind-${kind}`}" required ${flag('checked', kind === values.kind)}> <span>${reportKindWords[kind]}</span></label>`,
)}
</fieldset>
<label for="report-words">What should it say? <small>Only if you like</small></label>
<p class="hint" id="report-words-hint">Write about the listing only. Don’t write about yourself or your person.</p>
${sentenceAt(errors, 'words')}
<input id="report-words" name="words" type="text" maxlength="${mostWords}" autocomplete="off" value="${values.words ?? ''}"${describedBy(errors, 'words', 'report-words-hint')}>
<p hidden><label>Leave this empty <input type="text" name="${unseenField}" tabindex="-1" autocomplete="off"></label></p>
<p class="actions"><button class="button quiet" type="submit">Tell the network</button></p>
<p class="hint">We don’t ask who you are. Your browser locks it, and only the network’s coordinator can open it. If script is off, our server locks it when it arrives.</p>
</form>`;

/** The page of a form that could not be taken yet: what happened, and everything that was typed. */
export const reportFormView = (
  state: FormState & { readonly name?: string | undefined; readonly problem?: string | undefined },
): Html => html`<div class="form">
${state.errors === undefined && state.problem === undefined ? null : html`<div class="wrong" role="alert" tabindex="-1" id="wrong" aria-labelledby="wrong-title"><h2 id="wrong-title">It is not sent yet</h2>${state.problem === undefined ? null : html`<p>${state.problem}</p>`}<ul>${(state.errors ?? []).map(({ field, sentence }) => html`<li><a href="#report-${field}">${sentence}</a></li>`)}</ul></div>`}
<header><h1 tabindex="-1">Is this right?</h1>${state.name === undefined ? null : html`<p class="lead">About: ${state.name}</p>`}</header>
${reportForm(state)}
</div>`;

/** One more step, for what may have been filled in by a program: the same words once more, and a button. Nobody is turned away. */
export const oneMoreStepView = (report: ListingReport, name: string): Html => html`<div class="form">
<header><h1 tabindex="-1">One more step</h1><p class="lead">Nothing is sent yet. This keeps programs out that fill in every form they find.</p></header>
<dl class="facts"><div><dt>Listing</dt><dd>${name}</dd></div><div><dt>What is not right</dt><dd>${reportKindWords[report.kind]}</dd></div>
${report.words === undefined ? null : html`<div><dt>What it should say</dt><dd>${report.words}</dd></div>`}</dl>
<form method="post" action="${reportAddress}"><input type="hidden" name="service" value="${report.service}"><input type="hidden" name="kind" value="${report.kind}">
${report.words === undefined ? null : html`<input type="hidden" name="words" value="${report.words}">`}<input type="hidden" name="sure" value="yes">
<p class="actions"><button class="button" type="submit">Yes, send it</button></p></form>
</div>`;

/** What becomes of it, said once it is kept. */
export const reportThanks: Html = html`<p>The network’s coordinator looks at it, asks the service, and changes the listing. It does not change by itself, and nobody writes back: we don’t know who you are.</p>
<p>If you need somebody now, ring the service or <a href="/help-now/">a number on Help now</a>.</p>`;

/** The page after sending. */
export const reportThanksView = (service: string, name: string): Html => html`<div class="form">
<header><h1 tabindex="-1">Thank you. It is kept</h1></header>
${reportThanks}
<p class="actions"><a class="button quiet" href="/service/${service}/">Back to ${name}</a></p>
</div>`;

/** Something was not let in, and there is no form to show again. */
export const reportRefusedView = (refusal: { readonly title: string; readonly sentence: string }): Html =>
  html`<div class="form">
<header><h1 tabindex="-1">${refusal.title}</h1><p class="lead">${refusal.sentence}</p></header>
<p class="actions"><a class="button quiet" href="/directory/">To the directory</a></p>
</div>`;
