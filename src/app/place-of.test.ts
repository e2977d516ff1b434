import { expect, test } from 'vitest';
import { placeOf } from './place-of.ts';

const secret = 's'.repeat(32);
const morning = new Date('2026-11-22T00:00:00Z');
const evening = new Date('2026-11-22T23:59:59Z');
const nextDay = new Date('2026-11-23T00:00:00Z');
const hexOf = (place: Uint8Array): string => Buffer.from(place).toString('hex');

test('one place is the same all day, so that its knocks can be counted', () => {
  expect(placeOf('192.0.2.7', secret, morning)).toEqual(placeOf('192.0.2.7', secret, evening));
});

test('one place is another tomorrow, so that it cannot be followed', () => {
  expect(placeOf('192.0.2.7', secret, nextDay)).not.toEqual(placeOf('192.0.2.7', secret, evening));
});

test('two places are never the same', () => {
  const places = ['192.0.2.7', '192.0.2.8', '2001:db8::7', ''].map((ip) =>
    hexOf(placeOf(ip, secret, morning)),
  );
  expect(new Set(places).size).toBe(4);
});

test('without the site’s secret nobody can tell which address it was', () => {
  expect(placeOf('192.0.2.7', 't'.repeat(32), morning)).not.toEqual(placeOf('192.0.2.7', secret, morning));
  expect(placeOf('192.0.2.7', secret, morning)).toHaveLength(32);
  expect(Buffer.from(placeOf('192.0.2.7', secret, morning)).includes('192.0.2.7')).toBe(false);
});
