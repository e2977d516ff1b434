/** The day today where this device is, `YYYY-MM-DD`. */
export const dayHere = (): string => {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** What a card says: every blank of it is the answer to a line above. */
export const fillCard = (tool: Element): void => {
  const chosenIn = (id: string): string => {
    const control = tool.querySelector<HTMLInputElement>(
      `[data-item="${id}"] :is(textarea, input[type="date"], :checked)`,
    );
    if (control === null || !control.matches(':checked')) return control?.value.trim() ?? '';
    return control.closest('label')?.querySelector('span')?.firstChild?.textContent?.trim() ?? '';
  };
  for (const blank of tool.querySelectorAll<HTMLElement>('[data-answer-to]'))
    blank.textContent = chosenIn(blank.dataset['answerTo'] ?? '');
  for (const title of tool.querySelectorAll<HTMLElement>('[data-title-from]')) {
    title.dataset['own'] ??= title.textContent ?? '';
    title.textContent = chosenIn(title.dataset['titleFrom'] ?? '') || title.dataset['own'];
  }
};

const inWords = (day: Date): string =>
  day.toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' });

/** Says of every day whether it is chosen: on paper it stands in words, or is a line to write on. */
export const markDays = (tool: Element): void => {
  for (const day of tool.querySelectorAll<HTMLInputElement>('[data-item] [type="date"]')) {
    const words = day.nextElementSibling;
    if (!(words instanceof HTMLElement)) continue;
    words.dataset['blank'] ??= words.textContent ?? '';
    day.dataset['day'] = day.value === '' ? 'none' : 'chosen';
    words.textContent = day.value === '' ? words.dataset['blank'] : inWords(new Date(`${day.value}T12:00`));
  }
};

/** Makes the page ready for paper: the day, fields as high as what is in them, and answers of tables as ticks. */
const makeReady = (tool: Element): void => {
  for (const day of tool.querySelectorAll('[data-today]')) day.textContent = inWords(new Date());
  for (const field of tool.querySelectorAll('textarea'))
    if (field.value !== '') field.rows = Math.max(field.rows, field.value.split('\n').length);
  for (const select of tool.querySelectorAll('select')) {
    const boxes = select.parentElement?.querySelectorAll('.on-paper > span') ?? [];
    // The first of the select's own options is “Not yet said”, and no box.
    for (const [index, box] of [...boxes].entries())
      box.classList.toggle('chosen', index + 1 === select.selectedIndex);
  }
  markDays(tool);
  fillCard(tool);
};

/** Prints all of it, the card alone, or one sheet alone: then `part` is that sheet. */
export type PrintTool = (what: 'whole' | 'card' | 'sheet', part?: Element | null) => void;

/** Keeps paper right however somebody prints: from the button, or from the menu. Gives back the way to print. */
export const paperOf = (tool: Element, isFinished: () => boolean): PrintTool => {
  const root = document.documentElement;
  addEventListener('beforeprint', () => {
    makeReady(tool);
    const unfinished = tool.querySelector<HTMLElement>('[data-unfinished]');
    if (unfinished) unfinished.hidden = isFinished();
  });
  addEventListener('afterprint', () => {
    delete root.dataset['paper'];
    for (const part of tool.querySelectorAll('.printing')) part.classList.remove('printing');
  });
  return (what, part) => {
    if (what !== 'whole') root.dataset['paper'] = what;
    part?.classList.add('printing');
    print();
  };
};
