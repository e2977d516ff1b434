import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtPages, dist, styleAttributes, thirdParties } from './pages.ts';

const pages = builtPages();

test('the site is built', () => {
  expect(pages.length).toBeGreaterThan(5);
});

test('no page loads anything from a third party', () => {
  expect(pages.flatMap(([file, markup]) => thirdParties(markup).map((value) => `${file}: ${value}`))).toEqual(
    [],
  );
});

test('no element has a style attribute', () => {
  expect(pages.flatMap(([file, markup]) => styleAttributes(markup).map((tag) => `${file}: ${tag}`))).toEqual(
    [],
  );
});

test('every page carries its own policy, which lets nothing in by default', () => {
  const without = pages.filter(
    ([, markup]) =>
      !/<meta http-equiv="content-security-policy" content="[^"]*default-src 'none'/i.test(markup),
  );
  expect(without.map(([file]) => file)).toEqual([]);
});

test('the header table lies beside the pages, for a host that reads it from there', () => {
  expect(existsSync(join(dist, '_headers'))).toBe(true);
  expect(readFileSync(join(dist, '_headers'), 'utf8')).toContain(
    "Content-Security-Policy: frame-ancestors 'none'",
  );
});

describe('planted in a page, this is found', () => {
  test.each([
    '<script src="https://cdn.example/x.js"></script>',
    '<link rel="stylesheet" href="//fonts.example/x.css">',
    '<img srcset="/a.png 1x, https://img.example/a.png 2x">',
    '<style>@import "https://fonts.example/x.css";</style>',
    '<style>p { background: url(https://img.example/a.png) }</style>',
    '<iframe src="http://maps.example/"></iframe>',
  ])('%s', (markup) => {
    expect(thirdParties(markup)).toHaveLength(1);
  });

  test('a style attribute', () => {
    expect(styleAttributes('<p class="x" style="color: red">')).toHaveLength(1);
  });
});

describe('this is not', () => {
  test.each([
    '<a href="https://service.example/">A service</a>',
    '<link rel="canonical" href="https://site.example/">',
    '<script src="/_astro/x.js"></script>',
    '<img src="data:image/svg+xml,%3Csvg xmlns=\'http://www.w3.org/2000/svg\'%3E">',
  ])('%s', (markup) => {
    expect(thirdParties(markup)).toEqual([]);
  });

  test('a word about style', () => {
    expect(styleAttributes('<p>style="x"</p><script>"<p style=x>"</script>')).toEqual([]);
  });
});
