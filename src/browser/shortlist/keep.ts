import { countInWords } from '#core/shortlist/list-words.ts';
import { drop, isKept, keep, mostKept } from '#core/shortlist/shortlist.ts';
import { keptStore } from './kept-store.ts';
import { listInPage } from './list-in-page.ts';

/** Every `.keep` says which service it is for in `data-keep`; the name stands in the title of what it lies in. */
const label = (button: HTMLElement, list: Parameters<typeof isKept>[0]): void => {
  const pressed = String(isKept(list, button.dataset['keep'] ?? ''));
  if (button.getAttribute('aria-pressed') === pressed) return;
  const name = button.closest('article')?.querySelector('h1, h2')?.textContent.trim() ?? '';
  button.setAttribute('aria-label', `Keep: ${name}`);
  button.setAttribute('aria-pressed', pressed);
};

/**
 * Makes the buttons of a page keep services, says in the tray how many there are, and opens the list in the page. `styles`
 * gets the sheet of the list, which only those need who open it.
 */
export const startKeeping = (tray: HTMLElement, styles: () => Promise<string>): void => {
  const main = document.getElementById('main');
  const status = tray.querySelector<HTMLElement>('[aria-live]');
  const rest = tray.querySelector<HTMLElement>('[data-rest]');
  const inTab = tray.querySelector<HTMLInputElement>('[name="in-tab"]');
  const open = tray.querySelector<HTMLElement>('[data-open-list]');
  if (!main || !status || !rest || !inTab || !open) return;

  const show = () => {
    const list = store.list();
    for (const button of document.querySelectorAll<HTMLElement>('.keep')) label(button, list);
    const isEmpty = list.length === 0;
    tray.classList.toggle('filled', !isEmpty);
    rest.hidden = isEmpty;
    inTab.checked = store.isInTab();
    const words = isEmpty && status.textContent === '' ? '' : countInWords(list.length);
    if (status.textContent !== words) status.textContent = words;
  };
  const store = keptStore(() => {
    show();
    shown.refresh();
  });
  const shown = listInPage({
    main,
    tray,
    opener: open,
    store,
    styles,
    say: (words) => {
      status.textContent = words;
    },
  });

  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('.keep') : null;
    const slug = button?.dataset['keep'];
    if (slug === undefined) return;
    const list = store.list();
    if (!isKept(list, slug) && list.length >= mostKept) {
      status.textContent = `A list holds ${mostKept}. Take one off first.`;
      return;
    }
    store.set(isKept(list, slug) ? drop(list, slug) : keep(list, slug));
  });
  inTab.addEventListener('change', () => store.keepInTab(inTab.checked));
  open.addEventListener('click', shown.open);
  // The page of the list knows nothing of a list that is only in this one.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href$="/shortlist/"]') : null;
    const goesElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (!link || goesElsewhere || store.list().length === 0) return;
    event.preventDefault();
    shown.open();
  });
  // Results that come later get their state too.
  const results = document.querySelector('.results');
  if (results) new MutationObserver(show).observe(results, { childList: true });
  show();
};
