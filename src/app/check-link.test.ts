import { expect, test } from 'vitest';
import { readLink, signLink } from './check-link.ts';

const secret = 'x'.repeat(40);
const link = {
  listing: 'first-door',
  reference: 'ABCD-EFGH-JKMN',
  until: new Date('2026-12-13T10:00:00Z'),
};
const fields = signLink(link, secret);
const read = (change: Record<string, string> = {}, key = secret) =>
  readLink(new URLSearchParams({ ...fields, ...change }), key);

test('a link says what it is about, also with something added by a mail program', () => {
  expect(read()).toEqual(link);
  expect(read({ utm_source: 'mail' })).toEqual(link);
});

test.each<[string, Record<string, string>]>([
  ['another listing', { listing: 'other-door' }],
  ['another reference', { reference: 'ABCD-EFGH-JKMP' }],
  ['a later end', { until: '1900000000' }],
  ['another signature', { sign: fields.sign.replace(/.$/, '-') }],
  ['half a signature', { sign: fields.sign.slice(0, 20) }],
  ['no signature', { sign: '' }],
  ['a listing that is none', { listing: '../x' }],
  ['an end that is none', { until: '1e9' }],
])('a link with %s is none', (_, change) => {
  expect(read(change)).toBeNull();
});

test('a link of another secret is none', () => {
  expect(read({}, 'y'.repeat(40))).toBeNull();
});
