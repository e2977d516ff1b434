import { describe, expect, test } from 'vitest';
import { counted, fill, piecesOf, slotsOf } from './sentence.ts';

test('fills in what it is given, and leaves a slot that has no value', () => {
  expect(fill('Ring {numbers} for an ambulance. {place}', { numbers: '112 or 999' })).toBe(
    'Ring 112 or 999 for an ambulance. {place}',
  );
  expect(fill('{shown}', { shown: 30 })).toBe('30');
});

describe('counting follows the rules of the language', () => {
  const irish = {
    one: 'leathanach',
    two: '{count} a dó',
    few: '{count} cúpla',
    many: '{count} mórán',
    other: '{count}',
  };

  test.each([
    [1, 'leathanach'],
    [2, '2 a dó'],
    [3, '3 cúpla'],
    [6, '6 cúpla'],
    [7, '7 mórán'],
    [10, '10 mórán'],
    [11, '11'],
    [0, '0'],
  ])('Irish, %s', (count, said) => {
    expect(counted(irish, count, 'ga')).toBe(said);
  });

  test('Polish and Arabic have rules of their own, and a form that is missing is the other one', () => {
    const polish = {
      one: '{count} strona',
      few: '{count} strony',
      many: '{count} stron',
      other: '{count} strony',
    };
    expect([1, 2, 5, 22].map((count) => counted(polish, count, 'pl'))).toEqual([
      '1 strona',
      '2 strony',
      '5 stron',
      '22 strony',
    ]);
    expect(counted({ two: 'صفحتان', other: '{count} صفحة' }, 2, 'ar')).toBe('صفحتان');
    expect(counted({ other: '{count} pages' }, 1, 'en')).toBe('1 pages');
  });

  test('numbers are written as the language writes them', () => {
    expect(counted({ other: '{count}' }, 1234, 'en-IE')).toBe('1,234');
    expect(counted({ other: '{count}' }, 12345, 'pl')).toMatch(/^12\s345$/);
  });
});

test('takes a sentence apart into text, slots, and words that stay in the main language', () => {
  expect(piecesOf('Cas ar a dtaobh iad (*recovery position*): {link}.')).toEqual([
    { kind: 'text', text: 'Cas ar a dtaobh iad (' },
    { kind: 'original', text: 'recovery position' },
    { kind: 'text', text: '): ' },
    { kind: 'slot', name: 'link' },
    { kind: 'text', text: '.' },
  ]);
  expect(piecesOf('2 * 3 = 6')).toEqual([{ kind: 'text', text: '2 * 3 = 6' }]);
});

test('names each slot once', () => {
  expect(slotsOf('{b} and {a} and {b}')).toEqual(['a', 'b']);
});
