import { expect, test } from 'vitest';
import { listRows } from '../row-set.ts';
import { indexWords, matchWords } from './match-words.ts';

const index = indexWords([
  { name: 'Samaritans – Kilkenny branch', rest: 'Somebody to talk to, day and night.' },
  { name: 'Aiséirí Wexford', rest: 'A place in Wexford for treatment. Ring before you come.' },
  { name: 'Open Door', rest: 'Like the Samaritans, they listen.' },
]);
const rows = (...words: string[]) => {
  const match = matchWords(index, words);
  return match && listRows(match.rows);
};

test('a word is found in names and elsewhere, whole or as a beginning, whatever its accents', () => {
  expect(rows('samaritans')).toEqual([0, 2]);
  expect(rows('samar')).toEqual([0, 2]);
  expect(rows('aiseiri')).toEqual([1]);
});

test('in a name it counts more', () => {
  const match = matchWords(index, ['samaritans']);
  expect([match?.score[0], match?.score[1], match?.score[2]]).toEqual([3, 0, 1]);
});

test('every word has to be there', () => {
  expect(rows('samaritans', 'listen')).toEqual([2]);
  expect(rows('samaritans', 'treatment')).toEqual([]);
});

test('a letter wrong is forgiven when nothing else has the word', () => {
  expect(rows('samaritens')).toEqual([0, 2]);
  expect(rows('nigt')).toEqual([]);
});

test('without words there is nothing to match', () => {
  expect(rows()).toBeUndefined();
  expect(rows('  ')).toBeUndefined();
});
