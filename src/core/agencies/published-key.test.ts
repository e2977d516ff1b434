import { expect, test } from 'vitest';
import { publishedKeyOf } from './published-key.ts';

test.each([
  ['new', 'current'],
  ['old', 'older'],
  [undefined, 'none'],
  ['swapped', 'foreign'],
] as const)('a published key %s is %s', (published, standing) => {
  expect(publishedKeyOf(published, ['new', 'old'])).toBe(standing);
});
