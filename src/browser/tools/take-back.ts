const words = 'Take back';

/** A question with one of several answers can be unanswered again: paper has a rubber, radio buttons have none. */
export const offerTakingBack = (tool: Element): void => {
  for (const question of tool.querySelectorAll('[data-item] fieldset:has(input[type="radio"])')) {
    const offered = question.querySelector('.take-back');
    const chosen = question.querySelector('input[type="radio"]:checked') !== null;
    if (!chosen) offered?.remove();
    else if (offered === null) question.querySelector('.answers')?.append(button(question));
  }
};

const button = (question: Element): HTMLButtonElement => {
  const offer = document.createElement('button');
  offer.type = 'button';
  offer.className = 'take-back';
  offer.textContent = words;
  offer.setAttribute(
    'aria-label',
    `${words}: ${question.querySelector('legend')?.textContent?.trim() ?? ''}`,
  );
  offer.addEventListener('click', () => {
    for (const radio of question.querySelectorAll<HTMLInputElement>('input[type="radio"]'))
      radio.checked = false;
    const first = question.querySelector<HTMLInputElement>('input[type="radio"]');
    first?.focus();
    // What is kept, counted or put on the card follows from what is typed, and from what is taken back.
    first?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return offer;
};
