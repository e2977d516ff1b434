import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRule } from '../../../routing/destination.ts';
import { askers, type RoutingRule } from '../../../routing/routing-rule.ts';
import { unreachableRules } from './routing-reach.ts';

const choices = { areas: ['carlow', 'wexford'], needs: ['grief', 'counselling'] };
const rule = (name: string, conditions: Partial<RoutingRule> = {}): RoutingRule => ({
  name,
  agency: 'door',
  reason: 'x',
  ...conditions,
});
const unreachable = (...rules: RoutingRule[]) => unreachableRules(rules, choices).map(({ field }) => field);

test('a rule after one for everything is never reached', () => {
  expect(unreachable(rule('all'), rule('carlow', { areas: ['carlow'] }))).toEqual(['rules, item 2']);
});

test('a rule before one for everything is reached', () => {
  expect(unreachable(rule('carlow', { areas: ['carlow'] }), rule('all'))).toEqual([]);
});

test('an empty list of conditions fits everything', () => {
  expect(unreachable(rule('all', { areas: [], needs: [] }), rule('carlow', { areas: ['carlow'] }))).toEqual([
    'rules, item 2',
  ]);
});

test('several rules together can take everything', () => {
  const rules = askers.map((asker) => rule(asker, { askers: [asker] }));
  expect(unreachable(...rules, rule('rest'))).toEqual(['rules, item 4']);
});

test('rules for every area leave the places outside to a rule for all', () => {
  const rules = choices.areas.map((area) => rule(area, { areas: [area] }));
  expect(unreachable(...rules, rule('outside'))).toEqual([]);
});

test('no rule that routing chooses is ever called unreachable', () => {
  const anyRule = fc.record({
    areas: fc.subarray(choices.areas),
    needs: fc.subarray(choices.needs),
    askers: fc.subarray([...askers]),
  });
  fc.assert(
    fc.property(fc.array(anyRule, { maxLength: 6 }), (conditions) => {
      const rules = conditions.map((condition, index) => rule(String(index), condition));
      const lost = new Set(unreachableRules(rules, choices).map(({ field }) => field));
      for (const area of choices.areas) {
        for (const need of choices.needs) {
          for (const asker of askers) {
            const found = findRule({ area, need, asker }, rules);
            if (found !== null) expect(lost).not.toContain(`rules, item ${Number(found.name) + 1}`);
          }
        }
      }
    }),
  );
});
