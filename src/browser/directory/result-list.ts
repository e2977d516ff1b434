import type { Found } from '#core/finding/find.ts';
import type { RowText } from '#core/finding/typed/match-words.ts';
import { distanceInWords } from '#core/places/distance.ts';
import { part } from './page-part.ts';

/** The list in the page: its items are the rows of the facts, in their order. */
export type ResultList = {
  /** The words of each row. */
  readonly texts: () => RowText[];
  /** Shows what was found, in its order, each with how far it is. Of a long list the first part, and a button for more. */
  readonly show: (found: Pick<Found, 'rows' | 'kmTo'>) => void;
  /** Says of each row whether it is open; nothing where the words are empty. */
  readonly sayOpen: (wordsOf: (row: number) => string) => void;
  /** A row's name, where it leads, and the town or area it stands in. */
  readonly about: (row: number) => {
    readonly name: string;
    readonly address: string;
    readonly place: string;
  };
};

const textIn = (item: Element, selector: string): string =>
  [...item.querySelectorAll(selector)].map(({ textContent }) => textContent).join(' ');

/** Writes words into a place that is hidden while it has none. */
const write = (place: HTMLElement | null, words: string): void => {
  if (!place || place.textContent === words) return;
  place.textContent = words;
  place.hidden = words === '';
};

/** How many are shown at once: laying out more takes a phone longer than anybody waits after a tick. */
const shownAtOnce = 60;

/** The results of a page; `further` holds the button that shows more of a long list. */
export const resultList = (list: HTMLElement, further: HTMLElement): ResultList => {
  const items = [...list.querySelectorAll<HTMLElement>(':scope > li')];
  const distances = items.map((item) => item.querySelector<HTMLElement>('[data-km]'));
  const openings = items.map((item) => item.querySelector<HTMLElement>('[data-open]'));
  const more = part(further, 'button');
  let order = items.map((_, row) => row);
  let found: readonly number[] = order;

  const putInOrder = (rows: readonly number[], isFound: ReadonlySet<number>) => {
    const wanted = [...rows, ...items.flatMap((_, row) => (isFound.has(row) ? [] : [row]))];
    if (wanted.every((row, index) => row === order[index])) return;
    order = wanted;
    const focused = document.activeElement;
    list.append(...wanted.flatMap((row) => items[row] ?? []));
    if (focused instanceof HTMLElement && list.contains(focused)) focused.focus({ preventScroll: true });
  };

  const showFirst = (most: number) => {
    const shown = new Set(found.slice(0, most));
    items.forEach((item, row) => {
      if (item.hidden === shown.has(row)) item.hidden = !shown.has(row);
    });
    further.hidden = found.length <= most;
    more.textContent = `Show ${Math.min(shownAtOnce, found.length - most)} more`;
  };
  const shownNow = () => found.filter((row) => items[row]?.hidden === false).length;

  more.addEventListener('click', () => {
    const before = shownNow();
    showFirst(before + shownAtOnce);
    items[found[before] ?? -1]?.querySelector<HTMLElement>('h2 a')?.focus();
  });
  // On paper there is no button to press.
  let beforePrint = shownAtOnce;
  addEventListener('beforeprint', () => {
    beforePrint = Math.max(shownAtOnce, shownNow());
    showFirst(found.length);
  });
  addEventListener('afterprint', () => showFirst(beforePrint));

  return {
    texts: () =>
      items.map((item) => ({ name: textIn(item, 'h2'), rest: textIn(item, '.kind, .about, .place') })),
    show: ({ rows, kmTo }) => {
      const isSame = rows.length === found.length && rows.every((row, index) => row === found[index]);
      const most = isSame ? Math.max(shownAtOnce, shownNow()) : shownAtOnce;
      found = rows;
      distances.forEach((place, row) => {
        const km = kmTo(row);
        write(place, km === undefined ? '' : distanceInWords(km));
      });
      putInOrder(rows, new Set(rows));
      showFirst(most);
      list.hidden = rows.length === 0;
    },
    sayOpen: (wordsOf) => {
      openings.forEach((place, row) => {
        write(place, place === null ? '' : wordsOf(row));
      });
    },
    about: (row) => {
      const item = items[row];
      const link = item?.querySelector<HTMLAnchorElement>('h2 a');
      return {
        name: link?.textContent ?? '',
        address: link?.getAttribute('href') ?? '/directory/',
        place: item?.querySelector('.place b')?.textContent ?? '',
      };
    },
  };
};
