import { flag, type Html, html } from '../../html/html.ts';
import { counted } from '../../languages/sentence.ts';
import type { Voice } from '../../languages/voice.ts';

/** Words of a control. */
type Said = Html | string;

/** A question's error, or undefined. */
export type Sentence = string | undefined;

const errorSign = html`<svg viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"><circle cx="10" cy="10" r="8.4"/><path d="M10 5.4v5.4M10 14.2v.2"/></svg>`;

/** The sentence at a field: sign and words, with the id that the control points to. */
export const errorAt = (name: string, sentence: Sentence): Html | null =>
  sentence === undefined
    ? null
    : html`<p class="error" id="${name}-error">${errorSign}<span>${sentence}</span></p>`;

/** One of several answers. What it opens stands after it and shows when it is chosen; without `:has()` it always shows. */
export type Choice = {
  readonly value: string;
  readonly label: Said;
  readonly note?: Said | undefined;
  readonly opens?: Html | undefined;
};

/** A question with several answers, one or more of which may be chosen. The first control carries the field's id. */
export const choiceQuestion = (question: {
  readonly name: string;
  readonly legend: Said;
  readonly hint?: Said | undefined;
  readonly type?: 'radio' | 'checkbox';
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly error?: Sentence;
  readonly inRow?: boolean;
  /** The question is a heading of the page, with this id. */
  readonly headingId?: string;
}): Html => {
  const { name, choices, chosen, error, type = 'radio' } = question;
  const described = [question.hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  const describedBy = described === '' ? null : html` aria-describedby="${described}"`;
  return html`<fieldset class="${error === undefined ? 'question-set' : 'question-set has-error'}"${describedBy}>
<legend>${question.headingId === undefined ? question.legend : html`<h2 id="${question.headingId}">${question.legend}</h2>`}</legend>
${question.hint === undefined ? null : html`<p class="hint" id="${name}-hint">${question.hint}</p>`}
${errorAt(name, error)}
<div class="${question.inRow ? 'days' : 'choices'}">
${choices.map(
  (
    choice,
    index,
  ) => html`<label class="choice"><input type="${type}" name="${name}" value="${choice.value}" id="${index === 0 ? name : `${name}-${choice.value}`}" ${flag('checked', chosen.includes(choice.value))}><span>${choice.label}${choice.note === undefined ? null : html`<small>${choice.note}</small>`}</span></label>
${choice.opens === undefined ? null : html`<div class="opened">${choice.opens}</div>`}`,
)}
</div>
</fieldset>`;
};

/** A question answered in one line. */
export const lineQuestion = (question: {
  readonly name: string;
  readonly label: Said;
  readonly hint?: Said;
  readonly type?: 'text' | 'tel' | 'email' | 'date';
  readonly value?: string | undefined;
  readonly error?: Sentence;
  readonly maxLength?: number;
  readonly short?: boolean;
}): Html => {
  const { name, error } = question;
  return html`<div class="${error === undefined ? 'question-set' : 'question-set has-error'}">
<label class="question" for="${name}">${question.label}</label>
${question.hint === undefined ? null : html`<p class="hint" id="${name}-hint">${question.hint}</p>`}
${errorAt(name, error)}
<input id="${name}" name="${name}" type="${question.type ?? 'text'}" autocomplete="off"${question.short ? html` class="short"` : null}${attribute('maxlength', question.maxLength)}${attribute('value', question.value)}${describing(question)}>
</div>`;
};

/** A question answered in one's own words. */
export const textQuestion = (question: {
  readonly name: string;
  readonly label: Said;
  readonly hint?: Said;
  readonly value?: string | undefined;
  readonly error?: Sentence;
  readonly maxLength: number;
  /** How many lines show; seven when left out. */
  readonly rows?: number;
}): Html => {
  const { name, error } = question;
  return html`<div class="${error === undefined ? 'question-set' : 'question-set has-error'}">
<label class="question" for="${name}">${question.label}</label>
${question.hint === undefined ? null : html`<p class="hint" id="${name}-hint">${question.hint}</p>`}
${errorAt(name, error)}
<textarea id="${name}" name="${name}" rows="${question.rows ?? 7}" autocomplete="off" maxlength="${question.maxLength}"${describing(question)}>
${question.value ?? ''}</textarea>
</div>`;
};

/** What is wrong with a form, above its title: takes the focus, says that nothing was lost, leads to each field. */
export const errorSummary = (
  { words, tag }: Voice,
  errors: readonly { readonly field: string; readonly sentence: string }[],
  whatHappened: string,
): Html | null =>
  errors.length === 0
    ? null
    : html`<div class="wrong" role="alert" tabindex="-1" id="wrong" aria-labelledby="wrong-title">
<h2 id="wrong-title">${errors.length === 1 ? words.formErrors.one : counted(words.formErrors.some, errors.length, tag)}</h2>
<p>${whatHappened}</p>
<ul>${errors.map(({ field, sentence }) => html`<li><a href="#${field}">${sentence}</a></li>`)}</ul>
</div>`;

/** Values that travel on in a form without being shown. */
export const hiddenFields = (
  values: Readonly<Record<string, string | readonly string[] | undefined>>,
): Html =>
  html`${Object.entries(values).map(([name, value]) =>
    (typeof value === 'string' ? [value] : (value ?? [])).map(
      (item) => html`<input type="hidden" name="${name}" value="${item}">`,
    ),
  )}`;

const attribute = (name: string, value: string | number | undefined): Html | null =>
  value === undefined ? null : html` ${{ markup: name }}="${value}"`;

const describing = ({ name, hint, error }: { name: string; hint?: Said; error?: Sentence }): Html => {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return html`${ids === '' ? null : html` aria-describedby="${ids}"`}${error === undefined ? null : html` aria-invalid="true"`}`;
};
