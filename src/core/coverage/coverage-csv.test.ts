import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { makeService, threeAreas } from '../directory/service.fixture.ts';
import { coverageOf } from './coverage.ts';
import { coverageColumns, coverageCsv } from './coverage-csv.ts';
import { coverageViews } from './coverage-view.ts';

const needs = ['somebody-to-talk-to', 'grief'].map((slug) => ({
  slug,
  name: `=${slug}, “a”`,
  description: 'x',
  offeredInContactForm: true,
}));
const services = [
  makeService(),
  makeService({ ways: ['phone'], areas: ['north', 'south'], independent: true }),
];
const subject = { areas: threeAreas, needs, services, today: '2026-11-22' };
const rows: Readonly<Record<string, string>>[] = parse(coverageCsv(subject), { bom: true, columns: true });

test('the file has a row for each need in each area, in every view', () => {
  expect(rows).toHaveLength((1 + coverageViews.length) * needs.length * threeAreas.length);
});

test('a row says what coverage says of its cell', () => {
  for (const view of [undefined, ...coverageViews]) {
    for (const { need, cells } of coverageOf(subject, view).rows) {
      for (const cell of cells) {
        const row = rows.find(
          (one) =>
            one['view'] === (view?.slug ?? 'all') && one['area'] === cell.area && one['need'] === need.slug,
        );
        const expected = Object.entries(coverageColumns).map(([name, of]) => [name, String(of(cell))]);
        expect(row).toMatchObject(Object.fromEntries(expected));
      }
    }
  }
});

test('no cell is a formula for a spreadsheet', () => {
  expect(rows[0]?.['need_name']).toBe("'=somebody-to-talk-to, “a”");
});

test('the columns of a row say what their names say', () => {
  const row = rows.find(
    (one) => one['view'] === 'evenings' && one['area'] === 'north' && one['need'] === 'somebody-to-talk-to',
  );
  expect(row).toMatchObject({ view_group: 'when', state: 'not-served', listed: '0', not_saying: '2' });
  const [first] = rows;
  expect(first).toMatchObject({
    state: 'limited',
    listed: '2',
    counting_in_full: '0',
    not_saying: '0',
    checked: '0',
    not_confirmed: '2',
    independent: '1',
    independence_not_known: '1',
    why_limited: 'not enough in person, not enough confirmed',
  });
});
