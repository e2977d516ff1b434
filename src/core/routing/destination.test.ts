import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  makeData,
  makeDesk,
  makeRule,
  withoutCoordinatorKey,
  withoutKey,
} from '../contact/contact-data.fixture.ts';
import type { ContactData } from '../contact/contact-data.ts';
import { chooseAgency, coordinatorSlug, type Destination } from './destination.ts';
import { type Asked, findRule } from './fitting-rules.ts';
import { askers, type RoutingRule } from './routing-rule.ts';

const areas = ['carlow', 'wexford'];
const needs = ['listening', 'grief'];
const today = '2026-11-22';
const asked = { asker: 'family', area: 'carlow', need: 'listening' } as const;
const choose = (question: Asked, data: ContactData): Destination =>
  chooseAgency({ asked: question, data, today });
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
    expect(findRule(asked, [makeRule('first-door', conditions)], today)).toBeNull();
  });

  test('fits when every condition does', () => {
    const rule = makeRule('first-door', {
      areas: ['wexford', 'carlow'],
      needs: ['listening'],
      askers: ['family'],
    });
    expect(findRule(asked, [rule], today)).toBe(rule);
  });

  test('fits everything when it has no conditions, or empty ones', () => {
    for (const rule of [
      makeRule('first-door'),
      makeRule('first-door', { areas: [], needs: [], askers: [] }),
    ]) {
      expect(findRule(asked, [rule], today)).toBe(rule);
    }
  });

  test('wins over every later one', () => {
    fc.assert(
      fc.property(anyAsked, fc.array(anyRule, { maxLength: 6 }), (question, rules) => {
        const found = findRule(question, rules, today);
        const fits = (rule: RoutingRule) => findRule(question, [rule], today) !== null;
        expect(found).toBe(rules.find(fits) ?? null);
      }),
    );
  });
});

describe('a request', () => {
  test('goes to the agency of its rule, sealed to it and the coordinator, with the reason to be shown', () => {
    expect(choose(asked, makeData())).toEqual({
      kind: 'sealed',
      slug: 'first-door',
      desk: makeDesk(),
      coordinatorKey: 'key-of-coordinator',
      reason: { kind: 'rule', text: 'first-door fits' },
    });
  });

  test('goes to the coordinator when no rule fits', () => {
    const data = makeData({ rules: [makeRule('first-door', { areas: ['wexford'] })] });
    expect(choose(asked, data)).toMatchObject({
      kind: 'sealed',
      slug: coordinatorSlug,
      desk: { name: 'the coordinator' },
    });
  });

  test('goes to the coordinator when the agency of its rule has left the list', () => {
    const data = makeData({ rules: [makeRule('closed-last-year')] });
    expect(choose(asked, data)).toMatchObject({ kind: 'sealed', slug: coordinatorSlug });
  });

  test('goes to the coordinator when the agency of its rule has neither a key nor a number', () => {
    const data = makeData({ rules: [makeRule('no-way-in')] });
    expect(choose(asked, data)).toMatchObject({ kind: 'sealed', slug: coordinatorSlug });
  });

  test('goes to an agency that has a key and a number by the form', () => {
    const ring = { name: 'First Door', number: '1800 222 222' };
    const data = makeData({ agencies: { 'first-door': makeDesk({ ring }) } });
    expect(choose(asked, data)).toMatchObject({ kind: 'sealed', slug: 'first-door' });
  });
});

describe('an agency that has no key', () => {
  const data = makeData({ rules: [makeRule('phone-line')] });
  const rung = {
    kind: 'phone',
    name: 'Phone Line',
    ring: { name: 'Phone Line', number: '1800 111 111', hours: 'Mon–Fri' },
    reason: { kind: 'rule', text: 'phone-line fits' },
  };

  test('is rung instead', () => {
    expect(choose(asked, data)).toEqual(rung);
  });

  test('is rung even when the form is closed to all others', () => {
    expect(choose(asked, withoutCoordinatorKey(data))).toEqual(rung);
  });
});

describe('without the coordinator’s key', () => {
  test.each([
    ['for an agency that has one', makeData()],
    ['when no rule fits', makeData({ rules: [] })],
    ['for an agency without a way in', makeData({ rules: [makeRule('no-way-in')] })],
  ])('the form is closed %s', (_, data) => {
    expect(choose(asked, withoutCoordinatorKey(data))).toEqual({ kind: 'closed' });
  });
});

describe('a rule', () => {
  const fits = (conditions: Partial<RoutingRule>, question: Partial<Asked> = {}, on = today) =>
    findRule({ ...asked, ...question }, [makeRule('first-door', conditions)], on) !== null;

  test('holds from its first day to its last, both included', () => {
    const term = { validFrom: '2026-11-22', validTo: '2026-11-30' };
    const days = ['2026-11-21', '2026-11-22', '2026-11-30', '2026-12-01'];
    expect(days.map((day) => fits(term, {}, day))).toEqual([false, true, true, false]);
  });

  test('for an age fits only those who said it; under 18 is an age', () => {
    expect(fits({ ageBands: ['65-and-over'] })).toBe(false);
    expect(fits({ ageBands: ['65-and-over'] }, { ageBand: '65-and-over' })).toBe(true);
    expect(fits({ ageBands: ['under-18'] }, { under18: true })).toBe(true);
  });

  test('for a language fits however it is written, and not those who named none', () => {
    expect(fits({ languages: ['Polish'] }, { language: ' polish ' })).toBe(true);
    expect(fits({ languages: ['Polish'] })).toBe(false);
  });

  test('of the visitor’s own area does not fit who asked for somebody outside it', () => {
    expect(fits({ areas: ['carlow'] }, { notNearMe: true })).toBe(false);
    expect(fits({ areas: ['wexford'] }, { notNearMe: true })).toBe(true);
    expect(fits({}, { notNearMe: true })).toBe(true);
  });
});

describe('an agency that is away', () => {
  const twoDoors = (away: Partial<ReturnType<typeof makeDesk>>, second = makeDesk({ name: 'Second Door' })) =>
    makeData({ agencies: { 'first-door': makeDesk(away), 'second-door': second } });

  test('is stood in for by its deputy, and the visitor reads why', () => {
    const away = twoDoors({ awayUntil: today, deputyAgency: 'second-door' });
    expect(choose(asked, away)).toMatchObject({
      slug: 'second-door',
      reason: { kind: 'stands-in', away: 'First Door', until: '2026-11-22', desk: 'Second Door' },
    });
  });

  test('is back on the day after its last', () => {
    expect(choose(asked, twoDoors({ awayUntil: '2026-11-21' }))).toMatchObject({ slug: 'first-door' });
  });

  test('without a deputy who is there leaves it to the coordinator', () => {
    for (const second of [undefined, makeDesk({ awayUntil: today })])
      expect(
        choose(
          asked,
          twoDoors({ awayUntil: today, deputyAgency: 'second-door' }, second ?? withoutKey(makeDesk())),
        ),
      ).toMatchObject({
        slug: coordinatorSlug,
      });
  });

  test('with its deputy and the coordinator closes the form', () => {
    const data = twoDoors({ awayUntil: today, deputyAgency: 'second-door' }, makeDesk({ awayUntil: today }));
    const nobody = { ...data, coordinator: { ...data.coordinator, awayUntil: today } };
    expect(choose(asked, nobody)).toEqual({ kind: 'closed', backOn: '2026-11-23' });
  });

  test('and all others says when the first who could have this is back', () => {
    const data = twoDoors(
      { awayUntil: '2026-12-02', deputyAgency: 'second-door' },
      makeDesk({ awayUntil: today }),
    );
    const coordinator = { ...data.coordinator, awayUntil: '2026-12-24' };
    expect(choose(asked, { ...data, coordinator })).toEqual({ kind: 'closed', backOn: '2026-11-23' });
    // Whoever rules the deputy out waits for the agency itself.
    const notTo = ['second-door'];
    expect(choose({ ...asked, notTo }, { ...data, coordinator })).toEqual({
      kind: 'closed',
      backOn: '2026-12-03',
    });
  });
});

describe('a wish of the visitor', () => {
  const near = makeRule('first-door', { areas: ['carlow'] });
  const far = makeRule('far-door', { areas: ['wexford'] });
  const withFar = (takesFromElsewhere: boolean) =>
    makeData({
      rules: [near, far],
      agencies: { 'first-door': makeDesk(), 'far-door': makeDesk({ name: 'Far Door', takesFromElsewhere }) },
    });

  test('“not to this agency” leads to the next one that fits, or to the coordinator', () => {
    const next = makeData({ rules: [makeRule('first-door'), makeRule('phone-line')] });
    expect(choose({ ...asked, notTo: ['first-door'] }, next)).toMatchObject({ kind: 'phone' });
    expect(choose({ ...asked, notTo: ['first-door'] }, makeData())).toMatchObject({
      slug: coordinatorSlug,
      reason: { kind: 'coordinator', why: 'avoided' },
    });
  });

  test('“not near me” leads to an agency outside the area that takes people from elsewhere', () => {
    expect(choose({ ...asked, notNearMe: true }, withFar(true))).toMatchObject({
      slug: 'far-door',
      reason: { kind: 'elsewhere' },
    });
    expect(choose({ ...asked, notNearMe: true }, withFar(false))).toMatchObject({ slug: coordinatorSlug });
  });

  test('under 18 goes only to an agency that says that it takes them', () => {
    const young = { ...asked, under18: true };
    expect(choose(young, makeData())).toMatchObject({ slug: coordinatorSlug });
    const takes = makeData({ agencies: { 'first-door': makeDesk({ takesUnder18s: true }) } });
    expect(choose(young, takes)).toMatchObject({ slug: 'first-door' });
  });
});

test('support in its own right comes before support tied to treatment, unless treatment is what is asked for', () => {
  const data = makeData({
    rules: [makeRule('clinic'), makeRule('first-door')],
    agencies: { clinic: makeDesk({ attachedToTreatment: true }), 'first-door': makeDesk() },
  });
  expect(choose(asked, data)).toMatchObject({ slug: 'first-door' });
  const treatment = { ...data, needs: data.needs.map((need) => ({ ...need, forThem: true })) };
  expect(choose(asked, treatment)).toMatchObject({ slug: 'clinic' });
});

test('every combination ends in one destination that can be reached, was not ruled out, and takes them', () => {
  const slugs = ['first-door', 'phone-line', 'no-way-in'];
  const anyDesk = fc.record(
    {
      awayUntil: fc.constantFrom('2026-11-21', today),
      deputyAgency: fc.constantFrom(...slugs, 'constructor'),
      takesUnder18s: fc.boolean(),
      takesFromElsewhere: fc.boolean(),
      attachedToTreatment: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  const anyData = fc
    .record({
      rules: fc.array(anyRule, { maxLength: 6 }),
      about: fc.array(anyDesk, { minLength: 3, maxLength: 3 }),
      coordinatorIsAway: fc.boolean(),
      hasCoordinatorKey: fc.boolean(),
    })
    .map(({ rules, about, coordinatorIsAway, hasCoordinatorKey }) => {
      const full = makeData({ rules });
      const agencies = Object.fromEntries(
        slugs.map((slug, index) => [slug, { ...makeDesk(), ...full.agencies[slug], ...about[index] }]),
      );
      for (const slug of ['phone-line', 'no-way-in'])
        agencies[slug] = withoutKey(agencies[slug] ?? makeDesk());
      const data = { ...full, agencies };
      const known = hasCoordinatorKey ? data : withoutCoordinatorKey(data);
      return coordinatorIsAway
        ? { ...known, coordinator: { ...known.coordinator, awayUntil: today } }
        : known;
    });
  const anyWish = fc.record(
    { under18: fc.boolean(), notNearMe: fc.boolean(), notTo: fc.subarray(slugs) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(anyData, anyAsked, anyWish, (data, question, wish) => {
      const destination = choose({ ...question, ...wish }, data);
      if (destination.kind === 'closed') {
        const { publicKey, awayUntil } = data.coordinator;
        expect(publicKey === undefined || awayUntil === today).toBe(true);
      } else if (destination.kind === 'phone') {
        const [slug, desk] =
          Object.entries(data.agencies).find(([, { ring }]) => ring === destination.ring) ?? [];
        expect(wish.notTo ?? []).not.toContain(slug);
        expect(desk?.publicKey).toBeUndefined();
        if (wish.under18) expect(desk?.takesUnder18s).toBe(true);
      } else {
        const { slug, desk, coordinatorKey } = destination;
        expect([desk.publicKey, coordinatorKey]).not.toContain(undefined);
        expect(wish.notTo ?? []).not.toContain(slug);
        expect(desk.awayUntil === today).toBe(false);
        if (wish.under18 && slug !== coordinatorSlug) expect(desk.takesUnder18s).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});
