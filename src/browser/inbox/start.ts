import '../without-eval.ts';
import { contactDataSchema } from '#core/contact/contact-data.ts';
import { putView, showView } from '../show-view.ts';
import { keyFromForm, playedKey } from './chosen-key.ts';
import { showDesk } from './desk.ts';
import { letPress } from './let-press.ts';
import { lockedView, type Player } from './locked-view.ts';
import { openSession } from './session.ts';
import { countDown } from './time-left.ts';
import type { WorkerKey } from './worker-key.ts';

/** Runs the inbox. `players` are those who can be played in the demonstration; none elsewhere. */
export const startInbox = (players: readonly Player[]): void => {
  const place = document.querySelector('#inbox');
  if (place === null) return;
  const lock = document.querySelector<HTMLButtonElement>('.lock');
  const timeLeft = document.querySelector<HTMLElement>('.time-left');
  let timer: ReturnType<typeof setInterval> | undefined;
  const chosen = () => location.hash.slice(1);

  const showLocked = (problem?: string, show = showView): void => {
    clearInterval(timer);
    if (lock !== null) lock.hidden = true;
    if (timeLeft !== null) timeLeft.textContent = 'Locked';
    show(place, lockedView(players, chosen(), { problem }));
    place.querySelector('#play-form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      const slug = place.querySelector<HTMLSelectElement>('#player')?.value ?? '';
      void playedKey(slug).then(enter);
    });
    place.querySelector('#key-form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      void keyFromForm(place).then(enter);
    });
  };

  const enter = async (key: WorkerKey | { readonly problem: string }): Promise<void> => {
    if ('problem' in key) return showLocked(key.problem);
    const session = await openSession(key);
    if ('kind' in session) return showLocked(session.sentence);
    const answer = await fetch('/contact/data.json', { cache: 'no-cache' });
    const data = contactDataSchema.parse(await answer.json());
    if (lock !== null) lock.hidden = false;
    timer = countDown(session, timeLeft, () =>
      showLocked('The thirty minutes are over. Open it again with your key.'),
    );
    await showDesk({ place, session, data, lock: showLocked });
  };

  lock?.addEventListener('click', () => showLocked());
  // A page kept by the browser for the back button must not come back open.
  addEventListener('pagehide', () => showLocked(undefined, putView));
  // It stands in the page already, locked, and now it can be opened.
  showLocked(undefined, () => {
    letPress(place);
    const player = place.querySelector<HTMLSelectElement>('#player');
    if (player !== null && players.some(({ slug }) => slug === chosen())) player.value = chosen();
  });
};
