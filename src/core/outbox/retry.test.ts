import { expect, it } from 'vitest';
import { retryAfterMinutes, retryAt } from './retry.ts';

const waits = Array.from({ length: 100 }, (_, index) => retryAfterMinutes(index + 1));
const untilGivenUp = waits.filter((wait) => wait !== null);

it('waits a minute first, then twice as long each time, and never over six hours', () => {
  expect(untilGivenUp.slice(0, 11)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]);
  expect(Math.max(...untilGivenUp)).toBe(360);
});

it('goes on for more than three and a half days, and not for more than four', () => {
  const days = untilGivenUp.reduce((sum, wait) => sum + wait, 0) / 60 / 24;
  expect(days).toBeGreaterThan(3.5);
  expect(days).toBeLessThanOrEqual(4);
});

it('does not begin again once it has given up', () => {
  expect(waits.indexOf(null)).toBe(untilGivenUp.length);
  expect(retryAt(99, new Date())).toBeNull();
});

it('counts from now', () => {
  expect(retryAt(3, new Date('2026-11-22T10:00:00Z'))).toEqual(new Date('2026-11-22T10:04:00Z'));
});
