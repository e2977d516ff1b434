import { expect, test } from 'vitest';
import { isDemonstrationAt } from './demonstration.ts';

test.each(['http://localhost:4321', 'http://127.0.0.1:8080/', 'http://[::1]:4321'])(
  '%s is the demonstration',
  (address) => {
    expect(isDemonstrationAt(address)).toBe(true);
  },
);

test.each(['https://alongside.example', 'https://localhost.example', 'http://192.168.1.4:4321'])(
  '%s is not',
  (address) => {
    expect(isDemonstrationAt(address)).toBe(false);
  },
);
