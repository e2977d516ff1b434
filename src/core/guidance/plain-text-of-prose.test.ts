import { createProcessor } from '@mdx-js/mdx';
import { describe, expect, test } from 'vitest';
import { lineAt, type Passage, type ProseTree, passagesOf } from './plain-text-of-prose.ts';

const read = async (value: string): Promise<Passage[]> => {
  let passages: Passage[] = [];
  const collect = () => (tree: object) => {
    passages = passagesOf(tree as ProseTree);
    (tree as { children: unknown[] }).children = [];
  };
  await createProcessor({ remarkPlugins: [collect] }).process(value);
  return passages;
};
const texts = async (value: string) => (await read(value)).map(({ text }) => text);

describe('only words are left', () => {
  test.each([
    ['Plain **bold** and *soft* words.', ['Plain bold and soft words.']],
    ['See [this page](/families/x/ "A title") now.', ['See this page now.']],
    [
      'Ring `now`, <Term id="naloxone">naloxone</Term> helps. <Source id="hse" />',
      ['Ring now, naloxone helps. '],
    ],
    ['## A heading\n\nA paragraph.', ['A heading', 'A paragraph.']],
    ['- one\n- two\n  - three\n\n1. **Four.** Five', ['one', 'two', 'three', 'Four. Five']],
    ['> Said by somebody.', ['Said by somebody.']],
    ['<Note title="Afraid?">\n\nRing first.\n\n</Note>', ['Afraid?', 'Ring first.']],
    ['<Question ask="What then?">\n\nThis.\n\n</Question>', ['What then?', 'This.']],
    ['<Side>Inside</Side>', ['Inside']],
    ['<Helpline id="samaritans" />\n\n<Emergency />', []],
    ['```\ncode\n```', ['code']],
    ['One line\\\nanother', ['One line\nanother']],
    ['A brace \\{ and a sign \\<.', ['A brace { and a sign <.']],
  ])('%j is %j', async (value, expected) => {
    expect(await texts(value)).toEqual(expected);
  });
});

test('each passage knows what it is and where it stands', async () => {
  expect(await read('## Why\n\nFirst\nsecond.\n\n<Callout title="Note">\n\n- item\n\n</Callout>\n')).toEqual([
    { kind: 'heading', text: 'Why', line: 1 },
    { kind: 'text', text: 'First\nsecond.', line: 3 },
    { kind: 'title', text: 'Note', line: 6 },
    { kind: 'text', text: 'item', line: 8 },
  ]);
});

test('a place in a passage has the line of the file', () => {
  const passage: Passage = { kind: 'text', text: 'First\nsecond\nthird', line: 3 };
  expect([0, 4, 6, 13].map((offset) => lineAt(passage, offset))).toEqual([3, 3, 4, 5]);
});
