import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { completed, missingOptional } from '../../scripts/complete-lock.mjs';

const { packages } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8'));

// `npm ci` refuses a lock file with holes, so nobody could install. The remedy: npm run lock
test('the lock file has every optional package, for other systems too', () => {
  expect(missingOptional(packages).map(({ name }) => name)).toEqual([]);
});

const some = {
  '': {},
  'node_modules/tool': {
    version: '2.0.0',
    dev: true,
    optionalDependencies: {
      '@tool/linux-x64': '2.0.0',
      '@tool/darwin-arm64': '2.0.0',
      '@tool/linux-arm64-musl': '2.0.0',
    },
  },
  'node_modules/@tool/linux-x64': { version: '2.0.0', dev: true, optional: true },
};

test('holes are found and filled, with the system that the name says', () => {
  expect(missingOptional(some).map(({ name }) => name)).toEqual([
    '@tool/darwin-arm64',
    '@tool/linux-arm64-musl',
  ]);
  const whole = completed(some);
  expect(missingOptional(whole)).toEqual([]);
  expect(whole['node_modules/@tool/darwin-arm64']).toEqual({
    version: '2.0.0',
    cpu: ['arm64'],
    dev: true,
    optional: true,
    os: ['darwin'],
  });
  expect(whole['node_modules/@tool/linux-arm64-musl']).toEqual({
    version: '2.0.0',
    cpu: ['arm64'],
    dev: true,
    libc: ['musl'],
    optional: true,
    os: ['linux'],
  });
});
