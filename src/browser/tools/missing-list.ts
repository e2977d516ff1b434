import type { Missing } from '#core/tools/unfinished.ts';

/** Shows what is missing as a list of links to where it is answered; hides the list when nothing is. */
export const showMissing = (tool: Element, all: readonly Missing[]): void => {
  const place = tool.querySelector<HTMLElement>('[data-missing]');
  if (place === null) return;
  place.hidden = all.length === 0;
  place.querySelector('ul')?.replaceChildren(...all.map((one) => lineFor(tool, one)));
  if (all.length > 0) place.focus();
};

const lineFor = (tool: Element, { name, sentence }: Missing): HTMLLIElement => {
  const line = document.createElement('li');
  const link = document.createElement('a');
  const control = tool.querySelector<HTMLElement>(`[name="${name}"]`);
  link.textContent = sentence;
  link.href = `#${control?.id ?? ''}`;
  link.addEventListener('click', (event) => {
    // The address stays as it is: not even what is missing is told there.
    event.preventDefault();
    const closed = control?.closest('details');
    if (closed) closed.open = true;
    control?.focus();
  });
  line.append(link);
  return line;
};
