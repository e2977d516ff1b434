import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from './json-text.ts';

test('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(readJson(text)).toEqual({ kind: 'value', value: JSON.parse(text) });
    }),
  );
});

test('refuses what JSON.parse refuses, on a line of the text', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', ']', '\n', 'x', "'"),
      (value, at, put) => {
        const text = JSON.stringify(value, null, 2);
        const broken = text.slice(0, at % text.length) + put + text.slice((at % text.length) + 1);
        const read = readJson(broken);
        try {
          JSON.parse(broken);
        } catch {
          expect(read.kind).toBe('broken');
        }
        if (read.kind === 'broken') expect(read.line).toBeLessThanOrEqual(broken.split('\n').length);
      },
    ),
  );
});

test.each([
  ['', 1, 'The file is empty. Restore it, or delete it.'],
  ['{\n  "a": 1,\n}', 2, 'Take away the comma before the }.'],
  ['{\n  "a": 1\n  "b": 2\n}', 2, 'Put a comma at the end of this line, or a }.'],
  ['[\n  1,\n  2', 3, 'The file stops too early: a ] is missing.'],
  ['{\n  "a": "half a te', 2, 'The file stops too early: it ends within a text.'],
  ['{\n  "a": 1,\n  "', 3, 'The file stops too early: it ends within a text.'],
  ['{\n  "a" 1\n}', 2, 'Put a colon after “a”.'],
  [
    "{\n  'a': 1\n}",
    2,
    'Write every text and every field name in straight double quotation marks, on one line.',
  ],
  ['{\n  "a": “x”\n}', 2, 'Write text in straight double quotation marks, or a number, true or false.'],
  [
    '{\n  "a": "x\n}',
    2,
    'Write every text and every field name in straight double quotation marks, on one line.',
  ],
  ['{\n  "a": 1,\n  "a": 2\n}', 3, 'The field “a” is there twice. Keep one of them.'],
  ['{}\n}', 2, 'The record has ended before this. Take away what follows, or the bracket too many.'],
  [
    '{\n  "a": "C:\\x"\n}',
    2,
    'There is a backslash or a tab in this text that JSON does not know. Take it away.',
  ],
])('%j breaks on line %i', (text, line, sentence) => {
  expect(readJson(text)).toEqual({ kind: 'broken', line, sentence });
});
