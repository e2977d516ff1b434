import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readProse } from '#adapters/content-files/read-prose.ts';
import { proseBlocks } from '#core/guidance/prose-blocks.ts';
import { escapeProse } from './prose-escape.js';

const blocks = Object.keys(proseBlocks);
const asProse = (text: string) => escapeProse(text, blocks);

test.each([
  ['Fewer than <5', 'Fewer than \\<5'],
  ['{name}', '\\{name\\}'],
  ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
  ['<Banana />', '\\<Banana />'],
  ['<Helpline id="a" onclick={x} />', '\\<Helpline id="a" onclick=\\{x\\} />'],
  ['<Helplines />', '\\<Helplines />'],
])('%s becomes %s', (typed, saved) => {
  expect(asProse(typed)).toBe(saved);
});

test.each([
  '<Helpline id="listeners" />',
  '<Note title="Say: {nothing} < this">\n\nText\n\n</Note>',
  '<Today>\n\nText\n\n</Today>',
  'Already \\{escaped\\} and \\< this',
  'Code `a < {b}` in a line',
  '```\n{ code } < between fences\n```',
  '> A quotation, 5 > 4',
])('%j stays as it is', (text) => {
  expect(asProse(text)).toBe(text);
});

test('what is escaped is not escaped again', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '<',
    '\\',
    '`',
    '```\n',
    'word ',
    '\n\n',
    '<Today>',
    '</Today>',
    '<Helpline id="x" />',
    '<b>',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const once = asProse(pieces.join(''));
      expect(asProse(once)).toBe(once);
    }),
  );
});

test('words and signs in any order become prose that the build takes', async () => {
  const piece = fc.constantFrom('{', '}', '<', 'word ', '5 ', '\n\n', 'a < b ', '</p>', '<b', '{ x }', '\\{');
  await fc.assert(
    fc.asyncProperty(fc.array(piece), async (pieces) => {
      const text = `---\ntitle: x\n---\n\nBegin ${asProse(pieces.join(''))} end\n`;
      expect((await readProse('x.mdx', text)).faults).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
