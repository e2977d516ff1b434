import { expect, test } from 'vitest';
import { belongsToNobody } from './demonstration-mail.ts';

test.each(['provider@example.invalid', 'provider@door.EXAMPLE.INVALID'])('%s is nobody’s', (email) => {
  expect(belongsToNobody(email)).toBe(true);
});

test.each(['provider@example.org', 'provider@invalid.example.org', 'a.invalid@example.org', 'x@notinvalid'])(
  '%s may be somebody’s',
  (email) => {
    expect(belongsToNobody(email)).toBe(false);
  },
);
