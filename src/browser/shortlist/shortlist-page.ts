import { shortlistFromIds } from '#core/shortlist/handout.ts';
import { readListLink } from '#core/shortlist/list-link.ts';
import { handoutData } from './handout-data.ts';
import { keptStore } from './kept-store.ts';
import { type ListView, listView } from './list-view.ts';

/** The page of a list: one that came in a link, or the one that is carried along in this tab. */
export const startShortlist = (place: HTMLElement): void => {
  let shown: ListView | undefined;

  const show = async () => {
    const read = readListLink(location.hash);
    // The same list in another language: what stands after “#” goes over no wire.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a'))
      link.hash = read ? location.hash : '';
    const sent = read && shortlistFromIds(read.ids, (await handoutData()).services);
    const store = keptStore(() => shown?.refresh(), sent?.list);
    const gone = (sent?.gone ?? 0) + (read?.unreadable ?? 0);
    // A new place for each list: what listens to the one before goes with it.
    const fresh = document.createElement('div');
    shown = await listView(fresh, store, sent ? 'from-link' : 'own-page', undefined, gone);
    place.replaceChildren(fresh);
  };

  const failed = () => {
    const sentence = place.querySelector<HTMLElement>('[data-failed]');
    if (sentence) sentence.hidden = false;
  };

  addEventListener('hashchange', () => {
    if (readListLink(location.hash)) show().catch(failed);
  });
  show().catch(failed);
};
