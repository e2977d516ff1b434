import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unpack } from '../../browser/search/unpack.ts';
import { pack } from './pack.ts';

test('the browser finds in a pack every file that was put in, whole', () => {
  const anyFiles = fc.uniqueArray(fc.record({ path: fc.string(), content: fc.uint8Array() }), {
    selector: ({ path }) => path,
  });
  fc.assert(
    fc.property(anyFiles, (files) => {
      const bytes = pack(files);
      const found = unpack(Uint8Array.from(bytes).buffer);
      expect([...found].map(([path, content]) => [path, [...content]])).toEqual(
        files.map(({ path, content }) => [path, [...content]]),
      );
    }),
  );
});

test('bytes that are no pack are refused', () => {
  expect(() => unpack(new Uint8Array([255, 0, 0, 0, 1]).buffer)).toThrow();
});
