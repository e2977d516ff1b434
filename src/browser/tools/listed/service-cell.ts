/** A line for a service: words, and beside them the slug of the listing that they name. */
export type ServiceCell = HTMLTextAreaElement | HTMLInputElement;

const slugBeside = (cell: Element): HTMLInputElement | null =>
  cell.parentElement?.querySelector<HTMLInputElement>('[data-slug]') ?? null;

/** What each cell said before somebody wrote into it. */
const saidBefore = new WeakMap<Element, string>();

/** Keeps the slug of a service beside a cell that is about to say its name. */
export const nameService = (cell: ServiceCell, slug: string, name: string): void => {
  const beside = slugBeside(cell);
  if (beside) beside.value = slug;
  saidBefore.set(cell, name);
};

/** Lets go of a slug when somebody writes over the words; what they add to them changes nothing. */
export const followServices = (tool: HTMLElement): void => {
  const cellAt = (target: EventTarget | null): ServiceCell | undefined =>
    target instanceof Element && target.matches('[data-service]') ? (target as ServiceCell) : undefined;
  tool.addEventListener('focusin', ({ target }) => {
    const cell = cellAt(target);
    if (cell) saidBefore.set(cell, cell.value);
  });
  tool.addEventListener(
    'input',
    ({ target }) => {
      const cell = cellAt(target);
      const beside = cell && slugBeside(cell);
      const before = cell && saidBefore.get(cell);
      if (cell && beside && (before === undefined || before === '' || !cell.value.includes(before)))
        beside.value = '';
    },
    // Before the tool reads what is on the page.
    { capture: true },
  );
};
