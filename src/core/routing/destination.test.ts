import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  makeData,
  makeDesk,
  makeRule,
  withoutCoordinatorKey,
  withoutKey,
} from '../contact/contact-data.fixture.ts';
import { chooseAgency, coordinatorSlug, findRule } from './destination.ts';
import { askers, type RoutingRule } from './routing-rule.ts';

const areas = ['carlow', 'wexford'];
const needs = ['listening', 'grief'];
const asked = { asker: 'family', area: 'carlow', need: 'listening' } as const;
const anyAsked = fc.record({
  asker: fc.constantFrom(...askers),
  area: fc.constantFrom(...areas),
  need: fc.constantFrom(...needs),
});
const anyRule = fc.record<RoutingRule, 'name' | 'agency' | 'reason'>(
  {
    name: fc.constant('Any rule'),
    areas: fc.subarray(areas),
    needs: fc.subarray(needs),
    askers: fc.subarray([...askers]),
    agency: fc.constantFrom('first-door', 'phone-line', 'no-way-in', 'closed-last-year', 'constructor'),
    reason: fc.constant('they fit'),
  },
  { requiredKeys: ['name', 'agency', 'reason'] },
);

describe('the first rule that fits', () => {
  test.each<[what: string, Partial<RoutingRule>]>([
    ['the area', { areas: ['wexford'] }],
    ['the need', { needs: ['grief'] }],
    ['who asks', { askers: ['friend', 'professional'] }],
  ])('does not fit when %s is another', (_, conditions) => {
    expect(findRule(asked, [makeRule('first-door', conditions)])).toBeNull();
  });

  test('fits when every condition does', () => {
    const rule = makeRule('first-door', {
      areas: ['wexford', 'carlow'],
      needs: ['listening'],
      askers: ['family'],
    });
    expect(findRule(asked, [rule])).toBe(rule);
  });

  test('fits everything when it has no conditions, or empty ones', () => {
    for (const rule of [
      makeRule('first-door'),
      makeRule('first-door', { areas: [], needs: [], askers: [] }),
    ]) {
      expect(findRule(asked, [rule])).toBe(rule);
    }
  });

  test('wins over every later one', () => {
    fc.assert(
      fc.property(anyAsked, fc.array(anyRule, { maxLength: 6 }), (question, rules) => {
        const found = findRule(question, rules);
        const fits = (rule: RoutingRule) => findRule(question, [rule]) !== null;
        expect(found).toBe(rules.find(fits) ?? null);
      }),
    );
  });
});

describe('a request', () => {
  test('goes to the agency of its rule, sealed to it and the coordinator, with the reason to be shown', () => {
    expect(chooseAgency(asked, makeData())).toEqual({
      kind: 'sealed',
      slug: 'first-door',
      desk: makeDesk(),
      coordinatorKey: 'key-of-coordinator',
      reason: 'first-door fits',
    });
  });

  test('goes to the coordinator when no rule fits', () => {
    const data = makeData({ rules: [makeRule('first-door', { areas: ['wexford'] })] });
    expect(chooseAgency(asked, data)).toMatchObject({
      kind: 'sealed',
      slug: coordinatorSlug,
      desk: { name: 'the coordinator' },
    });
  });

  test('goes to the coordinator when the agency of its rule has left the list', () => {
    const data = makeData({ rules: [makeRule('closed-last-year')] });
    expect(chooseAgency(asked, data)).toMatchObject({ kind: 'sealed', slug: coordinatorSlug });
  });

  test('goes to the coordinator when the agency of its rule has neither a key nor a number', () => {
    const data = makeData({ rules: [makeRule('no-way-in')] });
    expect(chooseAgency(asked, data)).toMatchObject({ kind: 'sealed', slug: coordinatorSlug });
  });

  test('goes to an agency that has a key and a number by the form', () => {
    const ring = { name: 'First Door', number: '1800 222 222' };
    const data = makeData({ agencies: { 'first-door': makeDesk({ ring }) } });
    expect(chooseAgency(asked, data)).toMatchObject({ kind: 'sealed', slug: 'first-door' });
  });
});

describe('an agency that has no key', () => {
  const data = makeData({ rules: [makeRule('phone-line')] });
  const rung = {
    kind: 'phone',
    name: 'Phone Line',
    ring: { name: 'Phone Line', number: '1800 111 111', hours: 'Mon–Fri' },
    reason: 'phone-line fits',
  };

  test('is rung instead', () => {
    expect(chooseAgency(asked, data)).toEqual(rung);
  });

  test('is rung even when the form is closed to all others', () => {
    expect(chooseAgency(asked, withoutCoordinatorKey(data))).toEqual(rung);
  });
});

describe('without the coordinator’s key', () => {
  test.each([
    ['for an agency that has one', makeData()],
    ['when no rule fits', makeData({ rules: [] })],
    ['for an agency without a way in', makeData({ rules: [makeRule('no-way-in')] })],
  ])('the form is closed %s', (_, data) => {
    expect(chooseAgency(asked, withoutCoordinatorKey(data))).toEqual({ kind: 'closed' });
  });
});

test('every combination of area, need and asker ends in exactly one destination that can be reached', () => {
  const anyData = fc
    .record({
      rules: fc.array(anyRule, { maxLength: 6 }),
      hasAgencyKey: fc.boolean(),
      hasCoordinatorKey: fc.boolean(),
    })
    .map(({ rules, hasAgencyKey, hasCoordinatorKey }) => {
      const full = makeData({ rules });
      const agencies = hasAgencyKey
        ? full.agencies
        : { ...full.agencies, 'first-door': withoutKey(makeDesk()) };
      return hasCoordinatorKey ? { ...full, agencies } : withoutCoordinatorKey({ ...full, agencies });
    });
  fc.assert(
    fc.property(anyData, (data) => {
      for (const area of areas) {
        for (const need of needs) {
          for (const asker of askers) {
            const destination = chooseAgency({ area, need, asker }, data);
            const rule = findRule({ area, need, asker }, data.rules);
            if (destination.kind === 'sealed') {
              const desk =
                destination.slug === coordinatorSlug ? data.coordinator : data.agencies[destination.slug];
              expect([rule?.agency, coordinatorSlug]).toContain(destination.slug);
              expect(destination.desk).toEqual(desk);
              expect([destination.desk.publicKey, destination.coordinatorKey]).toEqual([
                desk?.publicKey,
                'key-of-coordinator',
              ]);
            } else if (destination.kind === 'phone') {
              expect(destination.ring).toEqual(data.agencies[rule?.agency ?? '']?.ring);
            } else {
              expect(data.coordinator.publicKey).toBeUndefined();
            }
          }
        }
      }
    }),
  );
});
