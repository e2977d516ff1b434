import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import { keptNumber } from './phone-number.js';

const parse = parsePhoneNumberFromString as Parameters<typeof keptNumber>[2];

test.each([
  ['059 915 2297', '059 915 2297'],
  ['(059) 915-2297', '059 915 2297'],
  ['  059  9152297 ', '059 9152297'],
  ['+353 59 915 2297', '059 915 2297'],
  ['00353 59 9152297', '059 915 2297'],
  ['+3531800333333', '1800 333 333'],
  ['1800 33 00 33', '1800 33 00 33'],
  ['116 123', '116 123'],
  ['112', '112'],
  ['50808', '50808'],
  ['+44 20 7946 0958', '+44 20 7946 0958'],
])('“%s” is kept as “%s”', (typed, kept) => {
  expect(keptNumber(typed, 'IE', parse)).toBe(kept);
});

test.each(['059 915', '059 915 22', '086 20 9999', 'ring us', '12', '1800 FAMILY', ''])(
  '“%s” cannot be rung',
  (typed) => {
    expect(keptNumber(typed, 'IE', parse)).toBeNull();
  },
);

test('what is national depends on the network’s country', () => {
  expect(keptNumber('020 7946 0958', 'GB', parse)).toBe('020 7946 0958');
  expect(keptNumber('+44 20 7946 0958', 'GB', parse)).toBe('020 7946 0958');
  expect(keptNumber('020 7946 0958', 'IE', parse)).toBeNull();
});
