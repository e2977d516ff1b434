import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRule } from '../../../routing/fitting-rules.ts';
import { askers, type RoutingRule } from '../../../routing/routing-rule.ts';
import { checkDrafts, problemsOf, soundDrafts, withChange } from '../sound-content.fixture.ts';
import { unreachableRules } from './routing-reach.ts';

const today = '2026-11-22';
const choices = { areas: ['carlow', 'wexford'], needs: ['grief', 'counselling'] };
const rule = (name: string, conditions: Partial<RoutingRule> = {}): RoutingRule => ({
  name,
  agency: 'door',
  reason: 'x',
  ...conditions,
});
const unreachable = (...rules: RoutingRule[]) =>
  unreachableRules(rules, choices, today).map(({ field }) => field);

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
      const lost = new Set(unreachableRules(rules, choices, today).map(({ field }) => field));
      for (const area of choices.areas) {
        for (const need of choices.needs) {
          for (const asker of askers) {
            const found = findRule({ area, need, asker }, rules, today);
            if (found !== null) expect(lost).not.toContain(`rules, item ${Number(found.name) + 1}`);
          }
        }
      }
    }),
  );
});

test('a rule that begins later is looked at on its first day, and one that is over is left alone', () => {
  const later = rule('later', { validFrom: '2027-01-01' });
  expect(unreachable(rule('all', { validTo: '2026-12-31' }), later)).toEqual([]);
  expect(unreachable(rule('all'), later)).toEqual(['rules, item 2']);
  expect(unreachable(rule('all'), rule('over', { validTo: '2026-01-01' }))).toEqual([]);
});

test('a rule for a language or an age after the same without is never reached', () => {
  expect(unreachable(rule('all'), rule('polish', { languages: ['Polish'] }))).toEqual(['rules, item 2']);
  expect(unreachable(rule('polish', { languages: ['Polish'] }), rule('all'))).toEqual([]);
  expect(unreachable(rule('old', { ageBands: ['65-and-over'] }), rule('all'))).toEqual([]);
});

describe('a build with a request that reaches nobody', () => {
  const away = { awayUntil: '2026-11-30' };
  const site = soundDrafts['content/site.json'];
  const coordinator = { ...(typeof site === 'object' ? (site['coordinator'] as object) : {}), ...away };

  test('fails, and says which and what to do', () => {
    const drafts = {
      ...withChange('content/agencies/first-door.json', away),
      'content/site.json': { ...(typeof site === 'object' ? site : {}), coordinator },
    };
    expect(problemsOf(checkDrafts(drafts)).join()).toContain(
      '24 kinds of request reach nobody, like family, carlow, grief',
    );
  });

  test('does not fail while somebody is there', () => {
    expect(problemsOf(checkDrafts(withChange('content/agencies/first-door.json', away)))).toEqual([]);
  });

  test('fails while the coordinator is away and no agency takes people under 18', () => {
    expect(problemsOf(checkDrafts(withChange('content/site.json', { coordinator }))).join()).toContain(
      '12 kinds of request reach nobody',
    );
  });
});
