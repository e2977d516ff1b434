import { expect, test } from 'vitest';
import { openingTable } from './opening-table.ts';

test('a row for each day, with its times in order, and closed days as such', () => {
  const rows = openingTable({
    kind: 'weekly',
    stretches: [
      { days: ['monday', 'friday'], opens: '14:00', closes: '17:00' },
      { days: ['monday'], opens: '09:30', closes: '12:00' },
    ],
  });
  expect(rows.map(({ name }) => name).join(' ')).toBe(
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
  );
  expect(rows[0]?.times).toEqual(['9:30am to midday', '2pm to 5pm']);
  expect(rows[1]?.times).toEqual([]);
  expect(rows[4]).toEqual({ weekday: 'friday', name: 'Friday', times: ['2pm to 5pm'] });
});

test('what never closes needs no table', () => {
  expect(openingTable({ kind: 'always' })).toEqual([]);
});
