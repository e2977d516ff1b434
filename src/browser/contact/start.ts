import { sayProblem, setBusy } from '../form-state.ts';
import { takeCarriedAnswers } from './carried-answers.ts';
import type { ContactFlow } from './contact-flow.ts';

/**
 * Enhances the contact form: the rest is fetched when somebody begins to fill it in, so that the page stays light.
 * A press on the button before that has arrived waits for it. Should it not arrive, the page says so, and sends nothing.
 */
export const startContactForm = (): void => {
  const place = document.querySelector<HTMLElement>('#contact');
  if (place === null) return;
  const { moment = '', couldNotLoad = '' } = place.dataset;
  let flow: Promise<ContactFlow> | null = null;
  const load = (): Promise<ContactFlow> => {
    flow ??= import('./contact-flow.ts').then(({ makeContactFlow }) => makeContactFlow(place));
    // What could not be loaded is asked for again by the next press.
    flow.catch(() => {
      flow = null;
    });
    return flow;
  };
  place.addEventListener('focusin', () => void load().catch(() => undefined), { once: true });

  const take = async (form: HTMLFormElement): Promise<void> => {
    const ready = setBusy(form, moment);
    const taken = await load()
      .then(({ goOn }) => goOn(form))
      .catch(() => 'could-not-load' as const);
    ready();
    if (taken === 'could-not-load') sayProblem(form, couldNotLoad);
  };

  place.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement) || event.target.id !== 'contact-form') return;
    event.preventDefault();
    void take(event.target);
  });

  const carried = takeCarriedAnswers();
  if (carried !== null)
    void load().then(
      ({ fillIn }) => fillIn(carried),
      () => undefined,
    );
};
