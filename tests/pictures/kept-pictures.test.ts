import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { components } from './component-slugs.ts';

const baselines = join(import.meta.dirname, 'baselines');
const slugs = new Set(components.map(({ slug }) => slug));
const isOfSomething = (file: string): boolean =>
  file.startsWith('page-') || slugs.has(file.replace(/-(390|1280)-(light|dark)\.png$/, ''));

describe.each(readdirSync(baselines))('the pictures kept for %s', (platform) => {
  const files = readdirSync(join(baselines, platform));

  test('are of components that are there', () => {
    expect(files.filter((file) => !isOfSomething(file))).toEqual([]);
    expect(isOfSomething('gone-390-light.png')).toBe(false);
  });

  test('are small together: everybody who copies this project copies them', () => {
    const bytes = files.reduce((sum, file) => sum + statSync(join(baselines, platform, file)).size, 0);
    expect(bytes).toBeLessThan(8_500_000);
  });
});
