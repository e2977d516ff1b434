import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { makeService } from '../../directory/service.fixture.ts';
import { makeOpenData } from '../open-data.fixture.ts';
import { wholeService } from '../whole-service.fixture.ts';
import { csvColumns } from './columns.ts';
import { servicesCsv } from './services-csv.ts';

const data = makeOpenData(
  { whole: { ...wholeService, name: '=cmd|"calc"', summary: 'Two\nlines, "quoted".' }, few: makeService() },
  '2026-11-22',
);
const file = servicesCsv(data);
const rows = parse(file, { bom: true, columns: true }) as Record<string, string>[];

test('one row a service, under a header, with a mark that says UTF-8', () => {
  expect(file.startsWith('\uFEFFslug,name,')).toBe(true);
  expect(file.endsWith('\r\n')).toBe(true);
  expect(rows.map(({ slug }) => slug)).toEqual(['few', 'whole']);
  for (const row of rows) expect(Object.keys(row)).toEqual(Object.keys(csvColumns));
});

test('text stays as it is, and a formula does not run', () => {
  expect(rows[1]).toMatchObject({ name: '\'=cmd|"calc"', summary: 'Two\nlines, "quoted".' });
});

test('what nobody knows is an empty cell', () => {
  const filled = Object.entries(rows[0] ?? {}).filter(([, cell]) => cell !== '');
  expect(filled.map(([name]) => name)).toEqual([
    'slug',
    'name',
    'organization_slug',
    'organization_name',
    'organization_description',
    'organization_website',
    'kind',
    'summary',
    'description',
    'needs',
    'areas',
    'address_kind',
    'evidence_grade',
    'evidence_summary',
    'sources',
  ]);
});

test('of a whole listing no cell is empty', () => {
  expect(Object.entries(rows[1] ?? {}).filter(([, cell]) => cell === '')).toEqual([]);
});
