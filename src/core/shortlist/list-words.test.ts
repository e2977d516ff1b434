import { expect, test } from 'vitest';
import { countInWords, goneInWords, heldBackInWords, leadOf, movedInWords } from './list-words.ts';

test('one is one, and more are more', () => {
  expect(leadOf(1, false)).toBe('You kept 1 service.');
  expect(leadOf(3, false)).toBe('You kept 3 services. Put first what you would try first.');
  expect(leadOf(1, true)).toBe('Somebody put 1 service on this list for you.');
  expect(goneInWords(1)).toMatch(/^One service on this list can’t be shown\. It may have closed/);
  expect(goneInWords(2)).toMatch(/^2 services on this list can’t be shown\. They may have closed/);
  expect(countInWords(1)).toBe('1 kept');
  expect(countInWords(0)).toBe('Your list is empty.');
});

test('where there is nothing to say, nothing is said', () => {
  expect([leadOf(0, false), goneInWords(0), heldBackInWords([])]).toEqual(['', '', '']);
});

test('what is held back is named, so that nobody wonders why it is not in the link', () => {
  expect(heldBackInWords(['Safe House', 'Refuge'])).toBe(
    'For safety, not in the link and not on paper: Safe House and Refuge. You can tick them in the list.',
  );
});

test('a move says where the service is now', () => {
  expect(movedInWords('Open Door', 2, 5)).toBe('Open Door is number 2 of 5.');
});
