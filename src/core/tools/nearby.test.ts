import { expect, test } from 'vitest';
import { whereInWords } from './nearby.ts';

const areas = [
  { slug: 'carlow', name: 'Carlow' },
  { slug: 'wexford', name: 'Wexford' },
];

test('a service counts in each of its areas, and an area without one says so', () => {
  const services = [
    { needs: ['grief'], areas: ['carlow', 'wexford'] },
    { needs: ['grief', 'housing'], areas: ['carlow'] },
  ];
  expect(whereInWords('grief', services, areas)).toBe('Carlow 2, Wexford 1');
  expect(whereInWords('housing', services, areas)).toBe('Carlow 1, Wexford none');
});
