import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceInWords, distanceKm, nearestPlace, type Point } from './distance.ts';

const wexford = { latitude: 52.33417, longitude: -6.4575 };
const waterford = { latitude: 52.25833, longitude: -7.11194 };
const point = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

test('from Wexford to Waterford it is some 45 km as the crow flies', () => {
  expect(distanceKm(wexford, waterford)).toBeGreaterThan(44);
  expect(distanceKm(wexford, waterford)).toBeLessThan(46);
});

test('a degree of latitude is 111 km', () => {
  expect(distanceKm({ latitude: 52, longitude: -7 }, { latitude: 53, longitude: -7 })).toBeCloseTo(111.2, 1);
});

test('it is as far there as back, never less than nothing, and never beyond the other side of the earth', () => {
  fc.assert(
    fc.property(point, point, (one, other) => {
      const there = distanceKm(one, other);
      expect(there).toBeCloseTo(distanceKm(other, one), 6);
      expect(there).toBeGreaterThanOrEqual(0);
      expect(there).toBeLessThanOrEqual(20_016);
    }),
  );
});

test('a detour is never shorter, to a metre: near the other side of the earth the formula rounds', () => {
  const metre = 1e-3;
  const isNotShorter = (from: Point, over: Point, to: Point) => {
    expect(distanceKm(from, to)).toBeLessThanOrEqual(distanceKm(from, over) + distanceKm(over, to) + metre);
  };
  isNotShorter(
    { latitude: 0, longitude: -179.99999790869023 },
    { latitude: -6.037091348628667e-7, longitude: 0 },
    { latitude: 0, longitude: 0 },
  );
  fc.assert(fc.property(point, point, point, isNotShorter));
});

test.each([
  [0, 'here'],
  [1.9, 'here'],
  [2, '2 km'],
  [17.6, '18 km'],
  [49.9, '50 km'],
  [63, '60 km'],
])('%s km is “%s”', (km, words) => {
  expect(distanceInWords(km)).toBe(words);
});

test('the nearest of some places', () => {
  const places = [
    { name: 'far', latitude: 53, longitude: -7 },
    { name: 'near', latitude: 52.1, longitude: -7 },
  ];
  expect(nearestPlace({ latitude: 52, longitude: -7 }, places)?.name).toBe('near');
  expect(nearestPlace({ latitude: 52, longitude: -7 }, [])).toBeUndefined();
});
