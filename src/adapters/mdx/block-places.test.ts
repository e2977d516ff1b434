import { createProcessor } from '@mdx-js/mdx';
import { describe, expect, test } from 'vitest';
import { placeFaults } from './block-places.ts';
import type { ProseNode } from './prose-node.ts';

const faultsIn = async (text: string): Promise<string[]> => {
  let found: string[] = [];
  const look = () => (tree: ProseNode) => {
    found = placeFaults(tree).map(({ line, sentence }) => `${line}: ${sentence}`);
  };
  await createProcessor({ remarkPlugins: [look] }).process(text);
  return found;
};

test.each([
  'A course called <Term id="craft">CRAFT</Term>, for relatives.',
  '- **<Term id="craft">CRAFT</Term>**, for relatives',
  '**<Term id="craft">CRAFT</Term>.** For relatives',
  'In one study it was seven in ten. <Source id="craft-1999" />',
  '<Question ask="How sure is it?">\n\nNot very. <Source id="craft-1999" />\n\n- small\n- old\n\n</Question>',
])('goes through: %s', async (text) => {
  expect(await faultsIn(text)).toEqual([]);
});

describe('is stopped', () => {
  test.each([
    [
      'a word explained in a heading',
      'x\n\n## <Term id="craft">CRAFT</Term>',
      /^3: <Term> cannot stand in a heading/,
    ],
    [
      'a word explained in a link',
      '[the <Term id="craft">course</Term>](/x/)',
      /<Term> cannot stand in a link/,
    ],
    [
      'a number between stars',
      'Ring **<Helpline id="x" /> now**',
      /<Helpline> cannot stand here between stars/,
    ],
    ['a word explained behind others between stars', '**A <Term id="x">y</Term>**', /between stars/],
    ['a word explained between single stars', '*<Term id="x">y</Term>*', /between stars/],
    ['a source in a heading', '## True <Source id="x" />', /<Source> cannot stand in a heading/],
    ['a word explained around nothing', 'x <Term id="craft" /> y', /<Term> stands around the word/],
    ['a word explained around a link', 'x <Term id="craft">[a](/b/)</Term>', /<Term> stands around the word/],
    ['a source around words', 'x <Source id="x">words</Source>', /<Source> stands behind the claim/],
    [
      'a number to ring in an answer',
      '<Question ask="x">\n\n<Helpline id="x" />\n\n</Question>',
      /so <Helpline> cannot be in it/,
    ],
    [
      'the emergency in an answer',
      '<Question ask="x">\n\n<Emergency />\n\n</Question>',
      /so <Emergency> cannot be in it/,
    ],
  ])('%s', async (_, text, sentence) => {
    expect(await faultsIn(text)).toEqual([expect.stringMatching(sentence)]);
  });
});
