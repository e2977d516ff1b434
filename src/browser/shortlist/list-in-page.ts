import type { KeptStore } from './kept-store.ts';
import type { ListView } from './list-view.ts';

/** A list that opens in the page it was made on, so that it needs no address; Back closes it. */
export type ListInPage = {
  readonly open: () => void;
  /** The list is not what it was. */
  readonly refresh: () => void;
};

type Around = {
  readonly main: HTMLElement;
  readonly tray: HTMLElement;
  /** What gets the focus back. */
  readonly opener: HTMLElement;
  readonly store: KeptStore;
  readonly styles: () => Promise<string>;
  readonly say: (words: string) => void;
};

const isOpenHere = (): boolean => {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'listOpen' in state;
};

/** Prepares the list of a page; its program and its sheet are fetched when it is first opened. */
export const listInPage = ({ main, tray, opener, store, styles, say }: Around): ListInPage => {
  const others = [...main.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
  let view: ListView | undefined;
  let place: HTMLElement | undefined;
  let scrolled = 0;

  const make = async (): Promise<void> => {
    const [{ listView }, css] = await Promise.all([import('./list-view.ts'), styles()]);
    if (place) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    place = document.createElement('div');
    place.className = 'page';
    view = await listView(place, store, 'in-page', () => history.back());
    main.append(place);
  };

  const toggle = (isOpen: boolean) => {
    for (const other of others) other.hidden = isOpen;
    tray.hidden = isOpen;
    if (place) place.hidden = !isOpen;
  };

  const show = async (): Promise<void> => {
    try {
      await make();
    } catch {
      place = undefined;
      say('Your list could not be opened: there is no signal. Try again.');
      return;
    }
    if (!isOpenHere()) {
      scrolled = scrollY;
      history.pushState({ ...history.state, listOpen: true }, '');
    }
    view?.refresh();
    toggle(true);
    scrollTo(0, 0);
    place?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  };

  const hide = () => {
    if (place === undefined || place.hidden) return;
    toggle(false);
    // What was changed in the list holds for the page below it too.
    store.set(store.list());
    scrollTo(0, scrolled);
    opener.focus({ preventScroll: true });
  };

  addEventListener('popstate', () => {
    if (isOpenHere()) void show();
    else hide();
  });
  if (isOpenHere()) void show();

  return { open: () => void show(), refresh: () => view?.refresh() };
};
