import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { showroom } from './showroom.ts';

/** What the integration puts into a site when Astro runs as `command`. */
const routesFor = (command: 'dev' | 'build'): { pattern: string; entrypoint: string | URL }[] => {
  const routes: { pattern: string; entrypoint: string | URL }[] = [];
  const setup = showroom().hooks['astro:config:setup'];
  // Of all that Astro hands over, the integration asks for these two.
  type Options = Parameters<NonNullable<typeof setup>>[0];
  void setup?.({ command, injectRoute: (route) => routes.push(route) } as Partial<Options> as Options);
  return routes;
};

test('while the site is developed there is a showroom, and its pages exist', () => {
  const routes = routesFor('dev');
  expect(routes.map(({ pattern }) => pattern)).toContain('/design');
  expect(routes.filter(({ entrypoint }) => !existsSync(entrypoint))).toEqual([]);
});

test('a build has no showroom', () => {
  expect(routesFor('build')).toEqual([]);
});
