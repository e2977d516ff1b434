import { distanceKm, type Point } from '../places/distance.ts';
import { type Facet, facets, type Options } from './facets.ts';
import type { Facts } from './facts.ts';
import { eachFacet } from './facts-table.ts';
import {
  allRows,
  anyOf,
  both,
  countBoth,
  hasRow,
  listRows,
  noRows,
  type RowSet,
  rowsWhere,
} from './row-set.ts';

/** The rows that have the words somebody typed, and how well: more is better. */
export type WordMatch = { readonly rows: RowSet; readonly score: ArrayLike<number> };

/** What a visitor wants. Nothing chosen in a facet lets everything through. */
export type Wish = {
  readonly chosen: Options;
  /** Where distances are measured from. */
  readonly near?: Point | undefined;
  /** The area that `near` lies in: a service without a place of its own reaches somebody there if it covers it. */
  readonly area?: string | undefined;
  /** With `near`: no farther than this. What reaches somebody without a place of its own is never too far. */
  readonly withinKm?: number | undefined;
  readonly words?: WordMatch | undefined;
};

/** What was found: rows in order, best first. */
export type Found = {
  readonly rows: readonly number[];
  /** How far each is, in kilometres; undefined without a place, of the visitor or of the service. */
  readonly kmTo: (row: number) => number | undefined;
  /** How many there would be for each option, if it were chosen (see `choosing`). */
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
  /** How many fit everything but the choice of whom they are for, and do not say whom they are for. */
  readonly unsaid: number;
};

/** In these facets all that is chosen must hold: by phone and free. In the others one is enough: one county or another. */
const together: ReadonlySet<Facet> = new Set(['hows']);

/**
 * A choice with one option chosen as its count promises: among hows besides those chosen already, in other facets in place
 * of them.
 */
export const choosing = (chosen: Options, facet: Facet, option: string): Options => ({
  ...chosen,
  [facet]: together.has(facet) ? [...new Set([...chosen[facet], option])] : [option],
});

const passing = (facts: Facts, chosen: Options, facet: Facet): RowSet => {
  const options = chosen[facet];
  if (options.length === 0) return allRows(facts.rows);
  const sets = options.map((option) => facts.having[facet].get(option) ?? noRows(facts.rows));
  return together.has(facet) ? sets.reduce(both) : anyOf(facts.rows, sets);
};

/** Where what reaches somebody without a place of its own stands in the order: after the places as near as this. */
export const placelessAfterKm = 25;

/** Whether a row that has no place of its own reaches somebody where they are; without an area nobody knows, so it may. */
const reaches = (facts: Facts, area: string | undefined): ((row: number) => boolean) => {
  if (area === undefined) return () => true;
  const covering = facts.having.areas.get(area) ?? noRows(facts.rows);
  return (row) => hasRow(covering, row);
};

/** Rows that no facet keeps out: by their words, and by how far they are. */
const reachable = (facts: Facts, { near, area, withinKm, words }: Wish, kmTo: Found['kmTo']): RowSet => {
  const reachesThere = reaches(facts, area);
  const within =
    near === undefined || withinKm === undefined
      ? allRows(facts.rows)
      : rowsWhere(
          facts.rows,
          (row) => (kmTo(row) ?? (reachesThere(row) ? 0 : Number.POSITIVE_INFINITY)) <= withinKm,
        );
  return words === undefined ? within : both(within, words.rows);
};

/** How well a row fits: a point for each need and each kind of person that it names among those chosen, and its words. */
const fitOf = (facts: Facts, { chosen, words }: Wish) => {
  const named = (['needs', 'audiences'] as const).flatMap((facet) =>
    chosen[facet].flatMap((option) => facts.having[facet].get(option) ?? []),
  );
  return (row: number): number =>
    named.filter((set) => hasRow(set, row)).length + (words === undefined ? 0 : (words.score[row] ?? 0));
};

/**
 * Finds the listings that fit a wish. Order: those whose check is out of date last; the best fit first; then the nearest;
 * then those that are confirmed; then the directory's own order. What has no place of its own stands after the places within
 * `placelessAfterKm` when it covers the area somebody is in, and last otherwise.
 */
export const find = (facts: Facts, wish: Wish): Found => {
  const { near, chosen } = wish;
  const distances = new Map<number, number>();
  const kmTo = (row: number): number | undefined => {
    const known = distances.get(row);
    if (known !== undefined) return known;
    const point = near === undefined ? undefined : facts.pointOf(row);
    if (near === undefined || point === undefined) return undefined;
    const km = distanceKm(near, point);
    distances.set(row, km);
    return km;
  };

  const open = reachable(facts, wish, kmTo);
  const passes = eachFacet((facet) => passing(facts, chosen, facet));
  const fits = facets.map((facet) => passes[facet]).reduce(both, open);
  const otherThan = (facet: Facet) =>
    facets
      .filter((other) => other !== facet)
      .map((other) => passes[other])
      .reduce(both, open);

  const covers = wish.area === undefined ? () => false : reaches(facts, wish.area);
  const pointsOf = fitOf(facts, wish);
  const rows = listRows(fits).map((row) => ({
    row,
    due: hasRow(facts.due, row) ? 1 : 0,
    fit: pointsOf(row),
    km: kmTo(row) ?? (covers(row) ? placelessAfterKm : Number.MAX_VALUE),
    unconfirmed: hasRow(facts.confirmed, row) ? 0 : 1,
  }));
  rows.sort(
    (one, other) =>
      one.due - other.due ||
      other.fit - one.fit ||
      one.km - other.km ||
      one.unconfirmed - other.unconfirmed ||
      one.row - other.row,
  );

  const counts = eachFacet((facet) => {
    const rest = together.has(facet) ? fits : otherThan(facet);
    return new Map([...facts.having[facet]].map(([option, set]) => [option, countBoth(rest, set)]));
  });
  return {
    rows: rows.map(({ row }) => row),
    kmTo,
    counts,
    unsaid: chosen.audiences.length === 0 ? 0 : countBoth(otherThan('audiences'), facts.silent.audiences),
  };
};

/** One thing to leave out of a wish that finds nothing, and how many that finds. */
export type WayOut =
  | { readonly leave: 'option'; readonly facet: Facet; readonly option: string; readonly count: number }
  | { readonly leave: 'words' | 'distance'; readonly count: number };

/** The ways out of a wish that finds nothing: each leaves out one thing and finds something. Most listings first. */
export const waysOut = (facts: Facts, wish: Wish): WayOut[] => {
  const countOf = (other: Wish): number => find(facts, other).rows.length;
  const options = facets.flatMap((facet) =>
    wish.chosen[facet].map((option): WayOut => {
      const rest = { ...wish.chosen, [facet]: wish.chosen[facet].filter((other) => other !== option) };
      return { leave: 'option', facet, option, count: countOf({ ...wish, chosen: rest }) };
    }),
  );
  const words: WayOut[] =
    wish.words === undefined ? [] : [{ leave: 'words', count: countOf({ ...wish, words: undefined }) }];
  const distance: WayOut[] =
    wish.withinKm === undefined
      ? []
      : [{ leave: 'distance', count: countOf({ ...wish, withinKm: undefined }) }];
  return [...options, ...words, ...distance]
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
};
