import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropBlanks } from '#core/content/drop-blanks.ts';
import { savedEntry, withoutBlanks } from './saved-entry.js';

test('blanks are dropped by the rule that the build has', () => {
  const blank = fc.constantFrom('', ' ', null);
  fc.assert(
    fc.property(fc.jsonValue(), blank, (value, empty) => {
      const record = { value, empty, list: [value, empty], nested: { empty } };
      expect(withoutBlanks(record)).toEqual(dropBlanks(record));
    }),
  );
});

const fields = [
  { name: 'name', widget: 'string' },
  {
    name: 'address',
    widget: 'group',
    kind_field: 'kind',
    kinds: { full: ['lines', 'town'], town: ['town'], hidden: [] },
    fields: [
      { name: 'kind', widget: 'select' },
      { name: 'lines', widget: 'list', field: { name: 'item', widget: 'string' } },
      { name: 'town', widget: 'string' },
    ],
  },
  { name: 'phones', widget: 'list', fields: [{ name: 'number', widget: 'string' }] },
  { name: 'body', widget: 'markdown' },
];

test('what belongs to a choice that was not made is not saved', () => {
  const data = { name: 'A', address: { kind: 'town', lines: ['1 Street'], town: 'Wexford' } };
  expect(savedEntry(fields, data, [])).toEqual({ name: 'A', address: { kind: 'town', town: 'Wexford' } });
  expect(savedEntry(fields, { address: { ...data.address, kind: 'hidden' } }, [])).toEqual({
    address: { kind: 'hidden' },
  });
});

test('a misspelt field is kept, so that the check can name it', () => {
  const data = { nmae: 'A', address: { kind: 'hidden', colour: 'red' } };
  expect(savedEntry(fields, data, [])).toEqual(data);
});

test('cleared fields, groups and list entries are gone', () => {
  const data = { name: '', phones: [{ number: '' }, { number: '1' }], address: { kind: '', town: '' } };
  expect(savedEntry(fields, data, [])).toEqual({ phones: [{ number: '1' }] });
});

test('prose is saved without code', () => {
  expect(savedEntry(fields, { body: '{x}' }, [])).toEqual({ body: '\\{x\\}' });
});

test('a record is written in the order of its form, whatever order it came in; what the form does not know comes last', () => {
  const data = {
    strange: 1,
    phones: [],
    address: { town: 'Wexford', strange: 2, kind: 'town' },
    name: 'A',
  };
  expect(JSON.stringify(savedEntry(fields, data, []))).toBe(
    '{"name":"A","address":{"kind":"town","town":"Wexford","strange":2},"phones":[],"strange":1}',
  );
});
