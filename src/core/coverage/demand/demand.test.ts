import { expect, test } from 'vitest';
import { demandSchema } from './demand.ts';

const period = (from: string, to: string, counts: readonly object[] = [{ area: 'here', requests: 7 }]) => ({
  from,
  to,
  counts,
});

const faultsOf = (...periods: readonly object[]): string[] =>
  demandSchema.safeParse({ periods }).error?.issues.map(({ message }) => message) ?? [];

test('nothing published is a sound file', () => {
  expect(demandSchema.parse({})).toEqual({ periods: [] });
});

test('periods that follow each other are sound in any order', () => {
  expect(faultsOf(period('2026-07', '2026-09'), period('2026-01', '2026-06'))).toEqual([]);
});

test.each([
  ['under five', [period('2026-07', '2026-09', [{ area: 'here', requests: 4 }])], 'not published'],
  ['of nought', [period('2026-07', '2026-09', [{ area: 'here', requests: 0 }])], 'nor is nought'],
])('a count %s may not lie in the file at all', (_, periods, why) => {
  expect(faultsOf(...periods)).toEqual([expect.stringContaining(why)]);
});

test('periods that overlap by a month are refused: their difference would tell small counts', () => {
  expect(faultsOf(period('2026-01', '2026-06'), period('2026-06', '2026-07'))).toEqual([
    expect.stringContaining('overlap'),
  ]);
  expect(faultsOf(period('2026-01', '2026-12'), period('2026-03', '2026-03'))).toEqual([
    expect.stringContaining('overlap'),
  ]);
});

test('one period is counted in one way', () => {
  const counts = [
    { area: 'here', requests: 7 },
    { area: 'here', need: 'grief', requests: 6 },
  ];
  expect(faultsOf(period('2026-07', '2026-09', counts))).toEqual([expect.stringContaining('subtracted')]);
});

test('a total, a count that is there twice and a period that runs back are refused', () => {
  expect(faultsOf(period('2026-07', '2026-09', [{ requests: 50 }]))[0]).toContain('worked out by itself');
  const twice = [
    { need: 'grief', requests: 7 },
    { need: 'grief', requests: 8 },
  ];
  expect(faultsOf(period('2026-07', '2026-09', twice))).toEqual([expect.stringContaining('twice')]);
  expect(faultsOf(period('2026-09', '2026-07'))).toEqual([expect.stringContaining('before')]);
  expect(faultsOf(period('2026-13', '2026-14'))[0]).toContain('2026-09');
});
