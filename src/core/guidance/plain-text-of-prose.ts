/** As much of the syntax tree of a page (Markdown with blocks) as its words need. */
export type ProseTree = {
  readonly type: string;
  readonly value?: unknown;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly ProseTree[];
  readonly position?: { readonly start: { readonly line: number } } | undefined;
};

/**
 * A run of words that a reader sees in one piece: a paragraph, a heading, an item of a list, the title of a block.
 * `text` has no marks of Markdown left and keeps the breaks between the lines of the file; `line` is its first line.
 */
export type Passage = {
  readonly kind: 'heading' | 'title' | 'text' | 'code';
  readonly text: string;
  readonly line: number;
};

/** The words of a page in their order. Addresses of links and names of blocks are not words. */
export const passagesOf = (tree: ProseTree): Passage[] => {
  if (tree.type === 'code' && typeof tree.value === 'string') {
    return [{ kind: 'code', text: tree.value, line: lineOf(tree) + 1 }];
  }
  const passages: Passage[] = titlesOf(tree).map((text) => ({ kind: 'title', text, line: lineOf(tree) }));
  let run: ProseTree[] = [];
  const endRun = () => {
    const text = run.map(wordsOf).join('');
    const [first] = run;
    if (first !== undefined && text.trim() !== '') {
      passages.push({ kind: tree.type === 'heading' ? 'heading' : 'text', text, line: lineOf(first) });
    }
    run = [];
  };
  for (const child of tree.children ?? []) {
    if (inSentences.has(child.type)) run.push(child);
    else {
      endRun();
      passages.push(...passagesOf(child));
    }
  }
  endRun();
  return passages;
};

/** The line of the file on which the character at `offset` of a passage stands. */
export const lineAt = ({ text, line }: Passage, offset: number): number =>
  line + text.slice(0, offset).split('\n').length - 1;

/** Nodes that stand inside a sentence. Everything else begins and ends one. */
const inSentences = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'inlineCode',
  'break',
  'mdxJsxTextElement',
]);

const wordsOf = (node: ProseTree): string => {
  if (node.type === 'break') return '\n';
  if (typeof node.value === 'string') return node.value;
  return (node.children ?? []).map(wordsOf).join('');
};

/** What a block asks or is called is an attribute in the file and a heading on the page. */
const titlesOf = (node: ProseTree): string[] =>
  (node.attributes ?? []).flatMap(({ name, value }) =>
    (name === 'title' || name === 'ask') && typeof value === 'string' && value.trim() !== '' ? [value] : [],
  );

const lineOf = (node: ProseTree): number => node.position?.start.line ?? 1;
