/** One page of a list, as HSDS gives it. */
export type Page<Item> = {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  /** How many records are on this page. */
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly Item[];
};

/** The page with this number, counted from 1, of a list that has `perPage` records a page. One after the last is empty. */
export const pageOf = <Item>(items: readonly Item[], number: number, perPage: number): Page<Item> => {
  const pages = Math.ceil(items.length / perPage);
  const contents = items.slice((number - 1) * perPage, number * perPage);
  return {
    total_items: items.length,
    total_pages: pages,
    page_number: number,
    size: contents.length,
    first_page: number === 1,
    last_page: number >= pages,
    empty: contents.length === 0,
    contents,
  };
};
