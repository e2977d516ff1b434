import { expect, test } from 'vitest';
import { makeService } from '../directory/service.fixture.ts';
import { noOptions } from './facets.ts';
import { readFacts } from './facts.ts';
import { makeFactsTable } from './facts-table.ts';
import { insteadOf } from './instead.ts';

const points = new Map([
  ['Near', { latitude: 52, longitude: -7 }],
  ['Far', { latitude: 53, longitude: -7 }],
]);
const at = (town: string) => ({ address: { kind: 'town' as const, town } });
const facts = readFacts(
  makeFactsTable(
    [
      makeService({ needs: ['grief'], ...at('Far') }),
      makeService({ needs: ['grief'], ways: ['phone'], ...at('Near') }),
      makeService({ needs: ['housing'], ways: ['phone', 'online'] }),
      makeService({ needs: ['housing'] }),
    ],
    '2026-11-22',
    (town) => points.get(town),
  ),
);
const near = { latitude: 52, longitude: -7 };

test('the nearest for what somebody needs, whatever else they wished', () => {
  const chosen = { ...noOptions, needs: ['grief'], hows: ['step-free'], areas: ['south'] };
  expect(insteadOf(facts, { chosen, near, withinKm: 1 }).closest).toEqual([1, 0]);
});

test('of all, when nobody serves that need', () => {
  expect(insteadOf(facts, { chosen: { ...noOptions, needs: ['money'] }, near }).closest).toEqual([1, 0, 2]);
});

test('how many answer by phone and online, of all', () => {
  expect(insteadOf(facts, { chosen: { ...noOptions, needs: ['money'] } })).toMatchObject({
    byPhone: 2,
    online: 1,
  });
});
