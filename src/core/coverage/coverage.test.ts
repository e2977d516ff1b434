import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../content/evidence.ts';
import type { Need } from '../content/need.ts';
import { makeService, threeAreas } from '../directory/service.fixture.ts';
import { audiences, type Service, ways } from '../directory/service.ts';
import { type CoverageCell, countStates, coverageOf } from './coverage.ts';
import { conditionsFor, coverageConditions, judge } from './coverage-rule.ts';
import { coverageViews } from './coverage-view.ts';
import { markOf } from './coverage-words.ts';

const talk: Need = {
  slug: 'somebody-to-talk-to',
  name: 'Talk',
  description: 'Talk.',
  offeredInContactForm: true,
};
const rehab: Need = {
  slug: 'rehab',
  name: 'Rehab',
  description: 'For them.',
  offeredInContactForm: true,
  forThem: true,
};
const needs = [talk, rehab];
const today = '2026-11-22';

const ownPage: Evidence = { grade: 'own-page', summary: 'Its page.', sources: [{ title: 'Its page' }] };
/** A service that meets the whole rule. */
const whole = (about: Partial<Service> = {}) =>
  makeService({ ways: ['in-person'], evidence: ownPage, needs: [talk.slug, rehab.slug], ...about });

const cellOf = (services: readonly Service[], need = talk, viewSlug?: string): CoverageCell => {
  const view = coverageViews.find(({ slug }) => slug === viewSlug);
  const coverage = coverageOf({ areas: threeAreas, needs, services, today }, view);
  const cell = coverage.rows.find((row) => row.need === need)?.cells[0];
  if (cell === undefined) throw new Error('No such need.');
  return cell;
};

describe('the rule', () => {
  test('two services that meet all of it serve a need', () => {
    expect(cellOf([whole(), whole()])).toMatchObject({ state: 'served', full: 2, listed: 2, why: [] });
  });

  test('one alone limits it: nobody has a choice', () => {
    expect(cellOf([whole()])).toMatchObject({ state: 'limited', why: ['few'] });
  });

  test('nothing listed is not served', () => {
    expect(cellOf([])).toMatchObject({ state: 'not-served', listed: 0, why: [] });
    expect(cellOf([whole({ areas: ['south'] }), whole({ needs: ['other'] })])).toMatchObject({ listed: 0 });
  });

  test.each([
    ['only by phone', { ways: ['phone'] }, 'face-to-face'],
    ['where nothing says how it is used', { ways: [] }, 'face-to-face'],
    ['known from a newspaper', { evidence: makeService().evidence }, 'known'],
    [
      'whose check is out of date',
      { checked: { on: '2025-01-01', by: 'us', how: 'phone', nextDue: '2026-11-21' } },
      'known',
    ],
    ['only for the person themselves', { audiences: ['person-themselves'] }, 'own-right'],
    ['only for professionals', { audiences: ['professional', 'person-themselves'] }, 'own-right'],
    ['that asks that the person is in treatment', { noTreatmentNeeded: false }, 'own-right'],
    ['that is part of treatment', { independent: false }, 'apart'],
    ['where treatment is given', { venue: 'treatment' }, 'apart'],
  ] as const)('services %s limit it, and the reason is named', (_, about, reason) => {
    const service = whole(about as Partial<Service>);
    expect(cellOf([service, service, whole()])).toMatchObject({ state: 'limited', full: 1, why: [reason] });
  });

  test('what nothing is known of is not held against a service where the rule says so', () => {
    const { noTreatmentNeeded, independent, venue, audiences: known } = whole();
    expect([noTreatmentNeeded, independent, venue, known]).toEqual([undefined, undefined, undefined, []]);
    expect(cellOf([whole(), whole()]).state).toBe('served');
  });

  test('a check on its last day still counts, whatever the source was', () => {
    const checked = { on: '2026-05-22', by: 'us', how: 'phone', nextDue: today } as const;
    const rung = whole({ evidence: makeService().evidence, checked });
    expect(cellOf([rung, rung]).state).toBe('served');
  });

  test('help for the person themselves may be part of treatment, and for them alone', () => {
    const clinic = whole({ independent: false, venue: 'treatment', audiences: ['person-themselves'] });
    expect(cellOf([clinic, clinic], rehab).state).toBe('served');
    expect(cellOf([clinic, clinic], talk).state).toBe('limited');
    expect(conditionsFor(rehab)).toEqual(['face-to-face', 'known']);
  });

  test('enough of everything, but never in one service, is said so', () => {
    const byPhone = whole({ ways: ['phone'] });
    const fromPaper = whole({ evidence: makeService().evidence });
    expect(cellOf([byPhone, byPhone, fromPaper, fromPaper])).toMatchObject({
      state: 'limited',
      why: ['never-together'],
    });
  });

  test('every condition has a sentence, a reason and something to ask for', () => {
    for (const { rule, lacking, ask } of Object.values(coverageConditions)) {
      expect([rule, lacking, ask].every((words) => words.length > 0)).toBe(true);
      expect(rule).toMatch(/\.$/);
    }
  });
});

describe('by when, how and attached', () => {
  const evening = whole({
    opening: { kind: 'weekly', stretches: [{ days: ['monday'], opens: '18:00', closes: '20:00' }] },
  });

  test('only services that say so count, and those that do not say are counted apart', () => {
    const cell = cellOf([evening, whole(), whole()], talk, 'evenings');
    expect(cell).toMatchObject({ state: 'limited', listed: 1, silent: 2 });
  });

  test('a service that says no is not silent', () => {
    expect(cellOf([evening], talk, 'by-day')).toMatchObject({ state: 'not-served', listed: 0, silent: 0 });
    expect(cellOf([whole({ independent: false })], talk, 'independent')).toMatchObject({ silent: 0 });
  });

  test('where nobody says so, the mark is another one than where nobody is', () => {
    expect(markOf(cellOf([whole()], talk, 'weekends'))).toBe('unsaid');
    expect(markOf(cellOf([], talk, 'weekends'))).toBe('not-served');
    expect(markOf(cellOf([evening], talk, 'weekends'))).toBe('not-served');
  });

  test('by phone and online nobody has to be able to go there', () => {
    const byPhone = whole({ ways: ['phone', 'online'] });
    expect(cellOf([byPhone, byPhone], talk, 'phone').state).toBe('served');
    expect(cellOf([byPhone, byPhone], talk, 'online').state).toBe('served');
    expect(cellOf([byPhone, byPhone], talk).state).toBe('limited');
  });

  test('part of treatment is served by services that are part of treatment', () => {
    const clinic = whole({ independent: false });
    expect(cellOf([clinic, clinic], talk, 'part-of-treatment').state).toBe('served');
    expect(cellOf([clinic, clinic], talk).state).toBe('limited');
  });

  test('day and night is also by day, in the evening and at weekends', () => {
    const always = whole({ opening: { kind: 'always' } });
    for (const view of ['by-day', 'evenings', 'weekends', 'day-and-night'])
      expect(cellOf([always, always], talk, view).state).toBe('served');
  });
});

const anyService = fc
  .record({
    ways: fc.subarray([...ways]),
    audiences: fc.subarray([...audiences]),
    areas: fc.subarray(['north', 'middle', 'south'], { minLength: 1 }),
    needs: fc.subarray([talk.slug, rehab.slug], { minLength: 1 }),
    independent: fc.constantFrom(undefined, true, false),
    noTreatmentNeeded: fc.constantFrom(undefined, true, false),
    venue: fc.constantFrom(undefined, 'community' as const, 'treatment' as const),
    grade: fc.constantFrom('own-page' as const, 'press' as const),
    opening: fc.constantFrom(
      undefined,
      { kind: 'always' as const },
      {
        kind: 'weekly' as const,
        stretches: [{ days: ['saturday' as const], opens: '10:00', closes: '12:00' }],
      },
    ),
  })
  .map(({ grade, ...about }) =>
    makeService({
      ...Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined)),
      evidence: { ...ownPage, grade },
    }),
  );
const anyServices = fc.array(anyService, { maxLength: 8 });
const levels = { 'not-served': 0, limited: 1, served: 2 };

test('one more service never makes a need worse served', () => {
  fc.assert(
    fc.property(anyServices, anyService, (services, more) => {
      for (const need of needs) {
        const before = cellOf(services, need);
        const after = cellOf([...services, more], need);
        expect(levels[after.state]).toBeGreaterThanOrEqual(levels[before.state]);
      }
    }),
  );
});

test('a state agrees with its numbers, and limited always says why', () => {
  fc.assert(
    fc.property(anyServices, fc.constantFrom(undefined, ...coverageViews), (services, view) => {
      const coverage = coverageOf({ areas: threeAreas, needs, services, today }, view);
      for (const cell of coverage.rows.flatMap(({ cells }) => cells)) {
        expect(cell.state === 'not-served').toBe(cell.listed === 0);
        expect(cell.state === 'served').toBe(cell.full >= 2);
        expect(cell.why.length > 0).toBe(cell.state === 'limited');
        const sum = (counts: object) =>
          Object.values(counts).reduce((all: number, one: number) => all + one, 0);
        expect(sum(cell.checks)).toBe(cell.listed);
        expect(sum(cell.attached)).toBe(cell.listed);
      }
      const { served, limited, notServed, unsaid } = countStates(coverage);
      expect(served + limited + notServed + unsaid).toBe(needs.length * threeAreas.length);
    }),
  );
});

test('in a view nobody is counted who is not listed at all', () => {
  fc.assert(
    fc.property(anyServices, fc.constantFrom(...coverageViews), (services, view) => {
      const all = coverageOf({ areas: threeAreas, needs, services, today });
      const some = coverageOf({ areas: threeAreas, needs, services, today }, view);
      for (const [row, { cells }] of some.rows.entries()) {
        for (const [column, cell] of cells.entries()) {
          const listed = all.rows[row]?.cells[column]?.listed ?? 0;
          expect(cell.listed + cell.silent).toBeLessThanOrEqual(listed);
        }
      }
    }),
  );
});

test('with fewer conditions a need is never worse served', () => {
  fc.assert(
    fc.property(anyServices, (services) => {
      const { state } = judge(services, conditionsFor(talk), today);
      expect(levels[judge(services, conditionsFor(talk, ['known']), today).state]).toBeGreaterThanOrEqual(
        levels[state],
      );
    }),
  );
});
