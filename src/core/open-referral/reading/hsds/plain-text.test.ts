import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test.each([
  ['Plain & simple, 3 < 5', 'Plain & simple, 3 < 5'],
  ['<p>One.</p>\n<p>Two <b>three</b>.</p>', 'One.\nTwo three.'],
  ['<script>x</script>', 'x'],
  ['Tea &amp; talk&nbsp;&#8211; &#x41;&unknown;', 'Tea & talk – A&unknown;'],
  ['&#0;&#99999999;', '&#99999999;'],
])('%j is %j', (html, text) => {
  expect(plainText(html)).toBe(text);
});
