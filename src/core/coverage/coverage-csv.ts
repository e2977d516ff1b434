import { writeGuarded } from '../open-referral/csv/cells.ts';
import { byteOrderMark, csvLine } from '../open-referral/csv/services-csv.ts';
import { type Coverage, type CoverageCell, type CoverageSubject, coverageOf } from './coverage.ts';
import { coverageViews } from './coverage-view.ts';
import { whyInWords } from './coverage-words.ts';

type Column = (cell: CoverageCell) => string | number;

/** What a cell of coverage says in the file, by column. */
export const coverageColumns = {
  state: ({ state }) => state,
  listed: ({ listed }) => listed,
  counting_in_full: ({ full }) => full,
  not_saying: ({ silent }) => silent,
  checked: ({ checks }) => checks.checked,
  check_due: ({ checks }) => checks['check-due'],
  not_confirmed: ({ checks }) => checks['not-confirmed'],
  independent: ({ attached }) => attached.independent,
  part_of_treatment: ({ attached }) => attached.partOfTreatment,
  independence_not_known: ({ attached }) => attached.notKnown,
  why_limited: whyInWords,
} as const satisfies Record<string, Column>;

const linesOf = ({ view, areas, rows }: Coverage): string[] =>
  rows.flatMap(({ need, cells }) =>
    cells.map((cell, index) =>
      csvLine(
        [
          view?.group ?? 'all',
          view?.slug ?? 'all',
          cell.area,
          areas[index]?.name ?? '',
          need.slug,
          need.name,
          ...Object.values(coverageColumns).map((column) => String(column(cell))),
        ].map(writeGuarded),
      ),
    ),
  );

/** Coverage as a CSV file: by all services first, then in every view; a row for each need in each area. */
export const coverageCsv = (subject: CoverageSubject): string =>
  [
    byteOrderMark,
    csvLine([
      'view_group',
      'view',
      'area',
      'area_name',
      'need',
      'need_name',
      ...Object.keys(coverageColumns),
    ]),
    ...[undefined, ...coverageViews].flatMap((view) => linesOf(coverageOf(subject, view))),
  ].join('');
