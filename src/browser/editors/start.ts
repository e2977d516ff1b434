import '../without-eval.ts';
import { z } from 'zod';
import { spokenMoment } from '#core/calendar/spoken-time.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import { keyFromForm, playedKey } from '../inbox/chosen-key.ts';
import { letPress } from '../inbox/let-press.ts';
import { openSession, type Session } from '../inbox/session.ts';
import { countDown } from '../inbox/time-left.ts';
import type { WorkerKey } from '../inbox/worker-key.ts';
import { putView, showView } from '../show-view.ts';
import { markReport, readQueue } from './queue.ts';
import { lockedQueueView, queueView } from './queue-view.ts';

/** How moments are said here. */
type Place = { readonly timeZone: string; readonly language: string };

const namesSchema = z.record(z.string(), z.string());

const readNames = async (): Promise<Readonly<Record<string, string>>> => {
  try {
    return namesSchema.parse(
      await (await fetch('/listing-report/listings.json', { cache: 'no-cache' })).json(),
    );
  } catch {
    // Slugs are shown instead.
    return {};
  }
};

/** Runs the editors' list. `playable`: the demonstration gives out the coordinator's key. */
export const startEditors = (playable: boolean, where: Place): void => {
  const place = document.querySelector('#editors');
  if (place === null) return;
  const lock = document.querySelector<HTMLButtonElement>('.lock');
  const timeLeft = document.querySelector<HTMLElement>('.time-left');
  let timer: ReturnType<typeof setInterval> | undefined;

  const showLocked = (problem?: string, show = showView): void => {
    clearInterval(timer);
    if (lock !== null) lock.hidden = true;
    if (timeLeft !== null) timeLeft.textContent = 'Locked';
    show(place, lockedQueueView(playable, { problem }));
    listenForKeys();
  };

  const listenForKeys = (): void => {
    place.querySelector('#play-form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      void playedKey(coordinatorSlug).then(enter);
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
    if (session.agency !== coordinatorSlug)
      return showLocked('This key is an agency’s. The list opens with the coordinator’s key only.');
    if (lock !== null) lock.hidden = false;
    timer = countDown(session, timeLeft, () =>
      showLocked('The thirty minutes are over. Open it again with your key.'),
    );
    await showQueue(session, await readNames());
  };

  const showQueue = async (
    session: Session,
    names: Readonly<Record<string, string>>,
    problem?: string,
  ): Promise<void> => {
    const reports = await readQueue(session);
    if ('kind' in reports) return showLocked(reports.sentence);
    const known = new Map(Object.entries(names));
    const spoken = (at: Date) => spokenMoment(at, where.timeZone, where.language);
    showView(place, queueView({ reports, nameOf: (slug) => known.get(slug), spoken, problem }));
    const again = (sentence?: string) => showQueue(session, names, sentence);
    place.querySelector('[data-refresh]')?.addEventListener('click', () => void again());
    for (const button of place.querySelectorAll<HTMLButtonElement>('[data-mark]')) {
      button.addEventListener('click', () => {
        button.disabled = true;
        const { reference = '', mark } = button.dataset;
        void markReport(session, reference, mark === 'done' ? 'done' : 'waiting').then((marked) =>
          again(marked.kind === 'refused' ? marked.sentence : undefined),
        );
      });
    }
  };

  lock?.addEventListener('click', () => showLocked());
  // A page kept by the browser for the back button must not come back open.
  addEventListener('pagehide', () => showLocked(undefined, putView));
  // It stands in the page already, locked, and now it can be opened.
  listenForKeys();
  letPress(place);
};
