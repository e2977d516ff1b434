import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sheetMaker, usedStyles, withOwnStyles } from '../../scripts/page-styles.mjs';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const has =
  (...classes: string[]) =>
  (name: string) =>
    classes.includes(name);

test('a rule stays when one of its selectors can be met, and goes when none can', () => {
  const css = '.a{top:0}.b,.c .a{top:1px}.c,p{top:2px}.a.b{top:3px}';
  expect(usedStyles(css, has('a'))).toBe('.a{top:0}.c,p{top:2px}');
});

test('what stands inside a rule or a condition is judged too, and an empty one goes', () => {
  const css =
    '@layer one{.a{top:0;&.b{top:1px}& .a{top:2px}}@media print{.b{top:3px}}}@supports (top:0){.b{top:0}}';
  expect(usedStyles(css, has('a'))).toBe('@layer one{.a{top:0;& .a{top:2px}}}');
});

test('layers keep their order, also those that are empty now', () => {
  const css = '@layer one,two,three;@layer three{.a{top:0}}@layer one{.b{top:1px}}@layer two{.a{top:2px}}';
  const order = [...usedStyles(css, has('a')).matchAll(/one|two|three/g)].map(([name]) => name);
  expect([...new Set(order)]).toEqual(['one', 'two', 'three']);
});

test('a class in brackets may be one of several, so the rule stays', () => {
  const css = ':is(.b,.a) p{top:0}.a:not(.b){top:1px}p:has(>.b){top:2px}a[href="/x.b"]{top:3px}';
  expect(usedStyles(css, has('a'))).toBe(css);
});

test('what an older browser does not know is not put together with what it knows', () => {
  const css = 'p{top:0}details::details-content{top:0}';
  expect(usedStyles(css, has())).toBe(css);
});

test('fonts, movements and braces in words are left as they are', () => {
  const css =
    '@font-face{font-family:a;src:url(a.woff2)}@keyframes move{0%{top:0}to{top:1px}}.a:before{content:"}.b{"}.move{top:0}';
  expect(usedStyles(css, has('a'))).toBe(css);
});

const page = (policy: string, styles: string) =>
  `<meta http-equiv="content-security-policy" content="style-src 'self' ${policy};">${styles}<p class="a d">x</p><script>put('set-here')</script>`;

test('a page gets one sheet for all, of what stands in it or a script may set, and its policy names that', () => {
  const [first, second] = ['@layer one;', '.a{top:0}.b{top:1px}.set-here{top:2px}.elsewhere{top:3px}'];
  const own = '@layer one;.a{top:0}.set-here{top:2px}.elsewhere{top:3px}';
  expect(
    withOwnStyles(
      page(`${hash(first)} ${hash(second)}`, `<style>${first}</style><style>${second}</style>`),
      has('elsewhere'),
    ),
  ).toBe(page(hash(own), `<style>${own}</style>`));
});

test('pages that use the same classes of the same styles share one sheet, and no others do', () => {
  const sheetOf = sheetMaker();
  const css = '.a{color:red}.b{color:blue}';
  const ofA = sheetOf(css, (name) => name === 'a');
  expect(sheetOf(css, (name) => ['a', 'elsewhere'].includes(name))).toBe(ofA);
  expect(ofA.own).toBe(usedStyles(css, (name) => name === 'a'));
  expect(sheetOf(css, (name) => name === 'b').own).toBe(usedStyles(css, (name) => name === 'b'));
  expect(sheetOf(`${css}.c{color:green}`, (name) => name === 'a')).not.toBe(ofA);
});
