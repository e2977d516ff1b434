import { sayProblem, setBusy } from '../form-state.ts';

const couldNotLoad =
  'The page could not load what it needs to lock it. Nothing was sent, and what you wrote is still here. Press again.';

/**
 * Lets the browser lock what somebody says about a listing. What does that is fetched at the press of the button, so that the
 * page stays light. Should it not arrive, the page says so and sends nothing: it never falls back to plain text.
 */
export const startListingReport = (): void => {
  const form = document.querySelector<HTMLFormElement>('#report-form');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(form);
  });
  // A browser brings the line into sight in which one writes; whoever comes by keyboard should see the whole field.
  const words = form?.querySelector('textarea');
  words?.addEventListener('focus', () => words.scrollIntoView({ block: 'nearest' }));
};

const send = async (form: HTMLFormElement): Promise<void> => {
  const ready = setBusy(form, 'Locking and sending …');
  const problem = await import('./send-report.ts')
    .then(({ sendReport }) => sendReport(form))
    .catch(() => couldNotLoad);
  ready();
  if (problem !== null) sayProblem(form, problem);
};
