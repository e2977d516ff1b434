import { expect, test } from 'vitest';
import { csvRows } from './csv-rows.ts';

const header = 'slug,name';

test('rows have the numbers that a spreadsheet gives them', () => {
  expect(csvRows(`\uFEFF${header}\r\none,"Two\nlines, ""quoted"""\r\n,\r\nthree,Four\r\n`)).toEqual({
    kind: 'rows',
    rows: [
      { number: 2, row: { slug: 'one', name: 'Two\nlines, "quoted"' } },
      { number: 4, row: { slug: 'three', name: 'Four' } },
    ],
  });
});

test.each([';', '\t'])('a %j between the cells is as good as a comma', (sign) => {
  expect(csvRows(`slug${sign}name\none${sign}Two, three`)).toMatchObject({
    rows: [{ row: { slug: 'one', name: 'Two, three' } }],
  });
});

test('a row with too few or too many cells is told, and the others are read', () => {
  expect(csvRows(`${header}\none\ntwo,Two\nthree,a,b`)).toEqual({
    kind: 'rows',
    rows: [
      { number: 2, fault: expect.stringContaining('It has 1 cells, and the first line has 2.') },
      { number: 3, row: { slug: 'two', name: 'Two' } },
      { number: 4, fault: expect.stringContaining('It has 3 cells') },
    ],
  });
});

test.each([
  [`${header}\none,"Two\nthree,Four`, 'does not end with one'],
  [`${header}\none,"Two" and more`, 'After the quotation mark'],
  [`${header}\none,Two "and" more`, 'inside a cell'],
  [`${header}\none,"${'x'.repeat(4_100_000)}`, 'more than 4 million characters'],
  [`${header}\r\n`, 'no row under it'],
  ['a table of nobody\n1,2', 'No column of ours was found in the first line'],
  [`${header},slug\none,Two,one`, 'there twice'],
])('what is no table is refused whole', (text, sentence) => {
  expect(csvRows(text)).toMatchObject({
    kind: 'faults',
    faults: expect.arrayContaining([expect.stringContaining(sentence)]),
  });
});
