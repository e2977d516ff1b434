/** The names that the parts of a tool which are in sight offer to its tables. */
export const peopleOn = (tool: Element): string[] =>
  [...tool.querySelectorAll<HTMLElement>('[data-person]')]
    .filter((line) => line.closest('section')?.hidden !== true)
    .flatMap(({ dataset }) => dataset['person'] ?? []);

/** Leaves the sections in sight that an answer shows, and those that no answer is about. */
const followShows = (tool: Element): void => {
  for (const question of tool.querySelectorAll('fieldset:has([data-shows])')) {
    const shown = question.querySelector<HTMLElement>('[data-shows]:checked')?.dataset['shows'];
    for (const { dataset } of question.querySelectorAll<HTMLElement>('[data-shows]')) {
      const section = tool.querySelector<HTMLElement>(`section[aria-labelledby="${dataset['shows']}"]`);
      if (section) section.hidden = shown !== undefined && dataset['shows'] !== shown;
    }
  }
  const people = tool.querySelector('#people');
  people?.replaceChildren(...peopleOn(tool).map((name) => new Option(name, name)));
};

/** An answer by lot: every one as likely as the others. */
const draw = (question: Element): void => {
  const cards = [...question.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  const [lot = 0] = crypto.getRandomValues(new Uint32Array(1));
  const drawn = cards[lot % cards.length];
  if (drawn === undefined) return;
  drawn.checked = true;
  drawn.focus();
  drawn.dispatchEvent(new Event('input', { bubbles: true }));
};

/** Makes an exercise follow its cards: what is drawn, and which family is on the table. Gives back what keeps it in step. */
export const startExercise = (tool: HTMLElement): (() => void) => {
  for (const button of tool.querySelectorAll<HTMLElement>('[data-lot]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const question = button.closest('fieldset');
      if (question) draw(question);
    });
  }
  return () => followShows(tool);
};
