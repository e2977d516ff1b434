import fc from 'fast-check';
import jsQR from 'jsqr';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { drawFields } from './code-drawing.ts';

/** Paints the path as a camera sees it: four points a field. */
const photograph = (path: string, size: number) => {
  const scale = 4;
  const side = size * scale;
  const points = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column += 1)
        points.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
  }
  return jsQR(points, side, side)?.data;
};

test('a phone reads from the drawing the link that was put in, for one service and for fifty', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[0-9a-f]{10}$/), { minLength: 1, maxLength: 50 }), (ids) => {
      const link = `https://alongside.example/shortlist/#${ids.join('.')}`;
      const { data, size } = encode(link, { ecc: 'M', border: 4 });
      expect(photograph(drawFields(data), size)).toBe(link);
    }),
    { numRuns: 10 },
  );
});

test('a run of dark fields is one stroke', () => {
  expect(drawFields([[false, true, true, false], [], [true]])).toBe('M1 0h2v1h-2zM0 2h1v1h-1z');
});
