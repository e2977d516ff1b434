import { sayProblem } from '../form-state.ts';

/**
 * Enhances the return page: keys are derived here, so that the words never leave the browser, and what is written is sealed
 * here. Leaving the page empties it, so that Back finds nothing in it.
 */
export const startReturn = (): void => {
  const place = document.querySelector('#return');
  if (place === null) return;
  const emptyForm = place.innerHTML;
  let forget = (): void => undefined;
  const load = async () => {
    const { forgetVisit, takeReturnForm } = await import('./return-flow.ts');
    forget = forgetVisit;
    return takeReturnForm;
  };
  place.addEventListener('focusin', () => void load().catch(() => undefined), { once: true });
  place.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement)) return;
    event.preventDefault();
    const form = event.target;
    void load().then(
      (takeReturnForm) => takeReturnForm(place, form),
      () =>
        sayProblem(
          form,
          'The page could not load what it needs to open your request. Nothing is lost. Press again.',
        ),
    );
  });
  addEventListener('pagehide', () => {
    forget();
    place.innerHTML = emptyForm;
  });
};
