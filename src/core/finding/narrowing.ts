import { distanceKm, type Point } from '../places/distance.ts';
import { type Facet, facets, type Options } from './facets.ts';
import type { Facts } from './facts.ts';
import { eachFacet } from './facts-table.ts';
import { allRows, anyOf, both, hasRow, noRows, type RowSet, rowsWhere } from './row-set.ts';
import type { Wish } from './wish.ts';

/** How far a row is, in kilometres; undefined without a place, of the visitor or of the service. */
export type KmTo = (row: number) => number | undefined;

/** Measures from a point to the town of each row: once for a town, however many rows stand in it. */
export const distancesFrom = (facts: Facts, near: Point | undefined): KmTo => {
  if (near === undefined) return () => undefined;
  const distances = new Map<Point, number>();
  return (row) => {
    const point = facts.pointOf(row);
    if (point === undefined) return undefined;
    const known = distances.get(point);
    if (known !== undefined) return known;
    const km = distanceKm(near, point);
    distances.set(point, km);
    return km;
  };
};

/** In these facets all that is chosen must hold: by phone and free. In the others one is enough: one county or another. */
export const together: ReadonlySet<Facet> = new Set(['hows']);

const passing = (facts: Facts, chosen: Options, facet: Facet): RowSet => {
  const options = chosen[facet];
  if (options.length === 0) return allRows(facts.rows);
  const sets = options.map((option) => facts.having[facet].get(option) ?? noRows(facts.rows));
  return together.has(facet) ? sets.reduce(both) : anyOf(facts.rows, sets);
};

/** Whether a row that has no place of its own reaches somebody where they are; without an area nobody knows, so it may. */
export const reaches = (facts: Facts, area: string | undefined): ((row: number) => boolean) => {
  if (area === undefined) return () => true;
  const covering = facts.having.areas.get(area) ?? noRows(facts.rows);
  return (row) => hasRow(covering, row);
};

/** Rows that no facet keeps out: by their words, and by how far they are. */
const reachable = (facts: Facts, { near, area, withinKm, words }: Wish, kmTo: KmTo): RowSet => {
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

/** The rows that fit a wish, and those that would with nothing chosen in one facet. */
export type Narrowed = { readonly fits: RowSet; readonly otherThan: (facet: Facet) => RowSet };

/** Keeps the rows that fit a wish. */
export const narrow = (facts: Facts, wish: Wish, kmTo: KmTo): Narrowed => {
  const open = reachable(facts, wish, kmTo);
  const passes = eachFacet((facet) => passing(facts, wish.chosen, facet));
  const asking = facets.filter((facet) => wish.chosen[facet].length > 0);
  const allBut = (left?: Facet) =>
    asking
      .filter((facet) => facet !== left)
      .map((facet) => passes[facet])
      .reduce(both, open);
  const fits = allBut();
  return { fits, otherThan: (facet) => (asking.includes(facet) ? allBut(facet) : fits) };
};
