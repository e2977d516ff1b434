import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindWords, makeReturnWords, readReturnWords } from './return-words.ts';

/** Any sign of UTF-16, half a pair too. */
const anySign = fc.nat(0xffff).map((code) => String.fromCharCode(code));

const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `word${index}`);
const list = numbered(5000);
/** Random bytes from a list, in turn. */
const bytesFrom = (bytes: readonly number[]) => {
  let taken = 0;
  return (count: number) => {
    taken += count;
    return Uint8Array.from(bytes.slice(taken - count, taken));
  };
};
const drawing = (...numbers: readonly number[]) =>
  bytesFrom(numbers.flatMap((number) => [number >> 8, number & 255]));

describe('new return words', () => {
  test('are six of the list', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(59_999), { minLength: 6, maxLength: 6 }), (numbers) => {
        const words = makeReturnWords(list, drawing(...numbers)).split(' ');
        expect(words).toHaveLength(6);
        for (const word of words) expect(list).toContain(word);
      }),
    );
  });

  test('come from every place of the list equally often', () => {
    const count = new Uint32Array(list.length);
    const drawn = Array.from({ length: 65_536 }, (_, number) => number);
    const bytes = drawing(...drawn);
    for (let turn = 0; turn < 10_000; turn += 1) {
      for (const word of makeReturnWords(list, bytes).split(' ')) {
        const place = Number(word.slice(4));
        count[place] = (count[place] ?? 0) + 1;
      }
    }
    // 65,536 numbers, of which 13 × 5,000 divide evenly: the first 60,000 draws use each place twelve times.
    expect(new Set(count)).toEqual(new Set([12]));
  });

  test('draw again what would make the first words of the list likelier', () => {
    expect(makeReturnWords(list, drawing(65_000, 65_535, 7, 7, 7, 7, 7, 7))).toBe(
      Array(6).fill('word7').join(' '),
    );
  });

  test('may hold a word twice: none is ever excluded by another', () => {
    expect(makeReturnWords(list, drawing(1, 1, 1, 1, 1, 1))).toBe('word1 word1 word1 word1 word1 word1');
  });

  test('are refused from a list of fewer than 4,096 words', () => {
    expect(() => makeReturnWords(numbered(4095), drawing(0))).toThrow('has 4095 words');
    expect(makeReturnWords(numbered(4096), drawing(0, 1, 2, 3, 4, 5))).toBe(
      'word0 word1 word2 word3 word4 word5',
    );
  });
});

describe('kind words', () => {
  test('are plain words of four to eight letters', () => {
    expect(
      kindWords(['sun', 'cloud', 'umbrellas', 'umbrella', 'yo-yo', 'Cloud', 'café', 'w0rd', '']),
    ).toEqual(['cloud', 'umbrella']);
  });

  test.each(['drunk', 'overdose', 'suicide', 'needle', 'police', 'violence', 'beer', 'deadline', 'widowed'])(
    'never are “%s”',
    (word) => {
      expect(kindWords([word])).toEqual([]);
    },
  );
});

describe('words that somebody types', () => {
  test.each([
    ['kept', 'tulip river lamp garden spoon cloud'],
    ['in capitals', 'Tulip RIVER Lamp garden spoon Cloud'],
    ['with commas, hyphens and numbers', '1. tulip, 2. river; lamp-garden\n5. spoon   cloud.'],
  ])('are understood %s', (_, typed) => {
    expect(readReturnWords(typed)).toBe('tulip river lamp garden spoon cloud');
  });

  test.each([
    ['none', ''],
    ['five', 'tulip river lamp garden spoon'],
    ['seven', 'tulip river lamp garden spoon cloud moon'],
  ])('are not the six when there are %s', (_, typed) => {
    expect(readReturnWords(typed)).toBeNull();
  });

  test('read the same when read again, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: anySign })), (typed) => {
        const read = readReturnWords(typed);
        if (read !== null) expect(readReturnWords(read)).toBe(read);
      }),
    );
  });
});
