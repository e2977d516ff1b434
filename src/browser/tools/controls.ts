import type { Answers } from '#core/tools/answers.ts';
import { mostRows } from '#core/tools/table-size.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox');

/** The controls that hold answers. Those that say what to do with them stand elsewhere, and are none. */
export const controlsOf = (tool: Element): Control[] => [
  ...tool.querySelectorAll<Control>('[data-item] :is(input, textarea, select)[name]'),
];

/** Whether an answer stands in a closed part that nobody has ticked to be taken along. */
const isLeftOut = (control: Control): boolean => {
  const part = control.closest('.closed-part');
  if (part === null) return false;
  // Whoever said that the screen may be seen has taken all closed parts away, ticked or not.
  if (part.closest('.tool')?.querySelector('[data-hides="sensitive"]:checked')) return true;
  return part.querySelector<HTMLInputElement>('[data-along]')?.checked !== true;
};

/** What is answered on the page. `everything` has closed parts in it too: only for looking at, never for keeping. */
export const readAnswers = (tool: Element, everything = false): Answers => {
  const answers: Record<string, string | string[]> = {};
  for (const control of controlsOf(tool)) {
    if (!everything && isLeftOut(control)) continue;
    const { name, value } = control;
    if (value.trim() === '' || (isTick(control) && !control.checked)) continue;
    if (control.type !== 'checkbox') answers[name] = value;
    else answers[name] = [...(answers[name] ?? []), value];
  }
  return answers;
};

/** Puts answers onto the page, in place of all that is there. Tables grow as far as they must. */
export const showAnswers = (tool: Element, answers: Answers): void => {
  for (const name of Object.keys(answers)) {
    const [table = '', row] = name.split('.');
    const lines = tool.querySelector<HTMLElement>(`[data-lines="${table}"]`);
    while (lines && row !== undefined && Number(row) >= lines.children.length && addLine(tool, lines));
  }
  for (const control of controlsOf(tool)) {
    const answer = answers[control.name];
    if (isTick(control)) {
      control.checked =
        typeof answer === 'string' ? answer === control.value : (answer?.includes(control.value) ?? false);
    } else control.value = typeof answer === 'string' ? answer : '';
  }
};

const addOne = (lines: HTMLElement): boolean => {
  const last = lines.lastElementChild;
  const number = lines.children.length;
  if (!(last instanceof HTMLElement) || number >= mostRows) return false;
  const line = last.cloneNode(true) as HTMLElement;
  line.dataset['line'] = String(number);
  const legend = line.querySelector('legend');
  if (legend) legend.textContent = (legend.textContent ?? '').replace(/\d+\s*$/, String(number + 1));
  for (const control of line.querySelectorAll<Control>('[name]')) {
    control.name = control.name.replace(/\.\d+\./, `.${number}.`);
    if (control.id !== '') control.id = control.id.replace(/-\d+-/, `-${number}-`);
    if (isTick(control)) control.checked = false;
    else control.value = '';
  }
  for (const label of line.querySelectorAll('label'))
    label.htmlFor = label.htmlFor.replace(/-\d+-/, `-${number}-`);
  lines.append(line);
  return true;
};

/** Adds a line to a table, and to those that follow it. Says whether there was room for one more. */
export const addLine = (tool: Element, lines: HTMLElement): boolean => {
  const leader = lines.dataset['follows'] ?? lines.dataset['lines'] ?? '';
  const all = tool.querySelectorAll<HTMLElement>(`[data-lines="${leader}"], [data-follows="${leader}"]`);
  return [...all].map(addOne).every(Boolean);
};

/** Empties every control of the page, also those that say what to do with answers; or only those within some of its parts. */
export const emptyAll = (tool: Element, within = '.tool'): void => {
  for (const control of tool.querySelectorAll<Control>(`${within} :is(input, textarea, select)`)) {
    if (isTick(control)) control.checked = false;
    else if (control instanceof HTMLInputElement && control.closest('[data-entry]'))
      control.value = control.defaultValue;
    else control.value = '';
  }
  for (const part of tool.querySelectorAll<HTMLDetailsElement>('.closed-part')) part.open = false;
};
