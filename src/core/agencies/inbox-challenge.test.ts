import fc from 'fast-check';
import { expect, test } from 'vitest';
import { challengeText, isChallengeFor } from './inbox-challenge.ts';

const origin = 'https://alongside.example';
const nonce = '0123456789abcdef'.repeat(4);

test('a challenge is exactly three lines: what it is, the site, 64 hex digits', () => {
  expect(challengeText(origin, nonce)).toBe(`alongside/inbox-challenge/v1\n${origin}\n${nonce}\n`);
});

test('a challenge of this site is known, with any number', () => {
  const anyNonce = fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((bytes) => Buffer.from(bytes).toString('hex'));
  fc.assert(
    fc.property(anyNonce, (number) => {
      expect(isChallengeFor(origin, challengeText(origin, number))).toBe(true);
    }),
  );
});

test.each([
  ['another site', challengeText('https://elsewhere.example', nonce)],
  ['this site by another name', challengeText(`${origin}/`, nonce)],
  ['this site with a port', challengeText(`${origin}:8443`, nonce)],
  ['another version', challengeText(origin, nonce).replace('v1', 'v2')],
  ['a short number', challengeText(origin, nonce.slice(1))],
  ['a long number', challengeText(origin, `${nonce}0`)],
  ['a number in capitals', challengeText(origin, nonce.toUpperCase())],
  ['no last line break', challengeText(origin, nonce).trimEnd()],
  ['a line more', `${challengeText(origin, nonce)}\n`],
  ['words after it', `${challengeText(origin, nonce)}Dear agency`],
  ['a line before it', `\n${challengeText(origin, nonce)}`],
  ['line breaks of another system', challengeText(origin, nonce).replaceAll('\n', '\r\n')],
  ['nothing', ''],
])('a text with %s is not answered', (_, text) => {
  expect(isChallengeFor(origin, text)).toBe(false);
});

test('no letter, answer or other JSON can pass for a challenge', () => {
  fc.assert(
    fc.property(fc.json(), fc.string(), (json, site) => {
      expect(isChallengeFor(site, json)).toBe(false);
    }),
  );
});

test('a site whose name has a line break in it can have no challenge', () => {
  expect(isChallengeFor('https://a\nb', challengeText('https://a\nb', nonce))).toBe(false);
});
