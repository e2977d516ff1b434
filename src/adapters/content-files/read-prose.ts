import { daysAsText } from '#adapters/mdx/front-matter-days.ts';
import { proseFaults } from '#adapters/mdx/prose-guard.ts';
import { attributesOf, everyNode, lineOf, type ProseNode } from '#adapters/mdx/prose-node.ts';
import type { Prose } from '#core/content/check/whole/prose.ts';
import { passagesOf } from '#core/guidance/plain-text-of-prose.ts';

type Body = Omit<Prose, 'frontMatter'>;
type Fault = Prose['faults'][number];

/** Loaded when the first page is read: the function that checks drafts is asked by strangers too, and need not load it for them. */
const loadParser = () => import('@astrojs/markdown-remark');

const nothing: Body = { faults: [], blocks: [], passages: [], links: [] };

/** Takes a guidance page apart, with the parser that the build uses. Faults of the text are values, never exceptions. */
export const readProse = async (path: string, text: string): Promise<Prose> => ({
  frontMatter: await readFrontMatter(text),
  ...(await readBody(path, text)),
});

const readFrontMatter = async (text: string): Promise<Prose['frontMatter']> => {
  if (!/^---\r?\n[\s\S]*?\n---[ \t]*(\r?\n|$)/.test(text)) {
    const sentence =
      'The facts above the text are missing. Begin the file with a line of ---, then the facts, then --- again.';
    return { kind: 'broken', line: 1, sentence };
  }
  const { parseFrontmatter } = await loadParser();
  try {
    return { kind: 'value', value: daysAsText(parseFrontmatter(text).frontmatter) };
  } catch (error) {
    const { reason, mark } = error as { reason?: string; mark?: { line?: number } };
    const sentence = reason?.includes('duplicated')
      ? 'A field is there twice. Keep one of them.'
      : 'The facts above the text cannot be read here. Check the spaces at the beginning of the line, and put text that holds a colon in quotation marks.';
    return { kind: 'broken', line: (mark?.line ?? 0) + 1, sentence };
  }
};

const readBody = async (path: string, text: string): Promise<Body> => {
  let body = nothing;
  const collect = () => (tree: { children: unknown[] }) => {
    body = bodyOf(tree as unknown as ProseNode);
    tree.children = [];
  };
  const { unified } = await loadParser();
  const processor = unified({ remarkPlugins: [collect], smartypants: false });
  const renderer = await processor.createMdxRenderer?.({ syntaxHighlight: false }, { optimize: false });
  if (renderer === undefined)
    throw new Error('The Markdown processor no longer reads MDX. Look at @astrojs/markdown-remark.');
  try {
    await renderer.process(withoutFacts(text), path, {});
    return body;
  } catch (error) {
    return { ...nothing, faults: [unreadable(error)] };
  }
};

/** The text with its facts emptied, so that lines keep their numbers. */
const withoutFacts = (text: string): string =>
  text.replace(/^---\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n|$)/, (facts) => facts.replace(/[^\n]/g, ''));

const bodyOf = (tree: ProseNode): Body => {
  const nodes = everyNode(tree);
  return {
    faults: proseFaults(tree),
    blocks: nodes
      .filter((node) => node.type.startsWith('mdxJsx'))
      .map((node) => ({ name: node.name ?? '', attributes: attributesOf(node), line: lineOf(node) })),
    passages: passagesOf(tree),
    links: nodes.flatMap(({ type, url, position }) =>
      url !== undefined && (type === 'link' || type === 'definition')
        ? [{ address: url, line: lineOf({ type, position }) }]
        : [],
    ),
  };
};

/** Text that is not even MDX: the parser stops at the first such place, and its own words are for programmers. */
const unreadable = (error: unknown): Fault => {
  const { reason, line } = error as { reason?: string; line?: number };
  if (reason === undefined) throw error;
  const sentence = /closing (tag|slash)/.test(reason)
    ? 'A block is opened and not closed here, or closed and not opened. Each <Block> needs its </Block>, or ends in />.'
    : /import\/exports/.test(reason)
      ? 'A line that begins with “import” or “export” is code, and guidance holds none. Begin the sentence with another word.'
      : /expression|brace|acorn/.test(reason)
        ? 'Braces are code, and guidance holds none. For a plain brace write \\{ and \\}.'
        : 'There is a < here that begins no block. For a plain “smaller than” sign write \\<.';
  return { line: line ?? 1, sentence };
};
