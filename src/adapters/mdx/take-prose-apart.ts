import {
  type DrawnNode,
  type DrawnProse,
  type ProseElement,
  proseElements,
} from '#core/guidance/drawn-prose.ts';
import { type ProseBlock, proseBlocks } from '#core/guidance/prose-blocks.ts';
import { numberMarks } from './number-marks.ts';
import { ProseError, proseGuard } from './prose-guard.ts';
import { attributesOf, type ProseNode } from './prose-node.ts';

/** As much of a tree of HTML as Markdown becomes. */
type HtmlNode = ProseNode & {
  readonly tagName?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly HtmlNode[];
};
type Taken = { readonly root: HtmlNode; readonly headings: DrawnProse['headings'] };

const elements: ReadonlySet<string> = new Set(proseElements);
const isElement = (name: string): name is ProseElement => elements.has(name);
const isBlock = (name: string): name is ProseBlock => Object.hasOwn(proseBlocks, name);

/**
 * Takes the text of a page apart, with the parser and the rules of the build, as far as the build does before it makes a program
 * of it: nothing here is compiled or run. `facts` are those above the text, whose sources it may cite. Throws a ProseError for
 * whatever is not prose.
 */
export const takeProseApart = async (
  path: string,
  text: string,
  facts: Readonly<Record<string, unknown>>,
): Promise<DrawnProse> => {
  const { rehypeHeadingIds, unified } = await import('@astrojs/markdown-remark');
  let taken: Taken | undefined;
  // What is left of the tree is empty, so that there is nothing to make a program of.
  const take = () => (tree: HtmlNode, file: { data: { astro?: { headings?: DrawnProse['headings'] } } }) => {
    taken = { root: { ...tree }, headings: file.data.astro?.headings ?? [] };
    (tree as { children: unknown }).children = [];
  };
  const remarkPlugins = [proseGuard, numberMarks];
  const rehypePlugins = [rehypeHeadingIds, take];
  // biome-ignore lint/suspicious/noExplicitAny: plug-ins that know as little of a tree as ours have no type in common with theirs.
  const processor = unified({ remarkPlugins, rehypePlugins } as any);
  const renderer = await processor.createMdxRenderer?.({ syntaxHighlight: false }, { optimize: false });
  if (renderer === undefined)
    throw new Error('The Markdown processor no longer reads MDX. Look at @astrojs/markdown-remark.');
  const known: Record<string, unknown> = { ...facts };
  await renderer.process(text, path, known);
  if (taken === undefined) throw new Error('The Markdown processor no longer runs plug-ins for HTML.');
  const { root, headings } = taken;
  return { nodes: drawnNodes(root), headings, cited: known['cited'] as DrawnProse['cited'] };
};

const drawnNodes = ({ children = [] }: HtmlNode): DrawnNode[] => children.map(drawnNode);

const drawnNode = (node: HtmlNode): DrawnNode => {
  const { type, value, tagName = '', name, properties = {} } = node;
  if (type === 'text' && typeof value === 'string') return value;
  if (type === 'element' && isElement(tagName))
    return { name: tagName, attributes: htmlAttributes(properties), children: drawnNodes(node) };
  if (type.startsWith('mdxJsx') && typeof name === 'string' && isBlock(name))
    return { name, attributes: attributesOf(node), children: drawnNodes(node) };
  throw new ProseError(`This cannot be drawn: ${tagName || name || type}.`);
};

/** Attributes as they stand in HTML: `dataFootnoteRef` is `data-footnote-ref`, and columns lean by a style. */
const htmlAttributes = (properties: Readonly<Record<string, unknown>>): Record<string, string | true> =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]): [string, string | true][] => {
      if (value === undefined || value === null || value === false) return [];
      if (name === 'align') return [['style', `text-align:${value}`]];
      return [[htmlName(name), value === true ? true : [value].flat().join(' ')]];
    }),
  );

const htmlName = (name: string): string => {
  if (name === 'className') return 'class';
  return name.startsWith('data')
    ? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    : name.replace(/^aria(?=[A-Z])/, 'aria-').toLowerCase();
};
