import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Pixels, readPng, writeSmallPng } from './small-png.ts';

const grey = (level: number) => [level, level, level];

/** Mostly paper and ink, and every grey between them once, as at the edge of letters. */
const letters: Pixels = {
  width: 64,
  height: 8,
  bytes: Uint8Array.from(
    Array.from({ length: 64 * 8 }, (_, pixel) =>
      grey(pixel < 256 ? pixel : pixel % 2 === 0 ? 243 : 23),
    ).flat(),
  ),
};

const dataOf = (png: Buffer, type: string): Buffer => {
  const at = png.indexOf(type);
  return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
};

/** The pixels of a written picture, by the third edition of PNG: a filter byte before each row, then indexes. */
const pixelsOf = (png: Buffer, width: number): number[] => {
  const palette = dataOf(png, 'PLTE');
  const lines = inflateSync(dataOf(png, 'IDAT'));
  return [...lines].flatMap((index, at) =>
    at % (width + 1) === 0 ? [] : [...palette.subarray(index * 3, index * 3 + 3)],
  );
};

test('surfaces keep their colour, and the shades between them become one that is near', () => {
  const kept = pixelsOf(writeSmallPng(letters), letters.width);
  expect(kept.slice(-6)).toEqual([...grey(243), ...grey(23)]);
  expect(new Set(kept).size).toBeLessThanOrEqual(32);
});

test('two surfaces that are nearly alike stay two, and a line of another colour is not lost', () => {
  const bytes = Uint8Array.from(letters.bytes);
  bytes.set(grey(240), bytes.length - 3);
  bytes.set(grey(240), bytes.length - 6);
  bytes.set([168, 114, 16], bytes.length - 9);
  const kept = pixelsOf(writeSmallPng({ ...letters, bytes }), letters.width);
  expect(kept.slice(-9)).toEqual([168, 114, 16, ...grey(240), ...grey(240)]);
});

test('the same picture gives the same bytes', () => {
  expect(writeSmallPng(letters).equals(writeSmallPng({ ...letters }))).toBe(true);
});

test('a picture of another surface gives other bytes', () => {
  const bytes = letters.bytes.map((level) => (level === 243 ? 242 : level));
  expect(writeSmallPng(letters).equals(writeSmallPng({ ...letters, bytes }))).toBe(false);
});

test('a picture that another program wrote, with filters, is read: its corner is the paper or the slate of the site', () => {
  const { width, height, bytes } = readPng(readFileSync('docs/screenshots/home.png'));
  expect(bytes).toHaveLength(width * height * 3);
  expect(['#1a2931', '#0b1115']).toContain(`#${Buffer.from(bytes.subarray(0, 3)).toString('hex')}`);
});

test('a picture of another kind is refused', () => {
  expect(() => readPng(writeSmallPng(letters))).toThrow('not of the kind');
});
