import type { FactsTable } from './facts-table.ts';
import type { NeedWords } from './typed/phrases.ts';

/** What a page with a list carries for finding in it. It is the same for every visitor. */
export type FinderData = {
  readonly table: FactsTable;
  /** Like `Europe/Dublin`. */
  readonly timeZone: string;
  /** Public holidays of this year and the next, `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
  readonly needs: readonly NeedWords[];
};

/** The needs as words are read by them: without what no reading asks for. */
export const needWordsOf = (needs: readonly NeedWords[]): NeedWords[] =>
  needs.map(({ slug, name, alsoSaid, forThem }) => ({
    slug,
    name,
    ...(alsoSaid !== undefined && { alsoSaid }),
    ...(forThem !== undefined && { forThem }),
  }));
