import '../without-eval.ts';
import { z } from 'zod';
import { spokenMoment } from '#core/calendar/spoken-time.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import { startLockedPage } from '../inbox/locked-page.ts';
import type { Session } from '../inbox/session.ts';
import { showView } from '../show-view.ts';
import { markReport, readQueue } from './queue.ts';
import { lockedQueueView, queueView } from './queue-view.ts';

/** How moments are said here, and the names of areas and needs by their slugs. */
type Place = {
  readonly timeZone: string;
  readonly language: string;
  readonly subjects: Readonly<Record<string, string>>;
};

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
  const showQueue = async (
    session: Session,
    names: Readonly<Record<string, string>>,
    lock: (problem?: string) => void,
    problem?: string,
  ): Promise<void> => {
    const reports = await readQueue(session);
    if ('kind' in reports) return lock(reports.sentence);
    const known = new Map(Object.entries(names));
    const subjects = new Map(Object.entries(where.subjects));
    const spoken = (at: Date) => spokenMoment(at, where.timeZone, where.language);
    showView(
      place,
      queueView({
        reports,
        nameOf: (slug) => known.get(slug),
        subjectOf: (slug) => subjects.get(slug),
        spoken,
        problem,
      }),
    );
    const again = (sentence?: string) => showQueue(session, names, lock, sentence);
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

  startLockedPage(place, {
    lockedView: (problem) => lockedQueueView(playable, { problem }),
    player: () => coordinatorSlug,
    open: async (session, lock) => {
      if (session.agency !== coordinatorSlug)
        return 'This key is an agency’s. The list opens with the coordinator’s key only.';
      await showQueue(session, await readNames(), lock);
      return undefined;
    },
  });
};
