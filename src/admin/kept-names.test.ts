import { expect, test } from 'vitest';
import { whyKept, whyNotSaved } from './kept-names.js';

const records = {
  named: {
    needs: [
      { slug: 'housing', name: 'A place to live' },
      { slug: 'debt', name: 'Debts' },
    ],
    areas: [{ slug: 'carlow', name: 'Carlow' }],
  },
  namedBy: {
    'needs/housing': ['Routing', 'Service “A house”'],
    'areas/carlow': Array.from({ length: 14 }, (_, index) => `Service “${index}”`),
    'agencies/one': ['Routing'],
    'guidance/families/start': ['Guidance “Start”'],
  },
};

test('a record that others name stays, and they are told', () => {
  expect(whyKept(records, 'agencies', 'one')).toBe(
    'This cannot be deleted yet, because it is named by: Routing. Change those first.',
  );
  expect(whyKept(records, 'guidance-families', 'start')).toContain('Guidance “Start”');
  expect(whyKept(records, 'guidance-friends', 'start')).toBeUndefined();
  expect(whyKept(records, 'agencies', 'two')).toBeUndefined();
  expect(whyKept(records, 'agencies', 'constructor')).toBeUndefined();
});

test('a need that others name can neither go nor change its address', () => {
  const sentence =
    'The need “A place to live” (housing) is still named by: Routing; Service “A house”. Change those first, or give it its address back.';
  expect(whyNotSaved(records, 'needs', { needs: [{ slug: 'debt' }] })).toBe(sentence);
  expect(whyNotSaved(records, 'needs', { needs: [{ slug: 'debt' }, { slug: 'house' }] })).toBe(sentence);
});

test('one that nobody names may go, and any may have another name', () => {
  expect(whyNotSaved(records, 'needs', { needs: [{ slug: 'housing', name: 'A home' }] })).toBeUndefined();
  expect(whyNotSaved(records, 'routing', { rules: [] })).toBeUndefined();
});

test('of many the first are told', () => {
  expect(whyNotSaved(records, 'site', { areas: [] })).toContain('; and 2 more.');
});
