import type { Html } from '#core/html/html.ts';
import { sayProblem, setBusy } from '../form-state.ts';
import { putView, showView } from '../show-view.ts';
import { type Chosen, keyFromDevice, keyFromForm, keyFromSheet, playedKey } from './chosen-key.ts';
import { keptKeyFiles } from './kept-key.ts';
import { keptKeyForm } from './key-form.ts';
import { letPress } from './let-press.ts';
import { openSession, type Session } from './session.ts';
import { countDown } from './time-left.ts';
import type { WorkerKey } from './worker-key.ts';

/** A page that opens with a worker's key, for as long as its session lasts. */
export type LockedPage = {
  /** The page before it is opened, with why the last try failed. */
  readonly lockedView: (problem?: string) => Html;
  /** Whom to play in the demonstration: the slug of an agency, or the coordinator's. */
  readonly player: () => string;
  /** Shows what the key opens, or says in a sentence why this key does not; `lock` shows the page locked again. */
  readonly open: (session: Session, lock: (problem?: string) => void) => Promise<string | undefined>;
};

/**
 * Runs a page that is delivered locked, in `place`. It locks itself when the time is over, and when it is left: a page that
 * the browser keeps for the back button must not come back open.
 */
export const startLockedPage = (place: Element, { lockedView, player, open }: LockedPage): void => {
  const lock = document.querySelector<HTMLButtonElement>('.lock');
  const timeLeft = document.querySelector<HTMLElement>('.time-left');
  let timer: ReturnType<typeof setInterval> | undefined;

  const showLocked = (problem?: string, show = showView): void => {
    clearInterval(timer);
    if (lock !== null) lock.hidden = true;
    if (timeLeft !== null) timeLeft.textContent = 'Locked';
    show(place, lockedView(problem));
    listenForKeys();
  };

  /** Opens the page when a form is sent. Whatever is wrong is said there, and what was chosen and typed stays. */
  const listenForKey = (id: string, keyOf: () => Promise<Chosen>): void => {
    const form = place.querySelector<HTMLFormElement>(id);
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      const ready = setBusy(form, 'Opening …');
      void keyOf()
        .then(async (key) => ('problem' in key ? key.problem : enter(key)))
        .then((problem) => {
          ready();
          if (problem !== undefined) sayProblem(form, problem);
        });
    });
  };

  const listenForKeys = (): void => {
    listenForKey('#play-form', () => playedKey(player()));
    listenForKey('#key-form', () => keyFromForm(place));
    listenForKey('#sheet-form', () => keyFromSheet(place));
    void offerKeptKey();
  };

  /** Puts the passphrase alone before the other ways, where this device keeps a key. */
  const offerKeptKey = async (): Promise<void> => {
    const form = place.querySelector('#key-form');
    if ((await keptKeyFiles()).length === 0 || form === null || place.querySelector('#kept-form') !== null)
      return;
    // The markup comes from `html`, which escaped every value in it.
    form.insertAdjacentHTML('beforebegin', keptKeyForm.markup);
    listenForKey('#kept-form', () => keyFromDevice(place));
  };

  /** Gives a sentence when the key opens nothing; then nothing has changed. */
  const enter = async (key: WorkerKey): Promise<string | undefined> => {
    const session = await openSession(key);
    if ('kind' in session) return session.sentence;
    if (lock !== null) lock.hidden = false;
    timer = countDown(session, timeLeft, () =>
      showLocked('The thirty minutes are over. Open it again with your key.'),
    );
    const refusal = await open(session, showLocked);
    if (refusal !== undefined) showLocked(refusal);
    return undefined;
  };

  lock?.addEventListener('click', () => showLocked());
  addEventListener('pagehide', () => showLocked(undefined, putView));
  listenForKeys();
  letPress(place);
};
