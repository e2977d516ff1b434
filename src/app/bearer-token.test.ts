import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Holder, inboxMinutes, makeToken, readToken } from './bearer-token.ts';

const secret = 's'.repeat(32);
const now = new Date('2026-11-22T10:00:00Z');
const holder: Holder = {
  workerKeyId: '0123456789abcdef',
  agency: 'first-door',
  ringId: '89abcdef01234567',
  expiresAt: now.getTime() + inboxMinutes * 60_000,
};
const token = makeToken(holder, secret);
const [text = '', signature = ''] = token.split('.');
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

test('a token names its holder', () => {
  expect(readToken(token, secret, now)).toEqual(holder);
});

test('a token is over after thirty minutes, to the millisecond', () => {
  expect(inboxMinutes).toBe(30);
  expect(readToken(token, secret, new Date(holder.expiresAt - 1))).toEqual(holder);
  expect(readToken(token, secret, new Date(holder.expiresAt))).toBeNull();
  expect(readToken(token, secret, new Date(holder.expiresAt + 1))).toBeNull();
});

describe('a token is refused', () => {
  test.each<[what: string, token: string]>([
    ['signed with another secret', makeToken(holder, 't'.repeat(32))],
    [
      'for another agency under the same signature',
      `${encode({ ...holder, agency: 'second-door' })}.${signature}`,
    ],
    [
      'with a longer life under the same signature',
      `${encode({ ...holder, expiresAt: holder.expiresAt + 1 })}.${signature}`,
    ],
    ['without its signature', text],
    ['with an empty signature', `${text}.`],
    ['with its signature alone', `.${signature}`],
    ['with a shorter signature', token.slice(0, -1)],
    ['with a longer signature', `${token}A`],
    ['with something after it', `${token}.more`],
    ['with a space after it', `${token} `],
    ['in another case', token.toUpperCase()],
    ['twice', token + token],
    ['when it is nothing', ''],
    ['when it is a dot', '.'],
  ])('%s', (_, other) => {
    expect(readToken(other, secret, now)).toBeNull();
  });

  test('with any one letter changed', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...letters), (place, letter) => {
        const changed = token.slice(0, place) + letter + token.slice(place + 1);
        expect(readToken(changed, secret, now)).toEqual(changed === token ? holder : null);
      }),
      { numRuns: 500 },
    );
  });
});

test('garbage is refused and never breaks reading', () => {
  const anySign = fc.nat(0xffff).map((code) => String.fromCharCode(code));
  const garbage = fc.oneof(
    fc.string(),
    fc.string({ unit: anySign }),
    fc.tuple(fc.base64String(), fc.base64String()).map((parts) => parts.join('.')),
    fc.json().map((value) => `${encode(value)}.${signature}`),
    fc.array(fc.constantFrom('.', text, signature, '=', '\u0000')).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(garbage, (other) => {
      if (other !== token) expect(readToken(other, secret, now)).toBeNull();
    }),
    { numRuns: 500 },
  );
});

test('a token says nothing but who, where and until when', () => {
  expect(JSON.parse(Buffer.from(text, 'base64url').toString())).toEqual(holder);
  expect(token).not.toContain(secret);
});
