import { sayProblem } from '../form-state.ts';

/** Enhances the return form: keys are derived here, so that the words never leave the browser. */
export const startReturn = (): void => {
  const place = document.querySelector('#return');
  if (place === null) return;
  const load = () => import('./return-flow.ts');
  place.addEventListener('focusin', () => void load().catch(() => undefined), { once: true });
  place.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement) || event.target.id !== 'return-form') return;
    event.preventDefault();
    const form = event.target;
    void load().then(
      ({ comeBack }) => comeBack(place, form),
      () =>
        sayProblem(
          form,
          'The page could not load what it needs to open your request. Nothing is lost. Press again.',
        ),
    );
  });
};
