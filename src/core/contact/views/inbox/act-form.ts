import { type Html, html } from '../../../html/html.ts';

/** What a worker can do about a request. */
export const workerActs = [
  'accept',
  'write',
  'could-not-reach',
  'pass-on',
  'bring-in',
  'decline',
  'close',
  'note',
  'step-aside',
  'forget',
] as const;
export type WorkerAct = (typeof workerActs)[number];

/** A small form in a `details` that is closed until it is asked for. */
export const actForm = (act: {
  readonly act: WorkerAct;
  readonly summary: string;
  readonly lead?: string;
  readonly fields: readonly Html[];
  readonly button: string;
  readonly isOpen?: boolean;
  readonly isMain?: boolean;
}): Html => html`<details class="act" name="acts"${act.isOpen ? html` open` : null}><summary>${act.summary}</summary>
<form class="flow form" data-act="${act.act}" novalidate>${act.lead === undefined ? null : html`<p>${act.lead}</p>`}
${act.fields}
<p class="actions"><button class="${act.isMain ? 'button' : 'button quiet'}" type="submit">${act.button}</button></p></form></details>`;

type Field = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
};

const described = (id: string, hint: string | undefined): { hint: Html | null; by: Html | null } =>
  hint === undefined
    ? { hint: null, by: null }
    : {
        hint: html`<p class="hint" id="${id}-hint">${hint}</p>`,
        by: html` aria-describedby="${id}-hint"`,
      };

/** A first name. */
export const nameField = (act: WorkerAct, { name, label, hint, value }: Field): Html => {
  const id = `${act}-${name}`;
  const { hint: words, by } = described(id, hint);
  return html`<div class="question-set"><label class="question" for="${id}">${label}</label>${words}<input type="text" class="short" id="${id}" name="${name}" autocomplete="off" maxlength="60" value="${value ?? ''}"${by}></div>`;
};

/** A few words. */
export const wordsField = (
  act: WorkerAct,
  { name, label, hint, value, longest = 2000 }: Field & { readonly longest?: number },
): Html => {
  const id = `${act}-${name}`;
  const { hint: words, by } = described(id, hint);
  return html`<div class="question-set"><label class="question" for="${id}">${label}</label>${words}<textarea id="${id}" name="${name}" rows="3" maxlength="${longest}" autocomplete="off"${by}>
${value ?? ''}</textarea></div>`;
};

/** Something to be ticked before the act is done. */
export const tickField = (act: WorkerAct, { name, label }: Pick<Field, 'name' | 'label'>): Html =>
  html`<div class="choices"><label class="choice" for="${act}-${name}"><input type="checkbox" id="${act}-${name}" name="${name}" value="yes"><span>${label}</span></label></div>`;

/** One of several. */
export const choiceField = (
  act: WorkerAct,
  {
    name,
    label,
    hint,
    choices,
    empty,
  }: Field & { readonly choices: readonly (readonly [string, string])[]; readonly empty?: string },
): Html => {
  const id = `${act}-${name}`;
  const { hint: words, by } = described(id, hint);
  return html`<div class="question-set"><label class="question" for="${id}">${label}</label>${words}<select id="${id}" name="${name}"${by}>${empty === undefined ? null : html`<option value="">${empty}</option>`}${choices.map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select></div>`;
};
