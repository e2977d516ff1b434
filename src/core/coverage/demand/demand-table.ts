import { type DemandDetail, type DemandPeriod, detailOf, leastCount } from './demand.ts';

/** A line of a table of demand: its slug, its counts by column, and its total. `undefined`: hidden. */
export type DemandRow = {
  readonly slug: string;
  readonly counts: readonly (number | undefined)[];
  readonly total: number | undefined;
};

/** Counts of a period with the totals that hide nothing. Without columns each row is its total alone. */
export type DemandTable = {
  readonly detail: DemandDetail;
  /** The slugs of the areas; empty when counts are not by area and need. */
  readonly columns: readonly string[];
  readonly rows: readonly DemandRow[];
  readonly columnTotals: readonly (number | undefined)[];
  readonly total: number | undefined;
};

/** The sum of counts, hidden as soon as one of them is. */
const sumOf = (counts: readonly (number | undefined)[]): number | undefined =>
  counts.reduce((sum, count) => (sum === undefined || count === undefined ? undefined : sum + count), 0);

/**
 * The table of a period. Hidden is every count under `leastCount`, nought too, and every total with a hidden count in it.
 * So no number that is shown has a hidden one in it: whatever the hidden ones are, the table is the same, and there is
 * nothing to subtract.
 */
export const demandTable = (
  { counts }: Pick<DemandPeriod, 'counts'>,
  areas: readonly string[],
  needs: readonly string[],
): DemandTable => {
  const [first] = counts;
  const detail = first === undefined ? 'area-and-need' : detailOf(first);
  const countAt = (area: string | undefined, need: string | undefined): number | undefined => {
    const requests = counts.find((count) => count.area === area && count.need === need)?.requests;
    return requests === undefined || requests < leastCount ? undefined : requests;
  };
  if (detail !== 'area-and-need') {
    const rows = (detail === 'area' ? areas : needs).map((slug) => {
      const total = detail === 'area' ? countAt(slug, undefined) : countAt(undefined, slug);
      return { slug, counts: [], total };
    });
    return { detail, columns: [], rows, columnTotals: [], total: sumOf(rows.map(({ total }) => total)) };
  }
  const rows = needs.map((need) => {
    const row = areas.map((area) => countAt(area, need));
    return { slug: need, counts: row, total: sumOf(row) };
  });
  const columnTotals = areas.map((_, column) => sumOf(rows.map((row) => row.counts[column])));
  return { detail, columns: areas, rows, columnTotals, total: sumOf(columnTotals) };
};
