import type { CitedSources } from '#core/guidance/guidance.ts';
import { ProseError } from './prose-guard.ts';
import { attributesOf, everyNode, lineOf, type ProseNode } from './prose-node.ts';

type MarkedFile = {
  readonly path?: string;
  readonly data?: { readonly astro?: { readonly frontmatter?: Record<string, unknown> } };
};
type Writable = { attributes: NonNullable<ProseNode['attributes']>; value: unknown };

/**
 * A remark plugin that tells each `<Source>` and `<Term>` what it cannot know alone: which number its source has
 * (`number`), and the how-manieth of its kind it is on the page (`use`), so that every one has an address of its own.
 * A comma or full stop behind a word becomes part of its block (`after`): a browser may begin a line with it otherwise.
 * What is cited goes into the facts as `cited` ({@link CitedSources}). Throws a ProseError for a key that no source has.
 */
export const numberMarks = () => (tree: ProseNode, file: MarkedFile) => {
  const facts = file.data?.astro?.frontmatter ?? {};
  const keys = keysOf(facts['sources']);
  const uses = new Map<string, number>();
  const countUse = (mark: string): number => {
    const use = (uses.get(mark) ?? 0) + 1;
    uses.set(mark, use);
    return use;
  };
  const cited: Record<number, number> = {};
  for (const node of everyNode(tree)) {
    keepPunctuation(node.children ?? []);
    if (node.name !== 'Source' && node.name !== 'Term') continue;
    const id = attributesOf(node)['id'] ?? '';
    const use = countUse(`${node.name} ${id}`);
    if (node.name === 'Term') {
      addAttributes(node, { use });
      continue;
    }
    const number = keys.indexOf(id) + 1;
    if (number === 0)
      throw new ProseError(`${placeOf(file, node)}: No source of this page has the key “${id}”.`);
    cited[number] = use;
    addAttributes(node, { number, use });
  }
  facts['cited'] = cited satisfies CitedSources;
};

const keysOf = (sources: unknown): unknown[] =>
  Array.isArray(sources) ? sources.map((source: { id?: unknown } | null) => source?.id) : [];

const keepPunctuation = (children: readonly ProseNode[]): void => {
  children.forEach((node, index) => {
    const next = children[index + 1];
    if (node.name !== 'Term' || next?.type !== 'text') return;
    const [after = ''] = /^[.,;:!?…)”’]+/.exec(String(next.value)) ?? [];
    if (after === '') return;
    (next as unknown as Writable).value = String(next.value).slice(after.length);
    addAttributes(node, { after });
  });
};

const addAttributes = (node: ProseNode, added: Readonly<Record<string, string | number>>): void => {
  const more = Object.entries(added).map(([name, value]) => ({
    type: 'mdxJsxAttribute',
    name,
    value: String(value),
  }));
  (node as unknown as Writable).attributes = [...(node.attributes ?? []), ...more];
};

const placeOf = (file: MarkedFile, node: ProseNode): string =>
  `${(file.path ?? 'A page of guidance').replace(/^.*?(?=content\/)/, '')}, line ${lineOf(node)}`;
