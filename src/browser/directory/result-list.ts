import type { Found } from '#core/finding/find.ts';
import { distanceInWords } from '#core/places/distance.ts';
import type { ListRows } from './list-rows.ts';
import { part } from './page-part.ts';

/** The list as somebody sees it: of what was found the first part, in its order. */
export type ResultList = {
  /** Shows what was found, each with how far it is. Of a long list the first part, and a button for more. */
  readonly show: (found: Pick<Found, 'rows' | 'kmTo'>) => void;
  /** Shows the same rows again, whose items changed. */
  readonly refresh: () => void;
  /** Says of each row whether it is open; nothing where the words are empty. */
  readonly sayOpen: (wordsOf: (row: number) => string) => void;
  /** Whether a row that is shown has no text yet. */
  readonly isWaiting: () => boolean;
};

/** Writes words into a place that is hidden while it has none. */
const write = (place: HTMLElement | null, words: string): void => {
  if (!place || place.textContent === words) return;
  place.textContent = words;
  place.hidden = words === '';
};

/** How many go on paper at most. */
const mostOnPaper = 500;

/** So many are put into the page at once, more than a screen shows; the rest follow when somebody can see these. */
const mostAtOnce = 10;

/**
 * Puts these items into a list, and no others, at one stroke: each step alone would cost as much as all of them. Items that
 * stand there in their order already are not touched.
 */
const arrange = (list: HTMLElement, wanted: readonly HTMLElement[]): void => {
  const { children } = list;
  const isBegun = wanted.every((item, at) => item === (children[at] ?? item));
  if (!isBegun) {
    list.replaceChildren(...wanted);
    return;
  }
  if (children.length <= wanted.length) {
    list.append(...wanted.slice(children.length));
    return;
  }
  const beyond = document.createRange();
  beyond.setStart(list, [...list.childNodes].indexOf(children[wanted.length] ?? list));
  beyond.setEnd(list, list.childNodes.length);
  beyond.deleteContents();
};

const whenPainted = (then: () => void): void => {
  requestAnimationFrame(() => setTimeout(then));
};

/** The link that stands for a row, whether its text is there or not. */
const addressOf = (element: Element | null): string | null =>
  element?.closest('li')?.querySelector('h2 a')?.getAttribute('href') ?? null;

/** The results of a page; `further` holds the button that shows more of a long list. */
export const resultList = (list: HTMLElement, further: HTMLElement, rows: ListRows): ResultList => {
  const { shownAtOnce } = rows;
  const more = part(further, 'button');
  let found: readonly number[] = Array.from({ length: rows.count }, (_, row) => row);
  let kmTo: Found['kmTo'] = () => undefined;
  let openWords: (row: number) => string = () => '';
  let shown = shownAtOnce;

  let turn = 0;

  const filled = (row: number): HTMLElement => {
    const item = rows.itemOf(row);
    const km = kmTo(row);
    write(item.querySelector('[data-km]'), km === undefined ? '' : distanceInWords(km));
    write(item.querySelector('[data-open]'), openWords(row));
    return item;
  };

  const showFirst = (most: number, isAtOnce = false) => {
    shown = most;
    turn += 1;
    const thisTurn = turn;
    const focused = document.activeElement;
    const isInList = focused instanceof HTMLElement && list.contains(focused);
    const address = isInList ? addressOf(focused) : null;
    const wanted = found.slice(0, most);
    const isThere = wanted.every((row, at) => rows.itemOf(row) === list.children[at]);
    const isWhole = isAtOnce || isInList || isThere || wanted.length <= mostAtOnce;
    arrange(list, (isWhole ? wanted : wanted.slice(0, mostAtOnce)).map(filled));
    if (!isWhole)
      whenPainted(() => {
        if (turn === thisTurn) arrange(list, wanted.map(filled));
      });
    further.hidden = found.length <= most;
    if (found.length > most) more.textContent = `Show ${Math.min(shownAtOnce, found.length - most)} more`;
    if (!isInList || document.activeElement === focused) return;
    if (list.contains(focused)) focused.focus({ preventScroll: true });
    else
      [...list.querySelectorAll<HTMLElement>('h2 a')]
        .find((link) => link.getAttribute('href') === address)
        ?.focus({ preventScroll: true });
  };

  more.addEventListener('click', () => {
    const before = shown;
    showFirst(before + shownAtOnce, true);
    list.children[before]?.querySelector<HTMLElement>('h2 a')?.focus();
  });
  // On paper there is no button to press.
  let beforePrint = shownAtOnce;
  addEventListener('beforeprint', () => {
    beforePrint = shown;
    showFirst(Math.max(shown, mostOnPaper), true);
  });
  addEventListener('afterprint', () => showFirst(beforePrint));

  return {
    show: (next) => {
      const isSame =
        next.rows.length === found.length && next.rows.every((row, index) => row === found[index]);
      ({ rows: found, kmTo } = next);
      showFirst(isSame ? shown : shownAtOnce);
      list.hidden = found.length === 0;
    },
    refresh: () => showFirst(shown),
    sayOpen: (wordsOf) => {
      openWords = wordsOf;
    },
    isWaiting: () => list.querySelector('.waiting') !== null,
  };
};
