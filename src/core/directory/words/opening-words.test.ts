import { expect, test } from 'vitest';
import { openingWords } from './opening-words.ts';

const housing = { sayFirst: 'I could lose my home.' };
const safety = { sayFirst: 'I don’t feel safe.', couldEndanger: true };

test('a need that could put somebody in danger decides, wherever it stands in the list', () => {
  expect(openingWords([housing, safety])).toBe('I don’t feel safe.');
});

test('otherwise the first need with words of its own', () => {
  expect(openingWords([{}, housing, { sayFirst: 'Later.' }])).toBe('I could lose my home.');
});

test('needs without words, as of another network, still get words', () => {
  expect(openingWords([{}])).toBe(openingWords([]));
  expect(openingWords([])).toContain('I need to talk');
});
