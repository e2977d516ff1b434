import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pad, paddedSizes, unpad } from './padding.ts';

const anyText = fc
  .tuple(
    fc.oneof(fc.integer({ min: 0, max: 33_000 }), fc.constantFrom(4091, 4092, 4093, 32_764, 32_765)),
    fc.nat(255),
    fc.nat(255),
  )
  .map(([length, start, step]) => Uint8Array.from({ length }, (_, index) => (start + index * step) % 256));
const longest = 32_768 - 4;
const padded = (text: Uint8Array): Uint8Array => {
  const bytes = pad(text);
  if (bytes === null) throw new Error('too long');
  return bytes;
};

test('what is padded comes back as it was, in one of four sizes', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const bytes = pad(text);
      expect([undefined, 4096, 8192, 16_384, 32_768]).toContain(bytes?.length);
      expect(bytes === null).toBe(text.length > longest);
      if (bytes !== null) expect(unpad(bytes)).toEqual(text);
    }),
  );
});

test('the size is the smallest that holds the text and its four bytes of length', () => {
  for (const size of paddedSizes) {
    expect(pad(new Uint8Array(size - 4))).toHaveLength(size);
    expect(pad(new Uint8Array(size - 3))?.length ?? null).toBe(size === 32_768 ? null : size * 2);
  }
  expect(pad(new Uint8Array())).toHaveLength(4096);
});

test('texts of one size cannot be told apart by length', () => {
  const lengths = [0, 1, 100, 4092].map((length) => pad(new Uint8Array(length))?.length);
  expect(new Set(lengths).size).toBe(1);
});

test('a text that is too long is refused, not cut', () => {
  expect(pad(new Uint8Array(longest))).not.toBeNull();
  expect(pad(new Uint8Array(longest + 1))).toBeNull();
});

test('one changed byte after the text is noticed', () => {
  const text = new TextEncoder().encode('a line');
  fc.assert(
    fc.property(
      fc.integer({ min: 4 + text.length, max: 4095 }),
      fc.integer({ min: 1, max: 255 }),
      (place, value) => {
        const bytes = padded(text);
        bytes[place] = value;
        expect(unpad(bytes)).toBeNull();
      },
    ),
  );
});

test('a length that is too short for the text, or longer than the whole, is noticed', () => {
  for (const length of [0, 5, 4093, 4096, 0xffffffff]) {
    const bytes = padded(new TextEncoder().encode('a line'));
    new DataView(bytes.buffer).setUint32(0, length);
    expect(unpad(bytes)).toBeNull();
  }
});

test('bytes of any other size were never padded', () => {
  for (const size of [0, 1, 3, 4, 4095, 4097, 65_536]) expect(unpad(new Uint8Array(size))).toBeNull();
});

test('padded bytes are read where they lie in a larger buffer', () => {
  const text = new TextEncoder().encode('a line');
  const larger = new Uint8Array(10_000).fill(255);
  larger.set(padded(text), 777);
  expect(unpad(larger.subarray(777, 777 + 4096))).toEqual(text);
});

test('any bytes at all are read or refused, and what is read would be padded to the same bytes', () => {
  const anySize = fc.constantFrom(...paddedSizes, 100);
  const anyLength = fc.oneof(fc.nat(40_000), fc.nat(0xffffffff));
  fc.assert(
    fc.property(anySize, anyLength, fc.uint8Array({ maxLength: 12 }), (size, length, start) => {
      const bytes = new Uint8Array(size);
      new DataView(bytes.buffer).setUint32(0, length);
      bytes.set(start, 4);
      const text = unpad(bytes);
      if (text !== null) expect(pad(text)?.length).toBe(size);
    }),
  );
});
