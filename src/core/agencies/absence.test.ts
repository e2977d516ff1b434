import { describe, expect, it } from 'vitest';
import { absencesOf, absenceWords, areAllAway, isAway } from './absence.ts';

const here = { awayFrom: null, awayUntil: null, letIn: true };
const away = { awayFrom: null, awayUntil: '2026-12-03', letIn: true };
const fromMonday = { awayFrom: '2026-11-30', awayUntil: '2026-12-05', letIn: true };
const asks = { awayFrom: null, awayUntil: null, letIn: false };

describe('a worker', () => {
  it('is away until the day on which they are back', () => {
    expect(isAway(away, '2026-12-02')).toBe(true);
    expect(isAway(away, '2026-12-03')).toBe(false);
    expect(isAway(here, '2026-12-02')).toBe(false);
  });

  it('is there until the first day of an absence to come', () => {
    expect(isAway(fromMonday, '2026-11-29')).toBe(false);
    expect(isAway(fromMonday, '2026-11-30')).toBe(true);
    expect(isAway(fromMonday, '2026-12-04')).toBe(true);
    expect(isAway(fromMonday, '2026-12-05')).toBe(false);
  });

  it('is said to be away while it is so or to come, and not after', () => {
    expect(absenceWords(fromMonday, '2026-11-23')).toBe('away from 30 November, back on 5 December');
    expect(absenceWords(fromMonday, '2026-11-30')).toBe('away, back on 5 December');
    expect(absenceWords(away, '2026-11-23')).toBe('away, back on 3 December');
    expect(absenceWords(away, '2026-12-03')).toBe('');
    expect(absenceWords(here, '2026-11-23')).toBe('');
  });
});

describe('an agency', () => {
  it('is away when all of its workers are', () => {
    expect(areAllAway([away, away], '2026-12-02')).toBe(true);
    expect(areAllAway([away, here], '2026-12-02')).toBe(false);
    expect(areAllAway([away], '2026-12-03')).toBe(false);
    expect(areAllAway([away, fromMonday], '2026-11-29')).toBe(false);
    expect(areAllAway([away, fromMonday], '2026-11-30')).toBe(true);
  });

  it('does not count who was not let in yet, and is not away when nobody works there', () => {
    expect(areAllAway([away, asks], '2026-12-02')).toBe(true);
    expect(areAllAway([asks], '2026-12-02')).toBe(false);
    expect(areAllAway([], '2026-12-02')).toBe(false);
  });

  it('is back when the first of its workers is, and those of others do not count', () => {
    const workers = [
      { ...fromMonday, agency: 'first-door' },
      { ...away, agency: 'first-door' },
      { ...asks, agency: 'first-door' },
      { ...here, agency: 'second-door' },
      { ...away, agency: 'second-door' },
      { ...asks, agency: 'third-door' },
    ];
    expect(absencesOf(workers, '2026-12-01')).toEqual({ 'first-door': '2026-12-03' });
    expect(absencesOf(workers, '2026-12-03')).toEqual({});
  });
});
