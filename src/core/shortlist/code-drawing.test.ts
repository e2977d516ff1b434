import fc from 'fast-check';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { readCode } from '../../../tests/support/read-code.ts';
import { drawFields } from './code-drawing.ts';

test('a phone reads from the drawing the link that was put in, for one service and for fifty', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[0-9a-f]{10}$/), { minLength: 1, maxLength: 50 }), (ids) => {
      const link = `https://alongside.example/shortlist/#${ids.join('.')}`;
      const { data, size } = encode(link, { ecc: 'M', border: 4 });
      expect(readCode(drawFields(data), size)).toBe(link);
    }),
    { numRuns: 10 },
  );
});

test('a run of dark fields is one stroke', () => {
  expect(drawFields([[false, true, true, false], [], [true]])).toBe('M1 0h2v1h-2zM0 2h1v1h-1z');
});
