import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeReference, readReference } from './reference.ts';

/** Any sign of UTF-16, half a pair too. */
const anySign = fc.nat(0xffff).map((code) => String.fromCharCode(code));

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const twelveBytes = fc.uint8Array({ minLength: 12, maxLength: 12 });

describe('a new reference', () => {
  test('is three groups of four signs that nobody takes for another', () => {
    fc.assert(
      fc.property(twelveBytes, (bytes) => {
        expect(makeReference(() => bytes)).toMatch(
          /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/,
        );
      }),
    );
  });

  test('asks for twelve bytes and takes five bits of each: sixty bits', () => {
    const asked: number[] = [];
    makeReference((count) => {
      asked.push(count);
      return new Uint8Array(count);
    });
    expect(asked).toEqual([12]);
    // Five bits of one byte change exactly one sign, and each of their 32 values gives another sign.
    for (let place = 0; place < 12; place += 1) {
      const signs = Array.from({ length: 32 }, (_, value) => {
        const bytes = new Uint8Array(12);
        bytes[place] = value;
        return makeReference(() => bytes);
      });
      expect(new Set(signs).size).toBe(32);
    }
  });

  test('has every sign as often as any other', () => {
    const count = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const [sign = ''] = makeReference(() => new Uint8Array(12).fill(byte));
      count.set(sign, (count.get(sign) ?? 0) + 1);
    }
    expect([...count.keys()].sort()).toEqual([...alphabet].sort());
    expect(new Set(count.values())).toEqual(new Set([8]));
  });
});

describe('a reference that somebody types', () => {
  const sloppily = (reference: string) =>
    fc
      .array(fc.tuple(fc.constantFrom('', ' ', '-', ' - ', '.', '\t'), fc.boolean(), fc.nat(2)), {
        minLength: 14,
        maxLength: 14,
      })
      .map((habits) =>
        [...reference.replaceAll('-', '')]
          .map((sign, index) => {
            const [gap = '', isSmall = false, habit = 0] = habits[index] ?? [];
            const written =
              sign === '0' ? ['0', 'O', 'o'][habit] : sign === '1' ? ['1', 'I', 'l'][habit] : sign;
            return gap + (isSmall ? (written ?? sign).toLowerCase() : written);
          })
          .join(''),
      );

  test('is understood with small letters, spaces, missing hyphens, O for 0 and I or l for 1', () => {
    const typed = twelveBytes
      .map((bytes) => makeReference(() => bytes))
      .chain((reference) => sloppily(reference).map((text) => ({ reference, text })));
    fc.assert(
      fc.property(typed, ({ reference, text }) => {
        expect(readReference(text)).toBe(reference);
      }),
    );
  });

  test('stays as it is when it is one already', () => {
    expect(readReference('0123-4567-89AB')).toBe('0123-4567-89AB');
  });

  test.each([
    ['nothing', ''],
    ['a sign too few', '0123-4567-89A'],
    ['a sign too many', '0123-4567-89ABC'],
    ['a U, which no reference has', '0123-4567-89AU'],
    ['other letters', 'ÁÉÍÓÚ-ΑΒΓΔ'],
  ])('is none when it is %s', (_, typed) => {
    expect(readReference(typed)).toBeNull();
  });

  test('is a reference or none, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: anySign })), (typed) => {
        const read = readReference(typed);
        if (read !== null) expect(readReference(read)).toBe(read);
      }),
    );
  });
});
