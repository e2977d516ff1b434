import { expect, test } from 'vitest';
import { groupByLetter } from './a-to-z.ts';

test('an accent or a quotation mark does not make a letter of its own', () => {
  const titles = ['Cornmarket', '“Coming home”', 'Céim Eile', 'Amber', 'Áras'].map((title) => ({ title }));
  expect(
    groupByLetter(titles, 'en-IE').map(({ letter, entries }) => [letter, entries.map(({ title }) => title)]),
  ).toEqual([
    ['A', ['Amber', 'Áras']],
    ['C', ['Céim Eile', '“Coming home”', 'Cornmarket']],
  ]);
});
