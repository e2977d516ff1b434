import { expect, test } from 'vitest';
import { checkStateOn } from './check-state.ts';

const checked = { on: '2026-05-01', by: 'the coordinator', how: 'phone', nextDue: '2026-11-01' } as const;

test('what nobody checked is not confirmed', () => {
  expect(checkStateOn('2026-11-22', undefined)).toBe('not-confirmed');
});

test('a check holds until the day the next one is due, and on it', () => {
  expect(checkStateOn('2026-05-01', checked)).toBe('checked');
  expect(checkStateOn('2026-11-01', checked)).toBe('checked');
});

test('after that day the check is due', () => {
  expect(checkStateOn('2026-11-02', checked)).toBe('check-due');
});
