import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { englishVoice } from '../languages/voice.fixture.ts';
import { readReturnForm } from './return-form.ts';

/** Any sign of UTF-16, half a pair too. */
const anySign = fc.nat(0xffff).map((code) => String.fromCharCode(code));

const words = 'tulip river lamp garden spoon cloud';

test('reference and words are understood as people type them', () => {
  expect(readReturnForm(englishVoice, ' o123 4567 89ab', 'Tulip, River, Lamp, Garden, Spoon, Cloud')).toEqual(
    {
      kind: 'complete',
      reference: '0123-4567-89AB',
      words,
    },
  );
});

describe('a mistake has its sentence, and what was typed is kept', () => {
  test.each<[what: string, reference: string | null, words: string | null, sentences: readonly string[]]>([
    ['the reference is short', '0123', words, ['Write the reference: twelve letters and digits.']],
    [
      'a word is missing',
      '0123-4567-89AB',
      'tulip river lamp garden spoon',
      ['Write all six words. There are 5 now.'],
    ],
    ['one word is there', '0123-4567-89AB', 'tulip', ['Write all six words. There is 1 now.']],
    ['a word is too many', '0123-4567-89AB', `${words} moon`, ['Write all six words. There are 7 now.']],
    [
      'nothing is there',
      '',
      '',
      ['Write the reference: twelve letters and digits.', 'Write all six words. There are 0 now.'],
    ],
    [
      'the fields are missing',
      null,
      null,
      ['Write the reference: twelve letters and digits.', 'Write all six words. There are 0 now.'],
    ],
  ])('when %s', (_, reference, typed, sentences) => {
    const read = readReturnForm(englishVoice, reference, typed);
    if (read.kind === 'complete') throw new Error('complete');
    expect(read.errors.map(({ sentence }) => sentence)).toEqual(sentences);
    expect(read.values).toEqual({ reference: reference ?? '', returnWords: typed ?? '' });
  });
});

test('whatever is typed is complete, or has at least one mistake and is all kept', () => {
  const typed = fc.oneof(
    fc.string(),
    fc.string({ unit: anySign }),
    fc.constant(words),
    fc.constant('0123-4567-89AB'),
  );
  fc.assert(
    fc.property(typed, typed, (reference, returnWords) => {
      const read = readReturnForm(englishVoice, reference, returnWords);
      if (read.kind === 'complete') return;
      expect(read.errors.length).toBeGreaterThan(0);
      expect(read.values).toEqual({ reference, returnWords });
    }),
  );
});
