import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { coverageViews } from '../../../src/core/coverage/coverage-view.ts';
import { type CoverageMark, markOf, markWords } from '../../../src/core/coverage/coverage-words.ts';
import { dist } from './pages.ts';

const folder = join(dist, 'professionals');
const file: Readonly<Record<string, string>>[] = parse(readFileSync(join(folder, 'coverage.csv')), {
  bom: true,
  columns: true,
});

const plain = (markup: string): string =>
  markup
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** A table of coverage as `need / area: number word`, read from its markup. */
const readTable = (markup: string): string[] => {
  const cellsOf = (row: string) =>
    [...row.matchAll(/<(th|td)\b[^>]*>(.*?)<\/\1>/gs)].map(([, , cell = '']) => plain(cell));
  const [head = [], ...rows] = [...markup.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => cellsOf(row));
  return rows.flatMap(([need, ...cells]) =>
    cells.map((cell, index) => `${need} / ${head[index + 1]}: ${cell}`),
  );
};

const tablesOf = (page: string): string[][] =>
  [
    ...readFileSync(join(folder, 'coverage', page), 'utf8').matchAll(/<table class="coverage.*?<\/table>/gs),
  ].map(([markup]) => readTable(markup));

/** The same of the rows of the file, in one view. */
const readFile = (view: string): string[] =>
  file
    .filter((row) => row['view'] === view)
    .map((row) => {
      const state = row['state'] as Exclude<CoverageMark, 'unsaid'>;
      const word = markWords[markOf({ state, silent: Number(row['not_saying']) })];
      return `${row['need_name']} / ${row['area_name']}: ${row['listed']} ${word}`;
    });

test('the file says what the table of the page says', () => {
  const [table = []] = tablesOf('index.html');
  expect(table.length).toBeGreaterThan(20);
  expect(readFile('all')).toEqual(table);
});

test('the file says what each table by when and how says', () => {
  const tables = tablesOf('when-and-how/index.html');
  expect(tables).toHaveLength(coverageViews.length);
  coverageViews.forEach(({ slug }, index) => {
    expect(readFile(slug), slug).toEqual(tables[index]);
  });
});

test('every need that is not served stands on the sheet of gaps, in its area', () => {
  const sheet = readFileSync(join(folder, 'coverage/gaps/index.html'), 'utf8');
  const sections = new Map(
    [...sheet.matchAll(/<section class="gaps"[^>]*aria-labelledby="gaps-([^"]+)".*?<\/section>/gs)].map(
      ([markup, area = '']) => [area, plain(/<dd>(.*?)<\/dd>/s.exec(markup)?.[1] ?? '')],
    ),
  );
  const missing = file.filter((row) => row['view'] === 'all' && row['state'] === 'not-served');
  for (const row of missing) expect(sections.get(row['area'] ?? '')).toContain(row['need_name'] ?? '');
});
