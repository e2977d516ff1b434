import { sayProblem } from '../form-state.ts';
import { fetchVoice } from './fetch-voice.ts';

/**
 * Enhances the return page: keys are derived here, so that the words never leave the browser, and what is written is sealed
 * here. Leaving the page empties it, so that Back finds nothing in it.
 */
export const startReturn = (): void => {
  const place = document.querySelector<HTMLElement>('#return');
  if (place === null) return;
  const { couldNotLoad = '' } = place.dataset;
  const emptyForm = place.innerHTML;
  let forget = (): void => undefined;
  const load = async () => {
    const [{ forgetVisit, takeReturnForm }, voice] = await Promise.all([
      import('./return-flow.ts'),
      fetchVoice(),
    ]);
    forget = forgetVisit;
    return (form: HTMLFormElement) => takeReturnForm(place, form, voice);
  };
  place.addEventListener('focusin', () => void load().catch(() => undefined), { once: true });
  place.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement)) return;
    event.preventDefault();
    const form = event.target;
    void load().then(
      (take) => take(form),
      () => sayProblem(form, couldNotLoad),
    );
  });
  addEventListener('pagehide', () => {
    forget();
    place.innerHTML = emptyForm;
  });
};
