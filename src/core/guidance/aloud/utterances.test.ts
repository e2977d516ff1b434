import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestUtterance, numberForEars, utterancesOf } from './utterances.ts';

describe('what is said in one go', () => {
  test('is whole sentences where they fit', () => {
    expect(utterancesOf('Ring first. Then read. Stay with them.', 25)).toEqual([
      'Ring first. Then read.',
      'Stay with them.',
    ]);
  });

  test('is a part of a sentence where the whole is too long', () => {
    expect(utterancesOf('If they wake, talk to them calmly, and stay.', 20)).toEqual([
      'If they wake,',
      'talk to them calmly,',
      'and stay.',
    ]);
  });

  const texts = fc
    .array(fc.stringMatching(/^[a-zé’A-Z0-9.,;:!?“”() -]{0,40}$/), { maxLength: 30 })
    .map((words) => words.join(' '));

  test('is never empty and never too long', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 200 }), (text, longest) => {
        for (const piece of utterancesOf(text, longest)) {
          expect(piece.trim()).not.toBe('');
          expect(piece.length).toBeLessThanOrEqual(longest);
        }
      }),
    );
  });

  test('is together all of the text, in its order', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 200 }), (text, longest) => {
        expect(utterancesOf(text, longest).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  test('cuts no word in two that would fit', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,20}[.,]?$/), { minLength: 1 }), (words) => {
        const said = utterancesOf(words.join(' '), 20).flatMap((piece) => piece.split(' '));
        expect(said).toEqual(
          words.flatMap((word) => (word.length <= 20 ? [word] : [word.slice(0, 20), word.slice(20)])),
        );
      }),
    );
  });

  test('is short enough for a browser by default', () => {
    expect(longestUtterance).toBeLessThanOrEqual(200);
    expect(utterancesOf('word '.repeat(500)).every((piece) => piece.length <= longestUtterance)).toBe(true);
  });
});

test('a number to ring is said digit by digit', () => {
  expect(numberForEars('1800 459 459')).toBe('1 8 0 0, 4 5 9, 4 5 9');
  expect(numberForEars('112')).toBe('1 1 2');
});
