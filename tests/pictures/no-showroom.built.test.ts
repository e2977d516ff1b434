import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = readdirSync('dist', { recursive: true, encoding: 'utf8' });

test('the build has pages, and none of the showroom’s', () => {
  expect(files).toContain('index.html');
  expect(files.filter((file) => file.split(/[\\/]/)[0] === 'design')).toEqual([]);
});
