import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paddedSizes } from './padding.ts';
import { makeSealed, makeStanza } from './seal-shape.fixture.ts';
import { inspectSeal } from './seal-shape.ts';

const x25519 = [`-> X25519 ${'A'.repeat(43)}`, 'A'.repeat(43)];
const scrypt = [`-> scrypt ${'A'.repeat(22)} 15`, 'A'.repeat(43)];
const malformed = (reason: string) => ({ kind: 'malformed', reason });
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const textOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

test.each([1, 2, 3, 8])('%i recipients are counted', (count) => {
  const stanzas = Array.from({ length: count }, (_, seed) => makeStanza(seed));
  expect(inspectSeal(makeSealed(stanzas))).toEqual({ kind: 'sealed', recipients: count });
});

test.each(paddedSizes)('a text of %i bytes has one of the padded sizes', (size) => {
  expect(inspectSeal(makeSealed([makeStanza(0)], size))).toEqual({ kind: 'sealed', recipients: 1 });
});

test.each([0, 1, 4095, 4097, 5000, 16_383, 32_769, 65_536])('a text of %i bytes was never padded', (size) => {
  expect(inspectSeal(makeSealed([makeStanza(0)], size))).toEqual(malformed('size'));
});

test('what is sealed to nobody is refused', () => {
  expect(inspectSeal(makeSealed([]))).toEqual(malformed('no-recipients'));
});

describe('a recipient of another kind is refused', () => {
  test.each<[what: string, stanzas: readonly (readonly string[])[]]>([
    ['alone', [x25519]],
    ['first', [x25519, makeStanza(0)]],
    ['last', [makeStanza(0), x25519]],
    ['between', [makeStanza(0), x25519, makeStanza(1)]],
    ['and a passphrase', [makeStanza(0), scrypt]],
  ])('%s', (_, stanzas) => {
    expect(inspectSeal(makeSealed(stanzas))).toEqual(malformed('recipient-kind'));
  });
});

describe('a stanza that is not whole is refused', () => {
  const [opening, body] = makeStanza(0);
  test.each<[what: string, stanza: readonly string[]]>([
    ['without its body', [opening]],
    ['with a body of two lines', [opening, body, body]],
    ['with a short body', [opening, body.slice(1)]],
    ['with a long body', [opening, `${body}A`]],
    ['with a short argument', [opening.slice(0, -1), body]],
    ['with two arguments', [`${opening} AAAA`, body]],
    ['with an argument that is not base 64', [`${opening.slice(0, -1)}-`, body]],
    ['with line breaks of another system', [`${opening}\r`, body]],
    ['with body and argument the wrong way round', [body, opening]],
  ])('%s', (_, stanza) => {
    expect(inspectSeal(makeSealed([stanza]))).toEqual(malformed('recipient-kind'));
  });
});

test('the same recipient twice is refused', () => {
  expect(inspectSeal(makeSealed([makeStanza(1), makeStanza(1)]))).toEqual(malformed('same-recipient-twice'));
  expect(inspectSeal(makeSealed([makeStanza(1), makeStanza(2), makeStanza(1)]))).toEqual(
    malformed('same-recipient-twice'),
  );
});

describe('a header that is none is refused', () => {
  const sealed = textOf(makeSealed([makeStanza(0)]));
  test.each<[what: string, text: string]>([
    ['nothing', ''],
    ['another version', sealed.replace('/v1', '/v2')],
    ['a line before it', `\n${sealed}`],
    ['no code at its end', sealed.replace(/\n--- .*\n/, '\n---\n')],
    ['a short code at its end', sealed.replace(/A\n--- A/, '\n--- ').replace('--- A', '--- ')],
    ['no end', sealed.replace('--- ', '-> ')],
    ['text in armour', '-----BEGIN AGE ENCRYPTED FILE-----\nAAAA\n-----END AGE ENCRYPTED FILE-----\n'],
  ])('%s', (_, text) => {
    expect(inspectSeal(bytesOf(text))).toEqual(malformed('header'));
  });

  test('more recipients than anybody needs', () => {
    const stanzas = Array.from({ length: 40 }, (_, seed) => makeStanza(seed));
    expect(inspectSeal(makeSealed(stanzas))).toEqual(malformed('header'));
  });
});

test('a seal cut anywhere is malformed, and looking at it never throws', () => {
  const sealed = makeSealed([makeStanza(0), makeStanza(1)], 8192);
  for (let end = 0; end < sealed.length; end += 97) {
    expect(inspectSeal(sealed.subarray(0, end)).kind).toBe('malformed');
  }
  expect(inspectSeal(sealed.subarray(0, -1)).kind).toBe('malformed');
});

test('looking at random bytes never throws, and they are never a seal', () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 3000 }),
    fc
      .constantFrom('age-encryption.org/v1\n', '-> mlkem768x25519 ', '\n', '--- ', '---', ...makeStanza(3))
      .map(bytesOf),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const bytes = Uint8Array.from(pieces.flatMap((part) => [...part]));
      expect(inspectSeal(bytes).kind).toBe('malformed');
    }),
    { numRuns: 500 },
  );
});
