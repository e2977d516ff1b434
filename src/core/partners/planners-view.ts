import { choiceQuestion, errorSummary, hiddenFields, textQuestion } from '../contact/views/form-controls.ts';
import { flag, type Html, html } from '../html/html.ts';
import type { Voice } from '../languages/voice.ts';
import { unseenField } from '../listing-reports/report-form.ts';
import { reportAddress } from '../listing-reports/report-view.ts';
import { aboutPlanners, type PlannersError, type PlannersValues } from './planners-form.ts';
import {
  mostPlannersWords,
  type PlannersReport,
  plannersKinds,
  plannersKindWords,
} from './planners-report.ts';

type Named = { readonly slug: string; readonly name: string };

/** What there is to choose from. */
export type PlannersChoices = { readonly areas: readonly Named[]; readonly needs: readonly Named[] };

type FormState = { readonly values: PlannersValues; readonly errors?: readonly PlannersError[] };

const about = html`<input type="hidden" name="${aboutPlanners.name}" value="${aboutPlanners.value}">`;

const selectQuestion = (
  name: 'area' | 'need',
  label: string,
  none: string,
  options: readonly Named[],
  chosen: string | undefined,
): Html => html`<div class="question-set">
<label class="question" for="${name}">${label}</label>
<select id="${name}" name="${name}"><option value="">${none}</option>
${options.map(({ slug, name: said }) => html`<option value="${slug}" ${flag('selected', slug === chosen)}>${said}</option>`)}</select>
</div>`;

/** The form itself. */
export const plannersForm = ({ areas, needs }: PlannersChoices, { values, errors = [] }: FormState): Html => {
  const errorAt = (field: PlannersError['field']) => errors.find((error) => error.field === field)?.sentence;
  return html`<form class="form" id="report-form" method="post" action="${reportAddress}">
${about}
${choiceQuestion({
  name: 'kind',
  legend: 'What do you want to say?',
  choices: plannersKinds.map((kind) => ({ value: kind, label: plannersKindWords[kind] })),
  chosen: values.kind === undefined ? [] : [values.kind],
  error: errorAt('kind'),
})}
${selectQuestion('area', 'Where?', 'Everywhere', areas, values.area)}
${selectQuestion('need', 'What is it about? Only if you like', 'Nothing in the list', needs, values.need)}
${textQuestion({
  name: 'words',
  label: 'What is missing, or what works?',
  hint: 'Nothing personal, please: no names, and nothing by which you or your person could be known.',
  value: values.words,
  maxLength: mostPlannersWords,
  rows: 4,
  error: errorAt('words'),
})}
<p hidden><label>Leave this empty <input type="text" name="${unseenField}" tabindex="-1" autocomplete="off"></label></p>
<p class="actions"><button class="button" type="submit">Tell the planners</button></p>
<p class="hint">Your browser locks it, and only the network’s coordinator can open it. If script is off, our server locks it when it arrives.</p>
</form>`;
};

/** The page of a form that could not be taken yet: what happened, and everything that was typed. */
export const plannersFormView = (
  choices: PlannersChoices & { readonly voice: Voice },
  { problem, ...state }: FormState & { readonly problem?: string },
): Html => html`<header class="form"><h1 tabindex="-1">Tell the planners</h1></header>
<div class="form">${errorSummary(choices.voice, state.errors ?? [], 'It is not sent yet. What you wrote is still here.')}
${problem === undefined ? null : html`<div class="wrong" role="alert" tabindex="-1" id="wrong" aria-labelledby="wrong-title"><h2 id="wrong-title">It is not sent yet</h2><p>${problem}</p></div>`}</div>
${plannersForm(choices, state)}`;

/** One more step, for what may have been filled in by a program. Nobody is turned away. */
export const plannersOneMoreStep = (report: PlannersReport): Html => html`<div class="form">
<header><h1 tabindex="-1">One more step</h1><p class="lead">Nothing is sent yet. This keeps programs out that fill in every form they find.</p></header>
<dl class="facts"><div><dt>You say</dt><dd>${plannersKindWords[report.kind]}</dd></div><div><dt>In your words</dt><dd>${report.words}</dd></div></dl>
<form method="post" action="${reportAddress}">${about}${hiddenFields({ ...report, sure: 'yes' })}
<p class="actions"><button class="button" type="submit">Yes, send it</button></p></form>
</div>`;

/** What becomes of it, said once it is kept. */
export const plannersThanks: Html = html`<p>The network’s coordinator reads it. It may be summed up, with what others say, in <a href="/partners/what-changed/">what families said</a>. Your own words are never published. Nobody writes back: we don’t know who you are.</p>
<p>If you need somebody now, ring <a href="/help-now/">a number on Help now</a>.</p>`;

/** The page after sending. */
export const plannersThanksView: Html = html`<div class="form">
<header><h1 tabindex="-1">Thank you. It is kept</h1></header>
${plannersThanks}
<p class="actions"><a class="button quiet" href="/partners/">Back to partners</a></p>
</div>`;
