import type { Facet, Options } from './facets.ts';
import type { Facts } from './facts.ts';
import { eachFacet } from './facts-table.ts';
import { distancesFrom, type KmTo, narrow, reaches, together } from './narrowing.ts';
import { countBoth, countRows, hasRow, listRows } from './row-set.ts';
import type { Wish } from './wish.ts';

/** What was found: rows in order, best first. */
export type Found = {
  readonly rows: readonly number[];
  /** How far each is, in kilometres; undefined without a place, of the visitor or of the service. */
  readonly kmTo: KmTo;
  /** How many there would be for each option, if it were chosen (see `choosing`). */
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
  /** How many fit everything but the choice of whom they are for, and do not say whom they are for. */
  readonly unsaid: number;
};

/**
 * A choice with one option chosen as its count promises: among hows besides those chosen already, in other facets in place
 * of them.
 */
export const choosing = (chosen: Options, facet: Facet, option: string): Options => ({
  ...chosen,
  [facet]: together.has(facet) ? [...new Set([...chosen[facet], option])] : [option],
});

/** Where what reaches somebody without a place of its own stands in the order: after the places as near as this. */
export const placelessAfterKm = 25;

/** How well a row fits: a point for each need and each kind of person that it names among those chosen, and its words. */
const fitOf = (facts: Facts, { chosen, words }: Wish) => {
  const named = (['needs', 'audiences'] as const).flatMap((facet) =>
    chosen[facet].flatMap((option) => facts.having[facet].get(option) ?? []),
  );
  return (row: number): number => {
    let points = words === undefined ? 0 : (words.score[row] ?? 0);
    for (const set of named) if (hasRow(set, row)) points += 1;
    return points;
  };
};

/**
 * Finds the listings that fit a wish. Order: those whose check is out of date last; the best fit first; then the nearest;
 * then those that are confirmed; then the directory's own order. What has no place of its own stands after the places within
 * `placelessAfterKm` when it covers the area somebody is in, and last otherwise.
 */
export const find = (facts: Facts, wish: Wish): Found => {
  const { chosen } = wish;
  const kmTo = distancesFrom(facts, wish.near);
  const { fits, otherThan } = narrow(facts, wish, kmTo);
  const covers = wish.area === undefined ? () => false : reaches(facts, wish.area);
  const pointsOf = fitOf(facts, wish);
  const rows = listRows(fits);
  // Columns, because a record for each row costs a phone more than the sorting.
  const due = new Uint8Array(facts.rows);
  const fit = new Float64Array(facts.rows);
  const km = new Float64Array(facts.rows);
  const unconfirmed = new Uint8Array(facts.rows);
  for (const row of rows) {
    due[row] = hasRow(facts.due, row) ? 1 : 0;
    fit[row] = pointsOf(row);
    km[row] = kmTo(row) ?? (covers(row) ? placelessAfterKm : Number.MAX_VALUE);
    unconfirmed[row] = hasRow(facts.confirmed, row) ? 0 : 1;
  }
  const by = (column: ArrayLike<number>, one: number, other: number) =>
    (column[one] ?? 0) - (column[other] ?? 0);
  rows.sort(
    (one, other) =>
      by(due, one, other) ||
      by(fit, other, one) ||
      by(km, one, other) ||
      by(unconfirmed, one, other) ||
      one - other,
  );

  const counts = eachFacet((facet) => {
    const rest = together.has(facet) ? fits : otherThan(facet);
    return new Map([...facts.having[facet]].map(([option, set]) => [option, countBoth(rest, set)]));
  });
  return {
    rows,
    kmTo,
    counts,
    unsaid: chosen.audiences.length === 0 ? 0 : countBoth(otherThan('audiences'), facts.silent.audiences),
  };
};

/** How many listings fit a wish: what `find` would find, without putting it in order. */
export const countFound = (facts: Facts, wish: Wish): number =>
  countRows(narrow(facts, wish, distancesFrom(facts, wish.near)).fits);
