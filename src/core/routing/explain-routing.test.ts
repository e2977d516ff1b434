import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  makeData,
  makeDesk,
  makeRule,
  withoutCoordinatorKey,
  withoutKey,
} from '../contact/contact-data.fixture.ts';
import { chooseAgency } from './destination.ts';
import { explainRouting, type RoutingRow, withKeysToCome } from './explain-routing.ts';
import { routingSummary, routingTable } from './routing-table.ts';

const today = '2026-11-22';
const rowsOf = (about: Parameters<typeof makeData>[0] = {}): RoutingRow[] =>
  explainRouting({ data: makeData(about), today });
const holesIn = (about: Parameters<typeof makeData>[0]) => [
  ...new Set(rowsOf(about).map(({ hole }) => hole)),
];

describe('where requests go', () => {
  test('is said for every area, need, asker, and under 18 or not, once', () => {
    const rows = rowsOf();
    expect(rows).toHaveLength(2 * 2 * 3 * 2);
    const keys = rows.map(({ area, need, asker, under18 }) => `${area} ${need} ${asker} ${under18}`);
    expect(new Set(keys).size).toBe(rows.length);
  });

  test('is what routing itself chooses, whatever the rules are', () => {
    const anyRule = fc.record(
      { areas: fc.subarray(['carlow', 'wexford']), validTo: fc.constantFrom('2026-11-01', today) },
      { requiredKeys: [] },
    );
    const anyRules = fc.array(
      fc.tuple(anyRule, fc.constantFrom('first-door', 'phone-line', 'no-way-in', 'gone')),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(anyRules, fc.boolean(), fc.boolean(), (pairs, takesUnder18s, isAway) => {
        const away = isAway ? { awayUntil: today } : {};
        const full = makeData({ rules: pairs.map(([conditions, agency]) => makeRule(agency, conditions)) });
        const data = {
          ...full,
          agencies: { ...full.agencies, 'first-door': makeDesk({ takesUnder18s, ...away }) },
        };
        for (const { area, need, asker, under18, goesTo, by } of explainRouting({ data, today })) {
          const destination = chooseAgency({ asked: { area, need, asker, under18 }, data, today });
          if (destination.kind === 'sealed') expect([goesTo, by]).toEqual([destination.slug, 'form']);
          else expect([destination.kind, by]).toEqual(['phone', 'phone']);
        }
      }),
    );
  });
});

describe('a hole', () => {
  test.each<[what: string, hole: string, about: Parameters<typeof makeData>[0]]>([
    ['no rule fits', 'no-rule', { rules: [] }],
    [
      'the agency is away',
      'agency-away',
      { agencies: { 'first-door': makeDesk({ awayUntil: today, takesUnder18s: true }) } },
    ],
    ['the agency has no way in', 'agency-cannot-receive', { rules: [makeRule('no-way-in')] }],
  ])('is named when %s', (_, hole, about) => {
    expect(holesIn(about)).toEqual([hole]);
  });

  test('is named for the young when no agency takes them', () => {
    const holes = rowsOf().map(({ under18, hole }) => [under18, hole]);
    expect(new Set(holes.map(String))).toEqual(new Set(['false,', 'true,no-agency-for-under-18s']));
  });

  test('is named when a request reaches nobody', () => {
    const away = makeDesk({ awayUntil: today });
    expect(holesIn({ agencies: { 'first-door': away }, coordinator: away })).toEqual(['nobody']);
  });

  test('is a deputy who stands in, and the deputy is named', () => {
    const agencies = {
      'first-door': makeDesk({ awayUntil: today, deputyAgency: 'second-door', takesUnder18s: true }),
      'second-door': makeDesk({ name: 'Second Door', takesUnder18s: true }),
    };
    expect(new Set(rowsOf({ agencies }).map(({ name, hole }) => `${name} ${hole}`))).toEqual(
      new Set(['Second Door deputy']),
    );
  });
});

test('keys that are still to be made count as made, and numbers to ring stay numbers', () => {
  const full = makeData();
  const agencies = { ...full.agencies, 'first-door': withoutKey(makeDesk()) };
  const before = withoutCoordinatorKey({ ...full, agencies });
  const reached = (data: typeof before) =>
    explainRouting({ data, today }).filter(({ goesTo }) => goesTo !== null);
  expect(reached(before)).toEqual([]);
  expect(reached(withKeysToCome(before))).toHaveLength(24);
  expect(withKeysToCome(before).agencies['phone-line']?.publicKey).toBeUndefined();
});

test('the table says each way once for each area, marks holes, and counts them', () => {
  const data = makeData();
  const rows = rowsOf();
  const table = routingTable(rows, data);
  expect(table).toContain('Carlow\n  family: everything\n      First Door, by the rule “To first-door”');
  expect(table).toContain('family, under 18: everything\n    ! the coordinator: no agency says');
  expect(routingSummary(rows)).toMatch(/^24 combinations\. 12 no agency says/);
});
