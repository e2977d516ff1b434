import { describe, expect, test } from 'vitest';
import { looksAutomatic } from './spam-guard.ts';

const now = new Date('2026-11-22T10:00:00Z');
const ago = (milliseconds: number): string => String(now.getTime() - milliseconds);
const empty = { trap: '', shownAt: null, ticket: null };

describe('a form that a person sent', () => {
  test.each([
    ['without script, from a page that does not say when it was made', empty],
    ['from a page without these fields', { trap: null, shownAt: null, ticket: null }],
    ['after three seconds', { ...empty, shownAt: ago(3_000) }],
    ['after a day', { ...empty, shownAt: ago(24 * 60 * 60 * 1000) }],
    ['when the clock was set back meanwhile', { ...empty, shownAt: ago(-60_000) }],
    ['with a time that is none', { ...empty, shownAt: 'soon' }],
    ['with a space in the trap', { ...empty, trap: ' ' }],
  ])('does not look automatic: %s', (_, values) => {
    expect(looksAutomatic(values, now)).toBe(false);
  });
});

test.each([
  ['fills in what nobody sees', { ...empty, trap: 'https://example.org' }],
  ['presses the button at once', { ...empty, shownAt: ago(100) }],
])('looks automatic when it %s', (_, values) => {
  expect(looksAutomatic(values, now)).toBe(true);
});
