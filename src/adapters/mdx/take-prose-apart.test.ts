import { expect, test } from 'vitest';
import type { DrawnNode } from '#core/guidance/drawn-prose.ts';
import { ProseError } from './prose-guard.ts';
import { takeProseApart } from './take-prose-apart.ts';

const apart = (text: string, facts = {}) => takeProseApart('content/guidance/families/x.mdx', text, facts);

/** The pieces as HTML would hold them, for eyes. */
const written = (nodes: readonly DrawnNode[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}=${value}`);
      return `<${node.name}${attributes.join('')}>${written(node.children)}</${node.name}>`;
    })
    .join('')
    .replaceAll('\n', '');

test('words, headings and blocks become pieces, in their order', async () => {
  const { nodes, headings, cited } = await apart(
    '## To *begin*\n\nIt is "so". <Source id="b" />\n\n<Note title="Why now">\n\nRest.\n\n</Note>\n',
    { sources: [{ id: 'a' }, { id: 'b' }] },
  );
  expect(written(nodes)).toBe(
    '<h2 id=to-begin>To <em>begin</em></h2><p>It is “so”. <Source id=b number=2 use=1></Source></p><Note title=Why now><p>Rest.</p></Note>',
  );
  expect(headings).toEqual([{ depth: 2, slug: 'to-begin', text: 'To begin' }]);
  expect(cited).toEqual({ 2: 1 });
});

// What the build makes of these stood beside it once, letter by letter; the built site has none of them.
test.each([
  [
    '| a |\n| -: |\n| 1 |',
    '<table><thead><tr><th style=text-align:right>a</th></tr></thead><tbody><tr><td style=text-align:right>1</td></tr></tbody></table>',
  ],
  [
    '- [x] done',
    '<ul class=contains-task-list><li class=task-list-item><input type=checkbox checked=true disabled=true></input> done</li></ul>',
  ],
  ['3. c', '<ol start=3><li>c</li></ol>'],
  ['```js\n{}\n```', '<pre><code class=language-js>{}</code></pre>'],
  [
    'a[^1]\n\n[^1]: b',
    '<p>a<sup><a href=#user-content-fn-1 id=user-content-fnref-1 data-footnote-ref= aria-describedby=footnote-label>1</a></sup></p><section data-footnotes= class=footnotes><h2 class=sr-only id=footnote-label>Footnotes</h2><ol><li id=user-content-fn-1><p>b <a href=#user-content-fnref-1 data-footnote-backref= aria-label=Back to reference 1 class=data-footnote-backref>↩</a></p></li></ol></section>',
  ],
])('%j has the attributes that it has in HTML', async (text, pieces) => {
  expect(written((await apart(text)).nodes)).toBe(pieces);
});

test.each([
  ['{globalThis.ranProse = true}'],
  ['export const x = (globalThis.ranProse = true);'],
  ['<Note title={(globalThis.ranProse = true)}>x</Note>'],
  ['<script>globalThis.ranProse = true</script>'],
  ['<Strange>x</Strange>'],
  ['[x](javascript:alert)'],
])('%j is no prose: it is refused, and not run', async (text) => {
  await expect(apart(text)).rejects.toThrow(ProseError);
  expect(globalThis).not.toHaveProperty('ranProse');
});

test('facts are left as they were', async () => {
  const facts = { sources: [] };
  await apart('Begin.', facts);
  expect(facts).toEqual({ sources: [] });
});
