/** A part of the page that its script cannot do without. Throws when it is not there: then page and script disagree. */
export const part = <Kind extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): Kind => {
  const found = root.querySelector<Kind>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
};

/** A button with words, which does something; `more` comes after the words. */
export const buttonWith = (words: string, press: () => void, ...more: readonly Node[]): HTMLButtonElement => {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(words, ...more);
  button.addEventListener('click', press);
  return button;
};

/** An item of a list. */
export const itemWith = (...content: readonly (Node | string)[]): HTMLLIElement => {
  const item = document.createElement('li');
  item.append(...content);
  return item;
};

/** Soft, small words beside others. */
export const small = (words: string): HTMLElement => {
  const element = document.createElement('small');
  element.textContent = words;
  return element;
};
