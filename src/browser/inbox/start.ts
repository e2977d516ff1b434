import '../without-eval.ts';
import { contactDataSchema } from '#core/contact/contact-data.ts';
import { readReference } from '#core/contact/reference.ts';
import { openByReference, showDesk } from './desk/desk.ts';
import { startLockedPage } from './locked-page.ts';
import { lockedView, type Player } from './locked-view.ts';

/** Runs the inbox. `players` are those who can be played in the demonstration; none elsewhere. */
export const startInbox = (players: readonly Player[]): void => {
  const place = document.querySelector('#inbox');
  if (place === null) return;
  const chosen = () => location.hash.slice(1);
  const field = () => place.querySelector<HTMLSelectElement>('#player');

  startLockedPage(place, {
    lockedView: (problem) => lockedView(players, chosen(), { problem }),
    player: () => field()?.value ?? '',
    open: async (session, lock) => {
      const answer = await fetch('/contact/data.json', { cache: 'no-cache' });
      const data = contactDataSchema.parse(await answer.json());
      const desk = { place, session, data, lock, signature: {} };
      const isReference = readReference(chosen()) === chosen();
      await (isReference ? openByReference(desk, chosen()) : showDesk(desk));
      return undefined;
    },
  });
};
