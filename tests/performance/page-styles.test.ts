import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { usedStyles, withOwnStyles } from '../../scripts/page-styles.mjs';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const has =
  (...classes: string[]) =>
  (name: string) =>
    classes.includes(name);

test('a rule stays when one of its selectors can be met, and goes when none can', () => {
  expect(usedStyles('.a{x:y}.b,.c .a{x:y}.c,p{x:y}.a.b{x:y}', has('a'))).toBe('.a{x:y}.c,p{x:y}');
});

test('what stands inside a rule or a condition is judged too, and an empty one goes', () => {
  const css =
    '@layer one,two;@layer one{.a{x:y;&.b{x:y}& .a{x:y}}@media print{.b{x:y}}}@supports (x:y){.b{x:y}}';
  expect(usedStyles(css, has('a'))).toBe('@layer one,two;@layer one{.a{x:y;& .a{x:y}}}');
});

test('a class in brackets may be one of several, so the rule stays', () => {
  const css = ':is(.b,.c) p{x:y}.a:not(.b:is(.c)){x:y}p:has(>.b){x:y}a[href="/x.b"]{x:y}';
  expect(usedStyles(css, has('a'))).toBe(css);
});

test('fonts, movements and braces in words are left as they are', () => {
  const css = '@font-face{src:url(a.woff2)}@keyframes move{0%{x:y}to{x:y}}.a:before{content:"}.b{"}';
  expect(usedStyles(css, has('a'))).toBe(css);
});

const page = (policy: string, styles: string) =>
  `<meta http-equiv="content-security-policy" content="style-src 'self' ${policy};">${styles}<p class="a d">x</p><script>put('set-here')</script>`;

test('a page gets one sheet for all, of what stands in it or a script may set, and its policy names that', () => {
  const [first, second] = ['@layer one;', '.a{x:y}.b{x:y}.set-here{x:y}.elsewhere{x:y}'];
  const own = '@layer one;.a{x:y}.set-here{x:y}.elsewhere{x:y}';
  expect(
    withOwnStyles(
      page(`${hash(first)} ${hash(second)}`, `<style>${first}</style><style>${second}</style>`),
      has('elsewhere'),
    ),
  ).toBe(page(hash(own), `<style>${own}</style>`));
});
