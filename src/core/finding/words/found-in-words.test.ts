import { expect, test } from 'vitest';
import { foundInWords } from './found-in-words.ts';

const say = (...asked: Parameters<typeof foundInWords>) => {
  const { count, rest } = foundInWords(...asked);
  return count + rest;
};

test('how many, and where', () => {
  expect(say(1, { unsaid: 0 })).toBe('1 service.');
  expect(say(0, { near: 'Wexford', unsaid: 0 })).toBe('0 services near Wexford.');
  expect(say(8, { near: 'Wexford', withinKm: 25, unsaid: 0 })).toBe('8 services near Wexford, within 25 km.');
  expect(say(8, { withinKm: 25, unsaid: 0 })).toBe('8 services.');
});

test('what is far away is not called near', () => {
  expect(say(46, { near: 'Sligo', nearestKm: 181.2, unsaid: 0 })).toBe(
    '46 services; the nearest to Sligo is 180 km away.',
  );
  expect(say(46, { near: 'Athy', nearestKm: 19, unsaid: 0 })).toBe('46 services near Athy.');
});

test('how many more may fit', () => {
  expect(say(8, { unsaid: 1 })).toBe(
    '8 services. 1 more does not say who they are for: untick that to see them.',
  );
  expect(say(8, { unsaid: 3 })).toBe(
    '8 services. 3 more do not say who they are for: untick that to see them.',
  );
});
