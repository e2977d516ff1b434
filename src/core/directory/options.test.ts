import { expect, test } from 'vitest';
import { noChoice } from './filter.ts';
import { optionGroups } from './options.ts';
import { threeAreas } from './service.fixture.ts';

const needs = [
  { slug: 'grief', name: 'Grief', description: 'Somebody died.', offeredInContactForm: true },
  { slug: 'housing', name: 'Somewhere to live', description: 'A home.', offeredInContactForm: true },
];
const listing = (facts: Partial<typeof noChoice>) => ({ facts: { ...noChoice, ...facts } });

test('offers what at least one listing has, with its count', () => {
  const listings = [
    listing({ areas: ['north'], needs: ['grief'] }),
    listing({ areas: ['north', 'south'], audiences: ['friend'] }),
  ];
  expect(optionGroups(listings, threeAreas, needs)).toEqual([
    {
      facet: 'areas',
      legend: 'Where',
      options: [
        { value: 'north', label: 'North', count: 2 },
        { value: 'south', label: 'South', count: 1 },
      ],
    },
    { facet: 'needs', legend: 'What for', options: [{ value: 'grief', label: 'Grief', count: 1 }] },
    {
      facet: 'audiences',
      legend: 'Who it is for',
      options: [{ value: 'friend', label: 'Friends', count: 1 }],
    },
  ]);
});

test('a group that changes nothing is left out', () => {
  expect(
    optionGroups([listing({ areas: ['north'] }), listing({ areas: ['north'] })], threeAreas, needs),
  ).toEqual([]);
});
