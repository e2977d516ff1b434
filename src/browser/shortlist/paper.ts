/** What makes paper of a list, after it was asked whether paper is safe. */
export const paperOf = (list: HTMLElement): { readonly listen: () => void } => {
  const root = document.documentElement;

  /** Prints; numbers alone go under a title that says nothing, because browsers print that too. */
  const printAs = (paper: 'names' | 'numbers') => {
    const { title } = document;
    root.dataset['paper'] = paper;
    if (paper === 'numbers') document.title = 'Numbers';
    addEventListener(
      'afterprint',
      () => {
        delete root.dataset['paper'];
        document.title = title;
      },
      { once: true },
    );
    print();
  };

  const ask = (button: HTMLElement) => {
    const question = list.querySelector<HTMLElement>('#ask-print');
    if (question === null) return;
    question.hidden = !question.hidden;
    button.setAttribute('aria-expanded', String(!question.hidden));
    if (!question.hidden) question.querySelector<HTMLElement>('#ask-print-title')?.focus();
  };

  return {
    listen: () => {
      list.addEventListener('click', ({ target }) => {
        const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
        if (button?.dataset['do'] === 'ask-print') ask(button);
        if (button?.dataset['do'] === 'print-names') printAs('names');
        if (button?.dataset['do'] === 'print-numbers') printAs('numbers');
      });
      list.addEventListener('change', ({ target }) => {
        if (target instanceof HTMLInputElement && target.name === 'with-notes')
          list.classList.toggle('with-notes', target.checked);
      });
    },
  };
};
