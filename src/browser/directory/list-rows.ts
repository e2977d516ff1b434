import type { RowName } from '#core/finding/carried/packed-names.ts';
import { growingIndex, type RowText, type WordIndex } from '#core/finding/typed/match-words.ts';

/** What a row is called, where it leads, and where it stands. */
export type RowAbout = Pick<RowName, 'name' | 'place'> & { readonly address: string };

/** The rows of a list, wherever they come from: the page itself, or files that come after it. */
export type ListRows = {
  readonly count: number;
  /** How many are shown at once: laying out more takes a phone longer than anybody waits after a tick. */
  readonly shownAtOnce: number;
  /** The item of a row; of one whose text has not come, an item that holds its place. */
  readonly itemOf: (row: number) => HTMLElement;
  readonly about: (row: number) => RowAbout;
  /** The words of all rows whose text is there. */
  readonly words: () => WordIndex;
  /** Whether the text of every row is there. */
  readonly areAllThere: () => boolean;
};

const textIn = (item: Element, selector: string): string =>
  [...item.querySelectorAll(selector)].map(({ textContent }) => textContent).join(' ');

/** The words of an item that are searched. */
export const textOf = (item: Element): RowText => ({
  name: textIn(item, 'h2'),
  rest: textIn(item, '.kind, .about, .place'),
});

/** What an item says of itself. */
export const aboutItem = (item: Element | undefined): RowAbout => {
  const link = item?.querySelector<HTMLAnchorElement>('h2 a');
  return {
    name: link?.textContent ?? '',
    address: link?.getAttribute('href') ?? '/directory/',
    place: item?.querySelector('.place b')?.textContent ?? '',
  };
};

/** Rows that all stand in the page: its items, in the order of the facts. */
export const rowsInPage = (list: HTMLElement): ListRows => {
  const items = [...list.querySelectorAll<HTMLElement>(':scope > li')];
  let index: WordIndex | undefined;
  return {
    count: items.length,
    shownAtOnce: 60,
    itemOf: (row) => items[row] ?? document.createElement('li'),
    about: (row) => aboutItem(items[row]),
    words: () => {
      if (index !== undefined) return index;
      const whole = growingIndex(items.length);
      whole.add(items.map(textOf));
      index = whole;
      return whole;
    },
    areAllThere: () => true,
  };
};
