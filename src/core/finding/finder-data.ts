import type { ClockChanges } from '../calendar/clock-changes.ts';
import type { FactsTable } from './facts-table.ts';
import type { NeedWords } from './typed/phrases.ts';

/** What a list carries for finding in it. It is the same for every visitor. */
export type FinderData = {
  readonly table: FactsTable;
  /** Like `Europe/Dublin`. */
  readonly timeZone: string;
  /** When clocks change there, in the time this build may be read. */
  readonly clock?: ClockChanges | undefined;
  /** Public holidays of this year and the next, `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
  readonly needs: readonly NeedWords[];
};

/** The addresses of the files of a long list, in the order they are fetched: by everybody, whatever is chosen. */
export type ListFiles = {
  /** How many rows there are in all. */
  readonly rows: number;
  readonly facts: string;
  readonly names: string;
  readonly texts: readonly string[];
};

/** What a page with a list has in it: all there is to know, or where that is fetched. */
export type Carried =
  | { readonly kind: 'page'; readonly data: FinderData }
  | { readonly kind: 'files'; readonly files: ListFiles };

/** The needs as words are read by them: without what no reading asks for. */
export const needWordsOf = (needs: readonly NeedWords[]): NeedWords[] =>
  needs.map(({ slug, name, alsoSaid, forThem, couldEndanger }) => ({
    slug,
    name,
    ...(alsoSaid !== undefined && { alsoSaid }),
    ...(forThem !== undefined && { forThem }),
    ...(couldEndanger === true && { couldEndanger }),
  }));
