import { sayProblem, setBusy } from '../form-state.ts';
import { keptKeyFiles } from './kept-key.ts';
import { letPress } from './let-press.ts';

/**
 * A locked page, until its program is there. The program weighs more than the page, and takes a phone long to read: it is
 * fetched when somebody first touches the page, and a form that was sent before it came is sent then. `load` gives what starts it.
 */
export const startOnFirstUse = (place: HTMLElement, load: () => Promise<() => void>): void => {
  let loading: Promise<void> | undefined;
  let isWaiting = false;

  const loaded = (): Promise<void> => {
    loading ??= load().then(
      (start) => {
        place.removeEventListener('submit', sendThen);
        start();
      },
      (problem: unknown) => {
        loading = undefined;
        throw problem;
      },
    );
    return loading;
  };
  const fetchIt = () => void loaded().catch(() => undefined);

  const sendThen = (event: SubmitEvent) => {
    event.preventDefault();
    const { target: form, submitter } = event;
    if (!(form instanceof HTMLFormElement) || isWaiting) return;
    isWaiting = true;
    const isDone = setBusy(form, 'One moment …');
    void loaded()
      .then(
        () => {
          isDone();
          form.requestSubmit(submitter);
        },
        () => {
          isDone();
          sayProblem(form, 'The program of this page did not come. Look at your connection and try again.');
        },
      )
      .finally(() => {
        isWaiting = false;
      });
  };

  place.addEventListener('submit', sendThen);
  for (const touch of ['pointerdown', 'focusin']) place.addEventListener(touch, fetchIt, { once: true });
  letPress(place);
  // On a device that keeps a key the program brings the nearest way in, which is shown before anybody touches the page.
  void keptKeyFiles().then((files) => files.length > 0 && fetchIt());
};
