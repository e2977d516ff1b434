import { expect, test } from 'vitest';
import { openingWords } from './opening-words.ts';

test('the most urgent need finds the words, wherever it stands in the list', () => {
  expect(openingWords(['housing', 'feeling-safe'])).toBe(openingWords(['feeling-safe']));
  expect(openingWords(['feeling-safe'])).toContain('safe');
});

test('a need without words of its own, as of another network, still gets words', () => {
  expect(openingWords(['something-new'])).toBe(openingWords([]));
  expect(openingWords([])).toContain('I need to talk');
});
