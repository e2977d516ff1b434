import { expect, test } from 'vitest';
import { exampleTown } from './example-town.ts';

const areas = [
  { slug: 'north', name: 'North' },
  { slug: 'south', name: 'South' },
];

test('an example names a town of the last area, the one called like it before others', () => {
  const towns = [
    { name: 'Abbey', area: 'north' },
    { name: 'Mill', area: 'south' },
  ];
  expect(exampleTown(areas, towns)).toBe('Mill');
  expect(exampleTown(areas, [...towns, { name: 'South', area: 'south' }])).toBe('South');
});

test('without a town there it names the area', () => {
  expect(exampleTown(areas, [{ name: 'Elsewhere' }])).toBe('South');
  expect(exampleTown([], [])).toBe('');
});
