import '../without-eval.ts';
import { dayIn } from '#core/calendar/zoned-time.ts';
import { contactDataSchema } from '#core/contact/contact-data.ts';
import { readReference } from '#core/contact/reference.ts';
import { withAbsences } from '#core/routing/away-desks.ts';
import { fetchAbsences } from '../fetch-absences.ts';
import { fetchQuestions } from '../fetch-questions.ts';
import { openByReference, showDesk } from './desk/desk.ts';
import { type TypedWords, unsentWords } from './desk/typed-words.ts';
import { startLockedPage } from './locked-page.ts';
import { lockedView, type Player } from './locked-view.ts';
import type { Refused } from './session.ts';

/** Refusals after which nobody opens the inbox with the same key at once. */
const cannotReturn = ['key-removed', 'not-let-in'];

/** Runs the inbox. `players` are those who can be played in the demonstration; none elsewhere. */
export const startInbox = (players: readonly Player[]): void => {
  const place = document.querySelector('#inbox');
  if (place === null) return;
  const chosen = () => location.hash.slice(1);
  /** Stays when the time is over, for the same key alone; gone when the page is left or locked by hand. */
  const unsent = { workerKeyId: '', typed: new Map() as TypedWords };
  /** What somebody had typed whose key opens nothing any more: shown once, where they are told. */
  let lost = '';
  const forget = () => unsent.typed.clear();
  addEventListener('pagehide', forget);
  document.querySelector('.lock')?.addEventListener('click', forget);
  const field = () => place.querySelector<HTMLSelectElement>('#player');

  startLockedPage(place, {
    lockedView: (problem) => lockedView(players, chosen(), { problem, unsent: lost }),
    player: () => field()?.value ?? '',
    open: async (session, lock) => {
      const [answer, questions, absences] = await Promise.all([
        fetch('/contact/data.json', { cache: 'no-cache' }),
        fetchQuestions(),
        fetchAbsences(),
      ]);
      const published = contactDataSchema.parse(await answer.json());
      const data = withAbsences(published, absences ?? {}, dayIn(published.timeZone, new Date()));
      if (unsent.workerKeyId !== session.workerKey.id) forget();
      unsent.workerKeyId = session.workerKey.id;
      const { typed } = unsent;
      const desk = {
        place,
        session,
        data,
        questions: questions ?? undefined,
        lock: ({ reason, sentence }: Refused) => {
          if (cannotReturn.includes(reason)) lost = unsentWords(typed);
          lock(sentence);
          lost = '';
        },
        signature: {},
        typed,
      };
      const isReference = readReference(chosen()) === chosen();
      await (isReference ? openByReference(desk, chosen()) : showDesk(desk));
      return undefined;
    },
  });
};
