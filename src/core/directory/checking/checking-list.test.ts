import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Evidence } from '../../content/evidence.ts';
import { checkingList, countChecks } from './checking-list.ts';

const today = '2026-11-22';
const soon = '2026-12-22';
const evidence = (grade: Evidence['grade']): Evidence => ({ grade, summary: 'A list.', sources: [] });
const record = (name: string, nextDue?: string, grade: Evidence['grade'] = 'press') => ({
  name,
  evidence: evidence(grade),
  checked:
    nextDue === undefined
      ? undefined
      : { on: '2026-01-01', by: 'the coordinator', how: 'phone' as const, nextDue },
});
const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);

test('what is past its date comes first, then what was never checked, then what is due soon', () => {
  const list = checkingList(
    [
      record('has time', '2027-05-01'),
      record('due soon', '2026-12-01'),
      record('never'),
      record('past', '2026-11-21'),
      record('long past', '2026-02-01'),
    ],
    today,
    soon,
  );
  expect(names(list.now)).toEqual(['long past', 'past', 'never', 'due soon']);
  expect(names(list.later)).toEqual(['has time']);
});

test('of those never checked, weak evidence comes first', () => {
  const grades = ['own-page', 'press', 'second-hand', 'public-record'] as const;
  const list = checkingList(
    grades.map((grade) => record(grade, undefined, grade)),
    today,
    soon,
  );
  expect(names(list.now)).toEqual(['second-hand', 'press', 'public-record', 'own-page']);
});

test('the day a check is due is not past it, and the last day of “soon” is soon', () => {
  const list = checkingList([record('b', soon), record('a', today), record('c', '2026-12-23')], today, soon);
  expect(names(list.now)).toEqual(['a', 'b']);
  expect(names(list.later)).toEqual(['c']);
});

test('every record is in the list once, whatever their order', () => {
  const days = fc.constantFrom(undefined, '2026-11-21', today, '2026-12-01', '2027-02-01');
  fc.assert(
    fc.property(fc.array(days), (dues) => {
      const records = dues.map((due, index) => record(String(index), due));
      const { now, later } = checkingList(records, today, soon);
      expect(names([...now, ...later]).toSorted()).toEqual(names(records).toSorted());
      expect(names(checkingList(records.toReversed(), today, soon).now)).toEqual(names(now));
    }),
  );
});

test('counts say how many are checked, past their date, and never checked', () => {
  const records = [record('a'), record('b', '2026-11-21'), record('c', today), record('d', '2027-01-01')];
  expect(countChecks(records, today)).toEqual({ checked: 2, 'check-due': 1, 'not-confirmed': 1 });
});
