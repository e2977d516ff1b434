import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomes } from '../contact/agency-message.ts';
import { askers } from '../routing/routing-rule.ts';
import {
  type CountedRequest,
  demandWith,
  type FigureChoice,
  figureTable,
  figureWays,
  type HiddenTable,
  hideSmall,
  leftOut,
  monthsBetween,
} from './figures.ts';

const slugs = {
  area: ['north', 'south', 'east'],
  need: ['grief', 'money'],
  asker: askers,
  outcome: outcomes,
};
const request = (about: Partial<CountedRequest> = {}): CountedRequest => ({
  month: '2026-09',
  area: 'north',
  need: 'grief',
  asker: 'family',
  outcome: null,
  ...about,
});
const times = (count: number, about: Partial<CountedRequest> = {}) =>
  Array.from({ length: count }, () => request(about));
const choice = (about: Partial<FigureChoice> = {}): FigureChoice => ({
  way: 'area',
  from: '2026-09',
  to: '2026-09',
  monthly: false,
  ...about,
});

const counts = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
const anyRequest: fc.Arbitrary<CountedRequest> = fc.record({
  month: fc.constantFrom('2026-08', '2026-09', '2026-10'),
  area: fc.constantFrom(...slugs.area),
  need: fc.constantFrom(...slugs.need),
  asker: fc.constantFrom(...askers),
  outcome: fc.constantFrom(null, ...outcomes),
});
const anyChoice: fc.Arbitrary<FigureChoice> = fc.record({
  way: fc.constantFrom(...figureWays),
  from: fc.constant('2026-08'),
  to: fc.constantFrom('2026-08', '2026-10'),
  monthly: fc.boolean(),
});

const shownIn = ({ cells, rowTotals, columnTotals, total }: HiddenTable) =>
  [...cells.flat(), ...rowTotals, ...columnTotals, total].filter((count) => count !== undefined);

/**
 * What somebody can work out: as long as a line with a total has one unknown count, that count is known, and so on. True when
 * one is found that was hidden.
 */
const canBeWorkedOut = ({ cells, rowTotals, columnTotals, total }: HiddenTable): boolean => {
  const column = (index: number) => cells.map((row) => row[index]);
  const lines = [
    ...cells.map((row, index) => [...row, rowTotals[index]]),
    ...columnTotals.map((sum, index) => [...column(index), sum]),
    [...rowTotals, total],
    [...columnTotals, total],
  ];
  return lines.some((line) => line.filter((count) => count === undefined).length === 1);
};

describe('a table of figures', () => {
  it('shows no number under five', () => {
    fc.assert(
      fc.property(fc.array(anyRequest, { maxLength: 60 }), anyChoice, (requests, chosen) => {
        for (const count of shownIn(figureTable(requests, chosen, slugs)))
          expect(count).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  it('hides nothing that its rows, columns and totals give away', () => {
    fc.assert(
      fc.property(fc.array(anyRequest, { maxLength: 80 }), anyChoice, (requests, chosen) => {
        expect(canBeWorkedOut(figureTable(requests, chosen, slugs))).toBe(false);
      }),
    );
    fc.assert(
      fc.property(counts, (all) => {
        expect(canBeWorkedOut(hideSmall(all))).toBe(false);
      }),
    );
  });

  it('is the same whatever the hidden counts are, from nought to four', () => {
    fc.assert(
      fc.property(counts, fc.infiniteStream(fc.integer({ min: 0, max: 4 })), (all, others) => {
        const elsewise = all.map((row) =>
          row.map((count) => (count < 5 ? (others.next().value ?? 0) : count)),
        );
        expect(hideSmall(elsewise)).toEqual(hideSmall(all));
      }),
    );
  });

  it('adds up where nothing is hidden', () => {
    const { cells, rowTotals, columnTotals, total } = hideSmall([
      [5, 6],
      [7, 8],
    ]);
    expect([cells, rowTotals, columnTotals, total]).toEqual([
      [
        [5, 6],
        [7, 8],
      ],
      [11, 15],
      [12, 14],
      26,
    ]);
  });

  it('counts the chosen months, both ends with them, and no other', () => {
    const requests = ['2026-07', '2026-08', '2026-09', '2026-10'].flatMap((month) => times(5, { month }));
    const of = (about: Partial<FigureChoice>) => figureTable(requests, choice(about), slugs);
    expect(of({ from: '2026-08', to: '2026-09' }).rowTotals[0]).toBe(10);
    const monthly = of({ from: '2026-08', to: '2026-10', monthly: true });
    expect(monthly.columns).toEqual(['2026-08', '2026-09', '2026-10']);
    expect(monthly.cells[0]).toEqual([5, 5, 5]);
  });

  it('counts outcomes of what is closed, and nothing that is not', () => {
    const requests = [...times(6, { outcome: 'support-begun' }), ...times(9)];
    const { rows, rowTotals } = figureTable(requests, choice({ way: 'outcome' }), slugs);
    expect(rowTotals[rows.indexOf('support-begun')]).toBe(6);
    expect(leftOut(requests, choice({ way: 'outcome' }), slugs)).toBe(0);
  });

  it('says how many it leaves out because their area or need is not on the list any more', () => {
    const requests = [
      ...times(5),
      ...times(2, { area: 'gone' }),
      request({ need: 'gone', month: '2026-01' }),
    ];
    expect(leftOut(requests, choice(), slugs)).toBe(2);
    expect(leftOut(requests, choice({ way: 'asker' }), slugs)).toBe(0);
  });
});

it('months run over the end of a year, and not back', () => {
  expect(monthsBetween('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  expect(monthsBetween('2026-11', '2026-10')).toEqual([]);
});

describe('what is published', () => {
  const publish = (requests: readonly CountedRequest[], about: Partial<FigureChoice> = {}, before = []) =>
    demandWith(before, figureTable(requests, choice(about), slugs));

  it('is the whole file, without any small count', () => {
    const requests = [...times(7), ...times(4, { area: 'south' })];
    expect(publish(requests)).toEqual({
      periods: [{ from: '2026-09', to: '2026-09', counts: [{ area: 'north', requests: 7 }] }],
    });
  });

  it('is a period for each month, or one by area and need', () => {
    const requests = [...times(6, { month: '2026-08' }), ...times(7)];
    expect(publish(requests, { way: 'need', from: '2026-07', monthly: true })).toEqual({
      periods: [
        { from: '2026-08', to: '2026-08', counts: [{ need: 'grief', requests: 6 }] },
        { from: '2026-09', to: '2026-09', counts: [{ need: 'grief', requests: 7 }] },
      ],
    });
    expect(publish(requests, { way: 'area-and-need', from: '2026-08' })).toEqual({
      periods: [{ from: '2026-08', to: '2026-09', counts: [{ area: 'north', need: 'grief', requests: 13 }] }],
    });
  });

  it('is refused where it could be subtracted from what is there, or says nothing', () => {
    const there = [{ from: '2026-07', to: '2026-09', counts: [{ need: 'grief', requests: 20 }] }];
    expect(demandWith(there, figureTable(times(7), choice(), slugs))).toEqual({
      fault: expect.stringContaining('overlap'),
    });
    expect(publish(times(4))).toEqual({ fault: expect.stringContaining('under 5') });
    expect(publish(times(9), { way: 'asker' })).toEqual({
      fault: expect.stringContaining('by area and by need'),
    });
  });
});
