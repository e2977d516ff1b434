import { createProcessor } from '@mdx-js/mdx';
import { describe, expect, test } from 'vitest';
import { ProseError, proseGuard } from './prose-guard.ts';

const processor = createProcessor({ remarkPlugins: [proseGuard] });

/** The guard's sentence about a text, or nothing when it lets the text through. */
const faultIn = async (value: string): Promise<string | undefined> => {
  try {
    await processor.process({ value, path: '/anywhere/content/guidance/families/a-page.mdx' });
    return undefined;
  } catch (error) {
    if (error instanceof ProseError) return error.message;
    throw error;
  }
};

describe('prose goes through', () => {
  test.each([
    'Plain words, **bold** words, a [link](/help-now/) and [another](https://www.hse.ie/).',
    '<Today>\n\nTell one person.\n\n</Today>',
    '<Note title="Afraid of them?">\n\nRing first.\n\n</Note>',
    '<Pair>\n<Side title="Helps">\n- this\n</Side>\n<Side>\n- that\n</Side>\n</Pair>',
    '<Helpline id="samaritans" />',
    'A brace \\{ and a sign \\< are only signs.',
  ])('%s', async (text) => {
    expect(await faultIn(text)).toBeUndefined();
  });
});

describe('code does not', () => {
  test.each([
    ['an import', 'import x from "node:fs"', 'is code'],
    ['an export', 'export const x = 1', 'is code'],
    ['an expression', 'It is {process.env.SECRET}.', 'Braces are code'],
    ['an expression on its own', '{1 + 1}', 'Braces are code'],
    ['an expression as an attribute', '<Note title={1}>\n\nx\n\n</Note>', 'plain text in quotation marks'],
    ['attributes from elsewhere', '<Note {...x}>\n\nx\n\n</Note>', 'plain text in quotation marks'],
    ['an unknown block', '<Card>\n\nx\n\n</Card>', 'no block called <Card>'],
    ['an element of HTML', 'This is <b>bold</b>.', 'no block called <b>'],
    ['a script', '<script>alert(1)</script>', 'no block called <script>'],
    ['an unnamed block', '<>x</>', 'no block called <>'],
    ['a name that every object has', '<constructor />', 'no block called <constructor>'],
    ['an unknown attribute', '<Today colour="red">\n\nx\n\n</Today>', 'has no “colour”'],
    ['a missing attribute', '<Helpline />', 'needs its “id”'],
    ['an empty attribute', '<Helpline id="" />', 'needs its “id”'],
    ['a picture', '![A window](/window.png)', 'Pictures are not put'],
    ['a link that runs code', '[press](javascript:alert)', 'goes nowhere'],
    ['a number typed by hand', '[ring](tel:116123)', 'Write <Helpline'],
    ['a block inside a block', '<Today>\n\n<Card />\n\n</Today>', 'no block called <Card>'],
  ])('%s', async (_, text, sentence) => {
    expect(await faultIn(text)).toContain(sentence);
  });
});

test('names the file from content/ on, and the line', async () => {
  expect(await faultIn('One line.\n\nAnother {line}.')).toMatch(
    /^content\/guidance\/families\/a-page\.mdx, line 3: /,
  );
});
