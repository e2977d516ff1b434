import { expect, test } from 'vitest';
import { typedNumber } from './prose.ts';

const found = (text: string) => typedNumber('content/guidance/families/x.mdx', 'line 1', text).length;

test.each([
  'Ring 1800 459 459.',
  'Ring 116 123',
  '(059) 913 0000',
  '+353 87 123 4567',
  'text 50808',
  '087-123-4567',
])('“%s” holds a telephone number', (text) => {
  expect(found(text)).toBe(1);
});

test.each([
  'In 2019 it was 1,234 people, in 2020 2,000.',
  'From 2019–2023',
  'From 2019-2023',
  'Checked on 2026-11-22.',
  'Ring 112 or 999.',
  'About 70,000 families; €80,000',
  'Step 1, 2, 3',
  'See https://example.org/2020/02/12345678',
  'Open 9.30 to 17.00, 7 days, 24 hours',
])('“%s” holds none', (text) => {
  expect(found(text)).toBe(0);
});
