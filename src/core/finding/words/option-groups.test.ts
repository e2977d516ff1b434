import { expect, test } from 'vitest';
import { makeService, threeAreas } from '../../directory/service.fixture.ts';
import type { Service } from '../../directory/service.ts';
import { makeFactsTable } from '../facts-table.ts';
import { optionGroups } from './option-groups.ts';

const needs = [
  { slug: 'grief', name: 'Grief' },
  { slug: 'housing', name: 'Somewhere to live' },
];
const groupsOf = (...services: Service[]) =>
  optionGroups(
    makeFactsTable(services, '2026-11-22', () => undefined),
    threeAreas,
    needs,
  );
const optionsOf = (legend: string, ...services: Service[]) =>
  groupsOf(...services).find((group) => group.legend === legend)?.options;

test('every option that a listing has, with its count, in the order of the editors', () => {
  const one = makeService({ needs: ['housing'], areas: ['south', 'north'] });
  const other = makeService({ needs: ['grief', 'housing'], areas: ['north'] });
  expect(optionsOf('What for', one, other)).toEqual([
    { value: 'grief', label: 'Grief', count: 1 },
    { value: 'housing', label: 'Somewhere to live', count: 2 },
  ]);
  expect(optionsOf('Where', one, other)?.map(({ label }) => label)).toEqual(['North', 'South']);
});

test('a group without a choice to make is left out', () => {
  expect(groupsOf(makeService({ ways: ['phone'] }), makeService({ ways: ['phone'] }))).toEqual([]);
});

test('a how that no listing has is left out', () => {
  expect(optionsOf('How', makeService({ walkIn: true }), makeService({ walkIn: false }))).toEqual([
    { value: 'walk-in', label: 'You can walk in', count: 1 },
  ]);
});

test('open now is there as soon as opening times are known, and its count comes later', () => {
  const opening = {
    kind: 'weekly' as const,
    stretches: [{ days: ['monday' as const], opens: '09:00', closes: '12:00' }],
  };
  expect(optionsOf('When', makeService({ opening }), makeService())).toEqual([
    { value: 'now', label: 'Open now' },
    { value: 'today', label: 'Open today' },
  ]);
  expect(optionsOf('When', makeService(), makeService())).toBeUndefined();
});

test('languages as services name them', () => {
  expect(
    optionsOf('Language', makeService({ languages: ['Polish', 'English'] }), makeService())?.map(
      ({ label }) => label,
    ),
  ).toEqual(['English', 'Polish']);
});
