import { expect, test } from 'vitest';
import { longestConsentWords } from '../contact/contact-request.ts';
import { askingParts } from './asking-parts.ts';

test('the words of a consent that are read out fit into a request', () => {
  const ofLength = (length: number) =>
    askingParts.consent.safeParse({ sentence: 'a'.repeat(length) }).success;
  expect(ofLength(longestConsentWords)).toBe(true);
  expect(ofLength(longestConsentWords + 1)).toBe(false);
});
