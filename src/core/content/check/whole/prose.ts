import type { Passage } from '../../../guidance/plain-text-of-prose.ts';
import { lineName, type Problem } from '../problem.ts';
import { blockReferences } from './block-references.ts';
import { type Destinations, deadLink } from './links.ts';
import { deadReference } from './references.ts';

/** A guidance page taken apart: its facts, and what its text is made of. Lines count from 1, from the top of the file. */
export type Prose = {
  /** The facts between the `---` lines, as YAML gave them. */
  readonly frontMatter:
    | { readonly kind: 'value'; readonly value: unknown }
    | { readonly kind: 'broken'; readonly line: number; readonly sentence: string };
  /** What is not prose: code, unknown blocks, HTML, pictures. */
  readonly faults: readonly { readonly line: number; readonly sentence: string }[];
  readonly blocks: readonly {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly line: number;
  }[];
  readonly passages: readonly Passage[];
  readonly links: readonly { readonly address: string; readonly line: number }[];
};

/**
 * What is wrong with what a page is made of: code, and blocks and links that lead nowhere. `address` is the page’s own.
 */
export const proseProblems = (file: string, address: string, prose: Prose, to: Destinations): Problem[] => [
  ...prose.faults.map(({ line, sentence }) => ({ file, field: lineName(line), sentence })),
  ...prose.blocks.flatMap(({ name, attributes, line }) => {
    const reference = Object.hasOwn(blockReferences, name) ? blockReferences[name] : undefined;
    const sentence =
      reference && deadReference(reference.to, attributes[reference.attribute] ?? '', to.slugs);
    return sentence === undefined ? [] : [{ file, field: lineName(line), sentence }];
  }),
  ...prose.links.flatMap((link) => {
    const sentence = deadLink(link.address, address, to);
    return sentence === undefined ? [] : [{ file, field: lineName(link.line), sentence }];
  }),
];
