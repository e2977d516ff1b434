/** Says above a form's button what went wrong. What was typed stays; nothing of it is repeated. */
export const sayProblem = (form: Element, sentence: string): void => {
  form.querySelector('.problem')?.remove();
  const problem = document.createElement('p');
  problem.className = 'error problem';
  problem.setAttribute('role', 'alert');
  problem.textContent = sentence;
  form.querySelector(':scope > .actions')?.before(problem);
};

/** Locks a form's button while something is under way, and says what. Gives back how to undo that. */
export const setBusy = (form: Element, words: string): (() => void) => {
  const button = form.querySelector<HTMLButtonElement>('button[type="submit"]');
  return button === null ? () => undefined : setButtonBusy(button, words);
};

/** Locks one button while something is under way, and says what. Gives back how to undo that. */
export const setButtonBusy = (button: HTMLButtonElement, words: string): (() => void) => {
  const before = [...button.childNodes];
  button.disabled = true;
  button.textContent = words;
  return () => {
    button.disabled = false;
    button.replaceChildren(...before);
  };
};
