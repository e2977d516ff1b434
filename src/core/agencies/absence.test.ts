import { describe, expect, it } from 'vitest';
import { areAllAway, isAway } from './absence.ts';

const here = { awayUntil: null, letIn: true };
const away = { awayUntil: '2026-12-03', letIn: true };
const asks = { awayUntil: null, letIn: false };

describe('a worker', () => {
  it('is away until the day on which they are back', () => {
    expect(isAway(away, '2026-12-02')).toBe(true);
    expect(isAway(away, '2026-12-03')).toBe(false);
    expect(isAway(here, '2026-12-02')).toBe(false);
  });
});

describe('an agency', () => {
  it('is away when all of its workers are', () => {
    expect(areAllAway([away, away], '2026-12-02')).toBe(true);
    expect(areAllAway([away, here], '2026-12-02')).toBe(false);
    expect(areAllAway([away], '2026-12-03')).toBe(false);
  });

  it('does not count who was not let in yet, and is not away when nobody works there', () => {
    expect(areAllAway([away, asks], '2026-12-02')).toBe(true);
    expect(areAllAway([asks], '2026-12-02')).toBe(false);
    expect(areAllAway([], '2026-12-02')).toBe(false);
  });
});
