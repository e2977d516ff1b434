import type { Outcome } from '../contact/agency-message.ts';
import { type DemandPeriod, demandSchema, leastCount } from '../coverage/demand/demand.ts';
import type { Asker } from '../routing/routing-rule.ts';

/** What is counted of one request, opened in the coordinator's browser. */
export type CountedRequest = {
  /** When it came, `YYYY-MM`: never the day. */
  readonly month: string;
  readonly area: string;
  readonly need: string;
  readonly asker: Asker;
  /** How it ended; null while it is not closed, or when its agency did not say. */
  readonly outcome: Outcome | null;
};

/** By what requests are told apart. One way for one period: two can be subtracted from each other. */
export const figureWays = ['area', 'need', 'area-and-need', 'asker', 'outcome'] as const;
export type FigureWay = (typeof figureWays)[number];

/** Which figures: whole months, both ends included, together or each month on its own. */
export type FigureChoice = {
  readonly way: FigureWay;
  /** `YYYY-MM` */
  readonly from: string;
  readonly to: string;
  /** Each month is a column. By area and need the columns are areas, so the months are always together. */
  readonly monthly: boolean;
};

/** A number, or undefined where it is hidden. */
export type Shown = number | undefined;

/** Counts with small ones hidden, and every total that has a hidden one in it. */
export type HiddenTable = {
  readonly cells: readonly (readonly Shown[])[];
  readonly rowTotals: readonly Shown[];
  readonly columnTotals: readonly Shown[];
  readonly total: Shown;
};

const sumOf = (counts: readonly Shown[]): Shown =>
  counts.reduce((sum, count) => (sum === undefined || count === undefined ? undefined : sum + count), 0);

/**
 * Hides every count under `leastCount`, nought too, and every total that has a hidden count in it. So nothing that is shown
 * has anything hidden in it: whatever the hidden counts are, the table is the same, and there is nothing to subtract.
 */
export const hideSmall = (counts: readonly (readonly number[])[]): HiddenTable => {
  const cells = counts.map((row) => row.map((count) => (count < leastCount ? undefined : count)));
  const columns = (counts[0] ?? []).map((_, column) => cells.map((row) => row[column]));
  const columnTotals = columns.map(sumOf);
  return { cells, rowTotals: cells.map(sumOf), columnTotals, total: sumOf(columnTotals) };
};

/** A table of figures as it may be published. `rows` and `columns` are slugs; without columns a row is its total alone. */
export type FigureTable = HiddenTable & {
  readonly choice: FigureChoice;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
};

/** The slugs that there are: an area, a need or an outcome of old that is in none of them is not counted. */
export type FigureSlugs = Readonly<Record<'area' | 'need' | 'asker' | 'outcome', readonly string[]>>;

/** The months from one to another, both included, `YYYY-MM`; none when they run back. */
export const monthsBetween = (from: string, to: string): readonly string[] => {
  const numberOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  const first = numberOf(from);
  return Array.from({ length: Math.max(0, numberOf(to) - first + 1) }, (_, index) => {
    const month = first + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
};

/** Counts requests of the chosen months, and hides what may not be shown. */
export const figureTable = (
  requests: readonly CountedRequest[],
  choice: FigureChoice,
  slugs: FigureSlugs,
): FigureTable => {
  const { way, from, to } = choice;
  const inPeriod = requests.filter(({ month }) => from <= month && month <= to);
  const rowOf = way === 'area-and-need' ? 'need' : way;
  const rows = slugs[rowOf];
  const columns = way === 'area-and-need' ? slugs.area : choice.monthly ? monthsBetween(from, to) : [];
  const columnOf = (request: CountedRequest) => (way === 'area-and-need' ? request.area : request.month);
  const counts = rows.map((slug) => {
    const those = inPeriod.filter((request) => request[rowOf] === slug);
    return columns.length === 0
      ? [those.length]
      : columns.map((column) => those.filter((request) => columnOf(request) === column).length);
  });
  return { ...hideSmall(counts), choice, rows, columns };
};

/** How many requests of the chosen months the table leaves out, because what they name is not on the lists any more. */
export const leftOut = (
  requests: readonly CountedRequest[],
  { way, from, to }: FigureChoice,
  slugs: FigureSlugs,
): number => {
  const parts = way === 'area-and-need' ? (['area', 'need'] as const) : ([way] as const);
  return requests.filter(
    (request) =>
      from <= request.month &&
      request.month <= to &&
      parts.some((part) => {
        const slug = request[part];
        return slug !== null && !slugs[part].includes(slug);
      }),
  ).length;
};

/**
 * The whole of `content/demand.json` with the table added to what is published there, or in a sentence why that cannot be:
 * periods that overlap, nothing that may be shown, or a way that the file does not know.
 */
export const demandWith = (
  published: readonly DemandPeriod[],
  { choice: { way, from, to }, cells, rows, columns }: FigureTable,
): { readonly periods: readonly DemandPeriod[] } | { readonly fault: string } => {
  if (way === 'asker' || way === 'outcome')
    return {
      fault: 'The site shows how many asked by area and by need only. Save a table for a spreadsheet.',
    };
  const place = (row: string, column: string | undefined) =>
    way === 'area-and-need' ? { area: column, need: row } : { [way]: row };
  const counts = cells.flatMap((line, row) =>
    line.flatMap((requests, column) =>
      requests === undefined ? [] : [{ column, ...place(rows[row] ?? '', columns[column]), requests }],
    ),
  );
  const monthly = way !== 'area-and-need' && columns.length > 0;
  const periods = monthly
    ? columns.map((month, index) => ({
        from: month,
        to: month,
        counts: counts.filter(({ column }) => column === index).map(({ column: _, ...count }) => count),
      }))
    : [{ from, to, counts: counts.map(({ column: _, ...count }) => count) }];
  const shown = periods.filter((period) => period.counts.length > 0);
  if (shown.length === 0)
    return { fault: `Every count is under ${leastCount}, so there is nothing to publish.` };
  const file = demandSchema.safeParse({ periods: [...published, ...shown] });
  return file.success
    ? file.data
    : { fault: file.error.issues[0]?.message ?? 'The file would not be sound.' };
};
