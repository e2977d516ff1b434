import type { PageKind } from './page-kinds.ts';

/** What of Lighthouse's report is read here. Scores are from 0 to 1; null where an audit does not apply. */
export type Report = {
  readonly runtimeError?: { readonly message: string };
  readonly categories: Readonly<Record<string, { readonly title: string; readonly score: number | null }>>;
  readonly audits: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly score: number | null;
        readonly scoreDisplayMode: string;
        readonly displayValue?: string;
      }
    >
  >;
};

/** The audit that a page kept out of search engines on purpose cannot pass; it is left out for those pages alone. */
export const crawlable = 'is-crawlable';

/** The report in the middle, by all four scores together. One that was not measured counts as the worst. */
export const medianReport = (reports: readonly Report[]): Report => {
  const worstFirst = reports.toSorted((one, other) => sum(one) - sum(other));
  const middle = worstFirst[Math.floor((worstFirst.length - 1) / 2)];
  if (middle === undefined) throw new Error('There is no middle of no reports.');
  return middle;
};

const sum = ({ runtimeError, categories }: Report): number =>
  runtimeError ? -1 : Object.values(categories).reduce((total, { score }) => total + (score ?? 0), 0);

/**
 * One line with a page's four scores out of 100, then one for each audit that is less than perfect. `looks`: of how many reports
 * this is the median.
 */
export const scoreLines = ({ kind, path, hidden }: PageKind, report: Report, looks = 1): string[] => {
  if (report.runtimeError) return [`${kind} ${path}: not measured. ${report.runtimeError.message}`];
  const scores = Object.values(report.categories).map(
    ({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`,
  );
  const without = hidden ? `  (without ${crawlable}: kept out of search engines on purpose)` : '';
  const median = looks > 1 ? `  (median of ${looks})` : '';
  const imperfect = Object.entries(report.audits)
    .filter(
      ([, { score, scoreDisplayMode }]) => scoreDisplayMode !== 'informative' && score !== null && score < 1,
    )
    .map(([id, { title, score, displayValue = '' }]) =>
      `    ${(score ?? 0).toFixed(2)}  ${id}: ${title}  ${displayValue}`.trimEnd(),
    );
  return [`${kind.padEnd(26)} ${path.padEnd(34)} ${scores.join('  ')}${without}${median}`, ...imperfect];
};

/** Whether a page was measured and has 100 in every category. */
export const isPerfect = ({ runtimeError, categories }: Report): boolean =>
  runtimeError === undefined &&
  Object.keys(categories).length > 0 &&
  Object.values(categories).every(({ score }) => Math.round((score ?? 0) * 100) === 100);
