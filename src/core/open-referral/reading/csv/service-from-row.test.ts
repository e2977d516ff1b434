import { v5 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { makeService } from '../../../directory/service.fixture.ts';
import { type Service, serviceSchema } from '../../../directory/service.ts';
import { writeGuarded } from '../../csv/cells.ts';
import { type CsvColumn, csvColumns } from '../../csv/columns.ts';
import { sampleKey } from '../../open-data.fixture.ts';
import { recordIds } from '../../record-ids.ts';
import { openDoor, wholeService } from '../../whole-service.fixture.ts';
import { makeContext } from '../reading-context.fixture.ts';
import { readHeader } from './header.ts';
import type { Row } from './row-cells.ts';
import { serviceFromRow } from './service-from-row.ts';

const context = makeContext(recordIds(v5, sampleKey));
const rowOf = (service: Service, slug = 'open-door'): Row =>
  Object.fromEntries(
    Object.entries<CsvColumn>(csvColumns).map(([name, { cellOf }]) => [
      name,
      writeGuarded(cellOf({ slug, service, organisation: openDoor }) ?? ''),
    ]),
  );
const read = (row: Row, about: Parameters<typeof makeContext>[1] = {}) =>
  serviceFromRow(row, { ...context, ...about });
const draftOf = (...asked: Parameters<typeof read>) => {
  const reading = read(...asked);
  if ('faults' in reading) throw new Error(reading.faults.join(' '));
  return reading.draft;
};

const {
  guidance: _guidance,
  agency: _agency,
  providerEmail: _providerEmail,
  publishFrom: _publishFrom,
  ...published
} = wholeService;

test.each([
  ['of which everything is known', published as Service],
  ['of which little is known', makeService()],
  ['with a hidden address', { ...makeService(), address: { kind: 'hidden' } } as Service],
  ['in a town', { ...makeService(), address: { kind: 'town', town: 'Northtown' } } as Service],
  ['that a spreadsheet would run', makeService({ name: '=1+1', summary: "'tis", description: '@home' })],
])('a listing %s comes back as it was', (_, service) => {
  const draft = draftOf(rowOf(service));
  expect(draft).toMatchObject({ slug: 'open-door', isOurs: true });
  expect(serviceSchema.parse({ ...draft.carried, organisation: draft.organisation.slug })).toEqual(service);
});

test('an empty cell says nothing', () => {
  expect(draftOf({ slug: 'open-door', phones: '051 000 000', email: '', needs: ' ' }).carried).toEqual({
    phones: [{ number: '051 000 000' }],
  });
});

describe('a row without evidence', () => {
  const { evidence_grade: _1, evidence_summary: _2, sources: _3, ...row } = rowOf(published as Service);

  test('is second-hand, and its check and its street are not ours to show', () => {
    const draft = draftOf(row);
    expect(draft).toMatchObject({ isOurs: false, addressIsPublic: false });
    expect(draft.carried).not.toHaveProperty('checked');
    expect(draft.assumed.evidence).toMatchObject({
      grade: 'second-hand',
      sources: [{ title: 'list.json', checkedOn: '2026-10-01' }],
    });
  });

  test('and so is every row of what is said to be somebody else’s', () => {
    expect(draftOf(rowOf(published as Service), { isForeign: true }).isOurs).toBe(false);
  });
});

test('a street is taken only when the row says how much of the address to show', () => {
  const draft = draftOf({ slug: 'x', address_1: 'The Hall', city: 'Northtown' });
  expect(draft.carried.address).toEqual({ kind: 'town', town: 'Northtown' });
  expect(draft.remarks).toHaveLength(1);
});

test('an address may be shown as exactly as our own row says, and not where it says nothing', () => {
  const row = rowOf({ ...makeService(), address: { kind: 'town', town: 'Northtown' } } as Service);
  expect(draftOf(row).addressIsPublic).toBe(true);
  expect(draftOf({ ...row, address_kind: '' }).addressIsPublic).toBe(false);
});

test.each<[string, Row, ...string[]]>([
  ['a formula', { name: '=HYPERLINK("http://x")' }, 'name: It begins with “=”: a spreadsheet would run it.'],
  ['a formula with a sign', { name: '-2+3+cmd|x' }, 'name: It begins with “-”'],
  ['an unseen character', { name: 'Open\u0007' }, 'nobody sees'],
  ['a million characters', { description: 'x'.repeat(1_000_000) }, 'It has 1,000,000 characters.'],
  [
    'a need of half a check',
    { checked_on: '2026-01-01' },
    'checked_by: Fill in all of checked_on',
    'checked_how: Fill in all of checked_on',
    'next_check_due: Fill in all of checked_on',
  ],
  [
    'half its evidence',
    { evidence_grade: 'press' },
    'evidence_summary: Fill in all of evidence_grade',
    'sources: Fill in all of evidence_grade',
  ],
  ['a word for another', { audiences: 'parents' }, 'Did you mean “parent”?'],
  ['a phone in words', { phones: 'ring us' }, 'phones: Write a phone as'],
  ['times in words', { opening: 'weekdays' }, 'opening: Write opening times as'],
  ['an age in words', { minimum_age: 'adult' }, 'minimum_age: Write a whole number'],
  ['an unknown kind of address', { address_kind: 'street' }, 'Write full, town or hidden.'],
])('a row with %s is refused, and nothing else is said', (_, row, ...sentences) => {
  const { faults } = read({ slug: 'x', ...row }) as { faults?: readonly string[] };
  expect(faults).toEqual(sentences.map((sentence) => expect.stringContaining(sentence)));
});

test('a number with its country is no formula, with or without the apostrophe of a spreadsheet', () => {
  for (const phones of ['+353 51 000 000', "'+353 51 000 000"])
    expect(draftOf({ slug: 'x', phones }).carried.phones).toEqual([{ number: '+353 51 000 000' }]);
});

describe('the first line', () => {
  test('may have the columns in any order, and leave out what the list does not have', () => {
    expect(readHeader([' Name', 'organization_name', 'phones'])).toEqual({
      kind: 'columns',
      columns: ['name', 'organization_name', 'phones'],
    });
  });

  const pointer = 'Every column of ours is explained on the page /open-data/';
  test.each<[readonly string[], ...string[]]>([
    [['slug', 'name', 'slug'], 'The column “slug” is there twice.'],
    [['slug', 'phone'], 'We don’t know the column “phone” of this file. Did you mean “phones”?', pointer],
    [['slug', ''], 'A column has no name'],
    [['name', 'phones'], 'Give “slug”, or “name” and “organization_name”. Found: name, phones.', pointer],
    [
      ['Mary', '051 000 000'],
      'We don’t know the columns “mary”, “051 000 000” of this file.',
      'No column of ours was found in the first line.',
      pointer,
    ],
    [['id', 'slug', 'county'], 'We don’t know the columns “id”, “county” of this file.', pointer],
    [['slug', '__proto__'], 'We don’t know the column “__proto__” of this file.', pointer],
    [['id', 'slug'], 'We don’t know the column “id” of this file.', pointer],
  ])('%j is refused, and nothing else is said', (cells, ...sentences) => {
    const faults = sentences.map((sentence) => expect.stringContaining(sentence));
    expect(readHeader(cells)).toEqual({ kind: 'faults', faults });
  });
});
