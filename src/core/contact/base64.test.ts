import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base64Bytes, base64FromBytes, bytesFromBase64 } from './base64.ts';

/** Any sign of UTF-16, half a pair too. */
const anySign = fc.nat(0xffff).map((code) => String.fromCharCode(code));

test('bytes come back as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
      expect(bytesFromBase64(base64FromBytes(bytes))).toEqual(bytes);
    }),
  );
});

test('the text is what everybody calls base 64', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(base64FromBytes(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }),
  );
});

describe('bytes in JSON', () => {
  const schema = base64Bytes(3000);

  test('are taken up to their limit and not beyond it', () => {
    for (const most of [32, 3000, 3001, 3002]) {
      expect(base64Bytes(most).safeParse(base64FromBytes(new Uint8Array(most))).data).toHaveLength(most);
      expect(base64Bytes(most).safeParse(base64FromBytes(new Uint8Array(most + 1))).success).toBe(false);
    }
  });

  test.each(['a', 'abc', 'ab=c', 'abcd=', 'ab-_', 'ab cd', 'abcd\n', '====', 'ä'])(
    'are refused as “%s”',
    (text) => {
      expect(schema.safeParse(text).success).toBe(false);
    },
  );

  test.each([null, 3, ['abcd'], { text: 'abcd' }])('are refused as %j', (value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });

  test('never break reading, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.string({ unit: anySign })), (text) => {
        schema.safeParse(text);
      }),
      { numRuns: 500 },
    );
  });
});
