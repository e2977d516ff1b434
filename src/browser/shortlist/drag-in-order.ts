const itemOf = (element: Element | null): HTMLElement | undefined =>
  element?.closest<HTMLElement>('[data-slug]') ?? undefined;

/**
 * Lets the items of a list be taken by their `.grip`, with a mouse, a pen or a finger, and put where another one is; `move`
 * gets the item's `data-slug` and the place, from 0. The buttons in each item do the same for everybody else.
 */
export const dragInOrder = (list: HTMLElement, move: (slug: string, to: number) => void): void => {
  let dragged: HTMLElement | undefined;
  let over: HTMLElement | undefined;

  const lookOver = (item: HTMLElement | undefined) => {
    over?.classList.remove('over');
    over = item !== undefined && list.contains(item) && item !== dragged ? item : undefined;
    over?.classList.add('over');
  };
  const letGo = () => {
    dragged?.classList.remove('dragged');
    lookOver(undefined);
    dragged = undefined;
  };

  list.addEventListener('pointerdown', (event) => {
    const grip = event.target instanceof Element ? event.target.closest('.grip') : null;
    if (grip === null || event.button !== 0) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    dragged = itemOf(grip);
    dragged?.classList.add('dragged');
  });
  list.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (dragged) lookOver(itemOf(document.elementFromPoint(clientX, clientY)));
  });
  list.addEventListener('pointerup', () => {
    const slug = dragged?.dataset['slug'];
    const to = over && [...list.children].indexOf(over);
    letGo();
    if (slug !== undefined && to !== undefined) move(slug, to);
  });
  list.addEventListener('pointercancel', letGo);
};
