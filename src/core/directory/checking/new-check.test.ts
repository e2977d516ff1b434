import { expect, test } from 'vitest';
import { checkedSchema } from '../../content/evidence.ts';
import { checkingMonths, monthsAfter, newCheck, withCheck } from './new-check.ts';

test.each([
  ['2026-11-22', 6, '2027-05-22'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2026-10-31', 1, '2026-11-30'],
  ['2026-12-31', 12, '2027-12-31'],
])('%s and %i months is %s', (day, months, then) => {
  expect(monthsAfter(day, months)).toBe(then);
});

test.each(checkingMonths)('a check is what the schema takes, due after %i months', (months) => {
  const check = newCheck({ by: 'the coordinator', how: 'phone', months }, '2026-11-22');
  expect(checkedSchema.parse(check)).toEqual(check);
  expect(check.on).toBe('2026-11-22');
  expect(check.nextDue > check.on).toBe(true);
});

const text = '{\n  "name": "First Door",\n  "evidence": {\n    "grade": "press"\n  }\n}\n';
const check = newCheck({ by: 'the coordinator', how: 'visit', months: 3 }, '2026-11-22');

test('a check is put in and taken out, and nothing else in the file changes', () => {
  const written = withCheck(text, check);
  expect(JSON.parse(written)).toEqual({ ...JSON.parse(text), checked: check });
  expect(written.startsWith(text.slice(0, -3))).toBe(true);
  expect(withCheck(written, undefined)).toBe(text);
});
