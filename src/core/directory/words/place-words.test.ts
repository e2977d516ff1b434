import { expect, test } from 'vitest';
import { makeService, threeAreas } from '../service.fixture.ts';
import { countByTown, placeInWords } from './place-words.ts';

const place = (about: Parameters<typeof makeService>[0]) =>
  placeInWords(makeService(about), threeAreas, 'the Region');

test('a town stands with its area', () => {
  expect(place({ address: { kind: 'town', town: 'Millford' } })).toEqual({ name: 'Millford', note: 'North' });
});

test('a town named like its area stands alone', () => {
  expect(place({ address: { kind: 'town', town: 'North' } })).toEqual({ name: 'North' });
});

test('without an address, the areas stand in its place', () => {
  expect(place({ areas: ['north', 'south'] })).toEqual({ name: 'North, South', note: 'area' });
  expect(place({ areas: ['south', 'north', 'middle'] })).toEqual({ name: 'The Region' });
});

test('what is reached by phone alone says so', () => {
  expect(place({ ways: ['phone'] })).toEqual({ name: 'By phone', note: 'North' });
  expect(place({ ways: ['phone'], areas: ['north', 'middle', 'south'] })).toEqual({
    name: 'By phone',
    note: 'all of the Region',
  });
});

test('a hidden address is in no town', () => {
  const services = [
    makeService({ address: { kind: 'town', town: 'Millford' } }),
    makeService({ address: { kind: 'hidden' } }),
  ];
  expect([...countByTown(services)]).toEqual([['Millford', 1]]);
});
