import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const rows = readFileSync('docs/guards.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| guard') && !line.startsWith('| ---'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, guard = '', builtIn = '', shownBy = '']) => ({
    guard,
    places: [...builtIn.matchAll(/`([^`]+)`/g)].map(([, place = '']) => place),
    tests: [...shownBy.matchAll(/`([^`›]+) › ([^`]+)`/g)].map(([, file = '', title = '']) => ({
      file,
      title,
    })),
  }));

test('the table of guards is there, and every line names where it is built and a test', () => {
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.filter(({ places, tests }) => places.length === 0 || tests.length === 0)).toEqual([]);
});

test.each(rows)('$guard', ({ places, tests }) => {
  expect(places.filter((place) => !existsSync(place))).toEqual([]);
  const titleStands = ({ file, title }: { readonly file: string; readonly title: string }) =>
    existsSync(file) &&
    ["'", '"', '`'].some((quote) => readFileSync(file, 'utf8').includes(`${quote}${title}${quote}`));
  expect(tests.filter((one) => !titleStands(one))).toEqual([]);
});
