import type { Answers } from '#core/tools/answers.ts';
import type { SheetLine } from '#core/tools/spreadsheet.ts';

const wordsOf = (control: Element): string => {
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.text ?? '';
  if (control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type))
    return control.closest('label')?.querySelector('span')?.firstChild?.textContent?.trim() ?? '';
  return control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement ? control.value : '';
};

/** Every line of a tool in words, answered or not, in its order. `kept` are the answers that may leave the page. */
export const sheetLines = (tool: Element, kept: Answers): SheetLine[] =>
  [
    ...tool.querySelectorAll<HTMLElement>(
      '[data-item]:not([data-kind="statement"], [data-kind="signature"])',
    ),
  ].map((item) => {
    const section = item.closest('section')?.querySelector('h2')?.textContent?.trim() ?? '';
    const question = item.querySelector('legend, .question')?.textContent?.trim() ?? '';
    const answers = [...item.querySelectorAll<HTMLInputElement>('[name]')]
      .filter(
        ({ name, type, checked, value }) =>
          kept[name] !== undefined &&
          value !== '' &&
          type !== 'hidden' &&
          (!/radio|checkbox/.test(type) || checked),
      )
      .map(wordsOf);
    return [section, question, answers.join('; ')];
  });
