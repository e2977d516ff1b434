import type { Checked, Evidence } from '../../content/evidence.ts';
import { type CheckState, checkStateOn } from '../check-state.ts';

type Checkable = {
  readonly checked: Checked | undefined;
  readonly evidence: Evidence;
  readonly name: string;
};

/** How many records are in which state. */
export type CheckCounts = Readonly<Record<CheckState, number>>;

/** Counts records by how sure we are of them on a day (`YYYY-MM-DD`). */
export const countChecks = (
  records: Iterable<{ readonly checked?: Checked | undefined }>,
  today: string,
): CheckCounts => {
  const counts = { checked: 0, 'check-due': 0, 'not-confirmed': 0 };
  for (const { checked } of records) counts[checkStateOn(today, checked)] += 1;
  return counts;
};

/** What is to be checked now, the most urgent first, and what has time. */
export type CheckingList<Row> = { readonly now: readonly Row[]; readonly later: readonly Row[] };

/** Weak evidence first: what another list says is wrong sooner than what the service says of itself. */
const trust: readonly Evidence['grade'][] = ['second-hand', 'press', 'public-record', 'own-page'];

const urgencyOf = (state: CheckState): number => ['check-due', 'not-confirmed', 'checked'].indexOf(state);

/**
 * Sorts records for whoever rings: first those past their date, longest past first; then those never checked, weakest evidence
 * first; then those due by `soon`. The others have time. Days are `YYYY-MM-DD`.
 */
export const checkingList = <Row extends Checkable>(
  records: readonly Row[],
  today: string,
  soon: string,
): CheckingList<Row> => {
  const stateOf = (row: Row) => checkStateOn(today, row.checked);
  const sorted = records.toSorted(
    (one, other) =>
      urgencyOf(stateOf(one)) - urgencyOf(stateOf(other)) ||
      compare(one.checked?.nextDue ?? '', other.checked?.nextDue ?? '') ||
      trust.indexOf(one.evidence.grade) - trust.indexOf(other.evidence.grade) ||
      one.name.localeCompare(other.name, 'en'),
  );
  const isNow = (row: Row) => stateOf(row) !== 'checked' || (row.checked?.nextDue ?? '') <= soon;
  return { now: sorted.filter(isNow), later: sorted.filter((row) => !isNow(row)) };
};

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
