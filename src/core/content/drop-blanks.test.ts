import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dropBlanks } from './drop-blanks.ts';

describe('what says nothing is left out', () => {
  test.each<[what: string, value: unknown, kept: unknown]>([
    ['an empty field', { a: '', b: ' \n', c: 'x' }, { c: 'x' }],
    ['a field that is null', { a: null, b: 0, c: false }, { b: 0, c: false }],
    ['an empty item of a list', { a: ['', 'x', null, ' '] }, { a: ['x'] }],
    ['a record of blanks', { a: { b: '', c: { d: null } }, e: 1 }, { e: 1 }],
    ['a record of blanks in a list', { a: [{ b: '' }, { b: 'x' }] }, { a: [{ b: 'x' }] }],
    ['everything', { a: '', b: { c: '' } }, undefined],
  ])('%s', (_, value, kept) => {
    expect(dropBlanks(value)).toEqual(kept);
    if (kept !== undefined)
      expect(Object.keys(dropBlanks(value) as object)).toEqual(Object.keys(kept as object));
  });
});

test('what says something stays as it is, with its own blanks', () => {
  for (const value of [' x ', 0, -1, false, true]) expect(dropBlanks(value)).toBe(value);
  expect(dropBlanks({ a: ' x ' })).toEqual({ a: ' x ' });
});

test('an empty record and an empty list that somebody wrote stay', () => {
  expect(dropBlanks({ a: {}, b: [] })).toEqual({ a: {}, b: [] });
});

test('dropping once is enough, and nothing blank is left', () => {
  const blankOrNot = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('', ' ', null, 'x', 0, false),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.string({ maxLength: 3 }), tie('value'), { maxKeys: 4 }),
    ),
  })).value;
  const isBlank = (value: unknown): boolean =>
    value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
  const hasBlank = (value: unknown): boolean =>
    isBlank(value) || (typeof value === 'object' && Object.values(value as object).some(hasBlank));
  fc.assert(
    fc.property(blankOrNot, (value) => {
      const once = dropBlanks(value);
      expect(dropBlanks(once)).toEqual(once);
      if (once !== undefined) expect(hasBlank(once)).toBe(false);
    }),
    { numRuns: 500 },
  );
});
