import { expect, test } from 'vitest';
import type { CheckState } from '../../directory/check-state.ts';
import { makeService } from '../../directory/service.fixture.ts';
import { noOptions } from '../facets.ts';
import { readFacts } from '../facts.ts';
import { makeFactsTable } from '../facts-table.ts';
import { find } from '../find.ts';
import type { Wish } from '../wish.ts';
import { type OrderReasons, orderInWords, reasonsOf } from './order-in-words.ts';

const say = (about: Partial<Omit<OrderReasons, 'states'>>, ...states: CheckState[]) =>
  orderInWords({ byFit: false, byDistance: false, hasPlaceless: false, ...about, states: new Set(states) });

test('nothing chosen: by how sure we are, then by name', () => {
  expect(say({}, 'not-confirmed', 'checked', 'check-due')).toBe(
    'First those we checked, then those not yet confirmed, then those checked too long ago. Each group by name.',
  );
  expect(say({}, 'not-confirmed')).toBe(
    'In order of their names. None is confirmed yet: ring before you travel.',
  );
  expect(say({}, 'checked')).toBe('In order of their names. All of them were checked.');
  expect(say({}, 'check-due')).toBe(
    'In order of their names. All of them were checked too long ago: ring before you travel.',
  );
});

test('by fit and by distance', () => {
  expect(say({ byFit: true }, 'checked')).toBe('Best fit first.');
  expect(say({ byDistance: true }, 'checked')).toBe('Nearest first. Distances are as the crow flies.');
  expect(say({ byFit: true, byDistance: true }, 'checked')).toMatch(/^Best fit first, then nearest\./);
  expect(say({ byDistance: true, hasPlaceless: true }, 'checked')).toMatch(
    /What has no place of its own stands after the first 25 km\.$/,
  );
});

test('those checked too long ago come last, and it is said', () => {
  expect(say({ byFit: true }, 'checked', 'check-due')).toBe(
    'Best fit first. Those checked too long ago come last.',
  );
  expect(say({ byFit: true }, 'not-confirmed')).toBe(
    'Best fit first. None is confirmed yet: ring before you travel.',
  );
});

const facts = readFacts(
  makeFactsTable(
    [
      makeService({ needs: ['grief'] }),
      makeService({ needs: ['housing'], address: { kind: 'town', town: 'A' } }),
    ],
    '2026-11-22',
    () => ({ latitude: 52, longitude: -7 }),
  ),
);
const reasonsFor = (wish: Wish) => reasonsOf(facts, wish, find(facts, wish));
const near = { latitude: 52, longitude: -7 };

test('one need alone does not tell one listing from another, two do', () => {
  expect(reasonsFor({ chosen: { ...noOptions, needs: ['grief'] } }).byFit).toBe(false);
  expect(reasonsFor({ chosen: { ...noOptions, needs: ['grief', 'housing'] } }).byFit).toBe(true);
});

test('what has no place of its own is told of when it is there', () => {
  expect(reasonsFor({ chosen: noOptions, near, area: 'north' }).hasPlaceless).toBe(true);
  expect(reasonsFor({ chosen: noOptions, near }).hasPlaceless).toBe(false);
  expect(reasonsFor({ chosen: { ...noOptions, needs: ['housing'] }, near, area: 'north' })).toEqual({
    byFit: false,
    byDistance: true,
    hasPlaceless: false,
    states: new Set(['not-confirmed']),
  });
});
