import { sayProblem, setBusy } from '../form-state.ts';

const couldNotLoad =
  'The page could not load what it needs to show who would read it. Nothing was sent, and what you wrote is still here. Press again, or ring a number on this page.';

/**
 * Enhances the contact form: the rest is fetched when somebody begins to fill it in, so that the page stays light.
 * A press on the button before that has arrived waits for it. Should it not arrive, the page says so, and sends nothing.
 */
export const startContactForm = (): void => {
  const place = document.querySelector('#contact');
  if (place === null) return;
  const load = () => import('./contact-flow.ts');
  place.addEventListener('focusin', () => void load().catch(() => undefined), { once: true });

  const take = async (form: HTMLFormElement): Promise<void> => {
    const ready = setBusy(form, 'One moment …');
    const taken = await load()
      .then(({ takeForm }) => takeForm(place, form))
      .catch(() => 'could-not-load' as const);
    ready();
    if (taken === 'could-not-load') sayProblem(form, couldNotLoad);
  };

  place.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement) || event.target.id !== 'contact-form') return;
    event.preventDefault();
    void take(event.target);
  });
};
