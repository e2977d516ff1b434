import { expect, test } from 'vitest';
import { notShown } from './shown-days.ts';

const days = { latest: '2026-11-22', earliest: '2026-11-21' };
const told = (about: { publishFrom?: string; publishUntil?: string }) =>
  notShown(new Map([['open-door', about]]), days).map(
    ({ file, field, sentence }) => `${file} ${field}: ${sentence}`,
  );

test('what waits, and what is over, is told with what to do', () => {
  expect(told({ publishFrom: '2026-12-01' })).toEqual([
    'content/services/open-door.json publishFrom: Nobody sees this before 2026-12-01. The first build on that day shows it.',
  ]);
  expect(told({ publishFrom: '2026-01-01', publishUntil: '2026-11-20' })).toEqual([
    'content/services/open-door.json publishUntil: Nobody sees this any more: its last day was 2026-11-20. Write a later day, or delete the file.',
  ]);
});

test('what is shown somewhere on earth today is not', () => {
  expect(told({})).toEqual([]);
  expect(told({ publishFrom: '2026-11-22', publishUntil: '2026-11-21' })).toEqual([]);
});
