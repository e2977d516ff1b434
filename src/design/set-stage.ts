/** Shows what is hidden, and opens what can be opened. */
const show = (element: HTMLElement): void => {
  element.hidden = false;
  if (element.popover !== null) element.showPopover();
  if (element.tagName === 'DETAILS') element.setAttribute('open', '');
};

/** Leaves a state as a script would: what its `data-show` names is shown or open, what `data-hide` names is not. */
export const setStage = (stage: HTMLElement): void => {
  const { show: shown, hide: hidden } = stage.dataset;
  if (shown) for (const element of stage.querySelectorAll<HTMLElement>(shown)) show(element);
  if (hidden) for (const element of stage.querySelectorAll<HTMLElement>(hidden)) element.hidden = true;
  stage.dataset['set'] = '';
};
