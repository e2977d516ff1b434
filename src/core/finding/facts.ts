import { openAt, opensOnDayOf } from '../directory/opening-times/open-at.ts';
import type { Point } from '../places/distance.ts';
import type { Facet } from './facets.ts';
import { eachFacet, type FactsTable } from './facts-table.ts';
import { noRows, type RowSet, rowsWhere } from './row-set.ts';

/** A facts table made ready for asking. */
export type Facts = {
  readonly rows: number;
  /** The rows that have each option of each facet. */
  readonly having: Readonly<Record<Facet, ReadonlyMap<string, RowSet>>>;
  /** The rows that say nothing in a facet. */
  readonly silent: Readonly<Record<Facet, RowSet>>;
  readonly due: RowSet;
  readonly confirmed: RowSet;
  readonly pointOf: (row: number) => Point | undefined;
};

/** The moment somebody asks, and the days off by which a service may be closed. */
export type Moment = {
  readonly instant: Date;
  readonly timeZone: string;
  readonly holidays: ReadonlySet<string>;
};

/** Reads a table. With a moment, rows also say whether they are open `now` and `today`. */
export const readFacts = (table: FactsTable, moment?: Moment): Facts => {
  const rows = table.columns.state.length;
  const having = eachFacet((facet) => {
    const found = new Map(table.options[facet].map((option): [string, RowSet] => [option, noRows(rows)]));
    const sets = table.sets[facet].map((set) =>
      set.flatMap((number) => found.get(table.options[facet][number] ?? '') ?? []),
    );
    table.columns[facet].forEach((set, row) => {
      for (const { bits } of sets[set] ?? []) bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31));
    });
    return found;
  });
  if (moment !== undefined) {
    const { instant, timeZone, holidays } = moment;
    const isOpen = table.openings.map((times) => {
      const { kind } = openAt(times, instant, timeZone, holidays);
      return kind === 'open' || kind === 'always';
    });
    const opensToday = table.openings.map((times) => opensOnDayOf(times, instant, timeZone, holidays));
    const rowsThat = (is: readonly boolean[]) =>
      rowsWhere(rows, (row) => is[(table.columns.opening[row] ?? 0) - 1] === true);
    having.whens.set('now', rowsThat(isOpen));
    having.whens.set('today', rowsThat(opensToday));
  }
  const points = table.towns.map(([latitude, longitude]): Point => ({ latitude, longitude }));
  return {
    rows,
    having,
    silent: eachFacet((facet) =>
      rowsWhere(rows, (row) => (table.sets[facet][table.columns[facet][row] ?? 0] ?? []).length === 0),
    ),
    due: rowsWhere(rows, (row) => table.columns.state[row] === 2),
    confirmed: rowsWhere(rows, (row) => table.columns.state[row] === 0),
    pointOf: (row) => points[(table.columns.town[row] ?? 0) - 1],
  };
};
