import type { Html } from '#core/html/html.ts';

/** Puts a view into its place. */
export const putView = (place: Element, view: Html): void => {
  // The markup comes from `html`, which escaped every value in it.
  place.innerHTML = view.markup;
};

/** Puts a view into its place and moves the focus to what must be read first: an error summary, else the title. */
export const showView = (place: Element, view: Html): void => {
  putView(place, view);
  const first = place.querySelector<HTMLElement>('#wrong') ?? place.querySelector<HTMLElement>('h1');
  first?.setAttribute('tabindex', '-1');
  first?.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'start' });
};
