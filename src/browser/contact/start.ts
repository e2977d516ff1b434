/**
 * Enhances the contact form: the rest is fetched when somebody begins to fill it in, so that the page stays light.
 * A press on the button before that has arrived waits for it.
 */
export const startContactForm = (): void => {
  const place = document.querySelector('#contact');
  if (place === null) return;
  const load = () => import('./contact-flow.ts');
  place.addEventListener('focusin', load, { once: true });
  const flow = async (event: Event) => {
    event.preventDefault();
    const { takeForm } = await load();
    await takeForm(place);
  };
  place.addEventListener('submit', (event) => {
    if (event.target instanceof HTMLFormElement && event.target.id === 'contact-form') void flow(event);
  });
};
