import { join, readShortlist, type Shortlist } from '#core/shortlist/shortlist.ts';

/**
 * The list that somebody makes on this site. It lives in the page, and the browser gives it back over Back and after a
 * reload, as it does with boxes that were ticked. It stays in the tab from page to page only if its owner chose that. It is
 * never in an address, and never sent.
 */
export type KeptStore = {
  readonly list: () => Shortlist;
  readonly set: (list: Shortlist) => void;
  readonly isInTab: () => boolean;
  readonly keepInTab: (on: boolean) => void;
};

const tabKey = 'your-list';

/** The list in the tab; undefined when nobody chose to have it there, or when the browser keeps nothing. */
const readTab = (): Shortlist | undefined => {
  try {
    const written = sessionStorage.getItem(tabKey);
    return written === null ? undefined : readShortlist(JSON.parse(written));
  } catch {
    return undefined;
  }
};

/** Whether the list is in the tab now. */
const writeTab = (list: Shortlist | undefined): boolean => {
  try {
    if (list === undefined) sessionStorage.removeItem(tabKey);
    else sessionStorage.setItem(tabKey, JSON.stringify(list));
    return list !== undefined;
  } catch {
    return false;
  }
};

/** What is written into this entry of the tab's own history: the services, without any note. */
const readEntry = (): Shortlist | undefined => {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'kept' in state
    ? readShortlist(state.kept)
    : undefined;
};

const writeEntry = (list: Shortlist): void => {
  const kept = list.map(({ slug, goesAlong }) => ({ slug, goesAlong }));
  history.replaceState({ ...history.state, kept }, '');
};

/**
 * Opens the list of this page; `changed` is called when it is not what it was. A list that was sent in a link (`sent`) is
 * one of its own: what is in the tab already stays out of it.
 */
export const keptStore = (changed: () => void, sent?: Shortlist): KeptStore => {
  const inTabAtFirst = sent === undefined ? readTab() : undefined;
  let inTab = inTabAtFirst !== undefined;
  let list = inTabAtFirst ?? readEntry() ?? sent ?? [];

  const write = () => {
    writeEntry(list);
    if (inTab) inTab = writeTab(list);
  };

  // A page that was kept for Back may have been overtaken by another one of this tab.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || sent !== undefined) return;
    const now = readTab();
    if (now !== undefined) list = inTab ? now : join(list, now);
    inTab = now !== undefined;
    write();
    changed();
  });
  // Whoever leaves quickly leaves nothing here: the page was hidden before it went.
  addEventListener('pagehide', () => {
    if (document.documentElement.hidden) writeTab(undefined);
  });

  return {
    list: () => list,
    set: (to) => {
      list = to;
      write();
      changed();
    },
    isInTab: () => inTab,
    keepInTab: (on) => {
      list = on ? join(list, readTab() ?? []) : list;
      inTab = writeTab(on ? list : undefined);
      writeEntry(list);
      changed();
    },
  };
};
