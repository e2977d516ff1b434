import { expect, test } from 'vitest';
import { utcOffsetOn } from './utc-offset.ts';

test.each([
  ['2026-01-15', 'Europe/Dublin', '+00:00'],
  ['2026-07-15', 'Europe/Dublin', '+01:00'],
  ['2026-03-29', 'Europe/Dublin', '+01:00'],
  ['2026-10-25', 'Europe/Dublin', '+00:00'],
  ['2026-07-15', 'America/St_Johns', '-02:30'],
])('on %s clocks in %s are %s', (day, zone, offset) => {
  expect(utcOffsetOn(day, zone)).toBe(offset);
});
