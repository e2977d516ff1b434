import { unified } from '@astrojs/markdown-remark';
import { describe, expect, test } from 'vitest';
import { headingAnchors } from '#core/content/check/text/heading-anchors.ts';
import { readProse } from './read-prose.ts';

const facts = '---\ntitle: A page\nwritten: 2026-11-01\n---\n';
const faultsIn = async (text: string) =>
  (await readProse('content/guidance/families/x.mdx', facts + text)).faults;

test('a page is taken apart into facts, blocks, passages and links, each with its line', async () => {
  const text =
    '\nPlain words.\nMore of them.\n\n<Helpline id="listeners" />\n\nSee [a page](/families/x/).\n';
  const prose = await readProse('content/guidance/families/x.mdx', facts + text);
  expect(prose).toEqual({
    frontMatter: { kind: 'value', value: { title: 'A page', written: '2026-11-01' } },
    faults: [],
    blocks: [{ name: 'Helpline', attributes: { id: 'listeners' }, line: 9 }],
    passages: [
      { kind: 'text', text: 'Plain words.\nMore of them.', line: 6 },
      { kind: 'text', text: 'See a page.', line: 11 },
    ],
    links: [{ address: '/families/x/', line: 11 }],
  });
});

test('the anchors of headings are those that the build makes', async () => {
  const text = [
    'What helps, over time?',
    'They’re back – aren’t they?',
    'What helps, over time?',
    'A **bold** 5-Step & more',
    'Úna_s “room”',
  ]
    .map((heading) => `## ${heading}\n\nWords.\n`)
    .join('\n');
  const { passages } = await readProse('x.mdx', facts + text);
  const built = await (await unified().createRenderer({ syntaxHighlight: false })).render(text);
  expect(headingAnchors(passages)).toEqual(built.metadata.headings.map(({ slug }) => slug));
});

test('the address of a link under its text counts, that of a picture does not', async () => {
  const text = 'See [a page][one].\n\n[one]: /families/x/\n\n![x](/x.png)\n';
  const { links } = await readProse('x.mdx', facts + text);
  expect(links).toEqual([{ address: '/families/x/', line: 7 }]);
});

describe('facts that cannot be read', () => {
  const factsOf = async (text: string) => (await readProse('x.mdx', text)).frontMatter;

  test('are missing', async () => {
    expect(await factsOf('Just text.\n')).toEqual({
      kind: 'broken',
      line: 1,
      sentence:
        'The facts above the text are missing. Begin the file with a line of ---, then the facts, then --- again.',
    });
  });

  test('hold a field twice', async () => {
    expect(await factsOf('---\ntitle: A\norder: 1\ntitle: B\n---\n')).toEqual({
      kind: 'broken',
      line: 4,
      sentence: 'A field is there twice. Keep one of them.',
    });
  });

  test('hold a colon that is not in quotation marks', async () => {
    expect(await factsOf('---\norder: 1\ntitle: One: two\n---\n')).toEqual({
      kind: 'broken',
      line: 3,
      sentence:
        'The facts above the text cannot be read here. Check the spaces at the beginning of the line, and put text that holds a colon in quotation marks.',
    });
  });
});

describe('what is not prose is a fault with its line', () => {
  test('all of it at once', async () => {
    const text = '{1 + 1}\n\n<Banana />\n\n![x](/x.png)\n\n[Ring](tel:1800)\n\nimport x from "y";\n';
    expect((await faultsIn(text)).map(({ line }) => line)).toEqual([5, 7, 9, 11, 13]);
  });

  test.each([
    ['Give {name} a ring.', /^Braces are code/],
    ['Give {name a ring.', /^Braces are code/],
    ['Fewer than <5 people.', /^There is a < here that begins no block/],
    ['<Note title="x">\n\nNever closed.', /^A block is opened and not closed/],
    ['import of drugs is a crime.', /^A line that begins with “import”/],
    ['<script>alert(1)</script>', /^There is no block called <script>/],
    ['<Helpline id={1} />', /^<Helpline> takes plain text/],
    ['<Helpline />', /^<Helpline> needs its “id”/],
  ])('%s', async (text, sentence) => {
    const faults = await faultsIn(`Plain.\n\n${text}\n`);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.sentence).toMatch(sentence);
  });

  test('what is escaped is prose', async () => {
    expect(await faultsIn('Give \\{name\\} \\<5 rings.\n')).toEqual([]);
  });
});
