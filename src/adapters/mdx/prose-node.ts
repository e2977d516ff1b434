/** As much of a syntax tree node of MDX as this project looks at. */
export type ProseNode = {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: unknown;
  readonly url?: string;
  readonly attributes?: readonly {
    readonly type: string;
    readonly name?: string;
    readonly value?: unknown;
  }[];
  readonly children?: readonly ProseNode[];
  readonly position?: { readonly start: { readonly line: number } } | undefined;
};

/** A node and everything in it, in the order of the text. */
export const everyNode = (node: ProseNode): ProseNode[] => [
  node,
  ...(node.children ?? []).flatMap(everyNode),
];

/** The line on which a node begins, from 1; 1 when the parser does not say. */
export const lineOf = (node: ProseNode): number => node.position?.start.line ?? 1;

/** The attributes of a block that are plain text. */
export const attributesOf = (node: ProseNode): Record<string, string> =>
  Object.fromEntries(
    (node.attributes ?? []).flatMap(({ name, value }) =>
      name !== undefined && typeof value === 'string' ? [[name, value]] : [],
    ),
  );

/** Something that is not prose, or not where it belongs. */
export type ProseFault = { readonly line: number; readonly sentence: string };
