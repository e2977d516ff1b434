import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapedText, fileOfLines } from './content-line.ts';

test('what would end a value is marked', () => {
  expect(escapedText('Tea; talk, and\nmore \\ less')).toBe('Tea\\; talk\\, and\\nmore \\\\ less');
});

test('no line is longer than 75 bytes, and together again they say the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const line = escapedText(text);
      const file = fileOfLines([line]);
      expect(file.endsWith('\r\n')).toBe(true);
      expect(file.slice(0, -2).replaceAll('\r\n ', '')).toBe(line);
      for (const part of file.split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
    }),
  );
});
