import { expect, it } from 'vitest';
import { makeData, makeRule } from '../contact/contact-data.fixture.ts';
import { explainRouting } from './explain-routing.ts';
import { everybodyCount, waysOfArea } from './ways-of-area.ts';

const waysOf = (rules: Parameters<typeof makeRule>[1][], area = 'carlow') => {
  const data = makeData({ rules: rules.map((conditions) => makeRule('first-door', conditions)) });
  return waysOfArea(explainRouting({ data, today: '2026-11-22' }), area);
};

it('puts together everybody who goes the same way for the same reason', () => {
  const adults = waysOf([{}]).find(({ goesTo }) => goesTo === 'first-door');
  expect(adults?.asked).toEqual([
    {
      who: ['family', 'friend', 'professional'].map((asker) => ({ asker, under18: false })),
      needs: ['listening', 'grief'],
    },
  ]);
});

it('leaves nobody out and names nobody twice', () => {
  const ways = waysOf([{ askers: ['friend'], needs: ['grief'] }, { areas: ['wexford'] }]);
  const each = ways.flatMap(({ asked }) =>
    asked.flatMap(({ who, needs }) =>
      who.flatMap((one) => needs.map((need) => `${one.asker} ${one.under18} ${need}`)),
    ),
  );
  expect(each).toHaveLength(everybodyCount * 2);
  expect(new Set(each).size).toBe(each.length);
});

it('puts holes first', () => {
  const holes = waysOf([{ needs: ['grief'] }]).map(({ hole }) => hole !== null);
  expect(holes).toContain(false);
  expect(holes).toEqual(holes.toSorted((one, other) => Number(other) - Number(one)));
});
