import { proseBlocks } from '#core/guidance/prose-blocks.ts';
import { placeFaults } from './block-places.ts';
import { everyNode, lineOf, type ProseFault, type ProseNode } from './prose-node.ts';

type ProseFile = { readonly path?: string; readonly history?: readonly string[] };

/** A page of guidance holds something that is not prose. The message names file, line and remedy. */
export class ProseError extends Error {
  override readonly name = 'ProseError';
}

const blocks: Readonly<Record<string, Readonly<Record<string, boolean>>>> = proseBlocks;
const blockNames = Object.keys(proseBlocks).join(', ');
const allowedAddress = /^(https?:\/\/|mailto:|\/|#)/;

const faultOfBlock = (node: ProseNode): string | undefined => {
  if (node.name === null || node.name === undefined || !Object.hasOwn(blocks, node.name)) {
    return `There is no block called <${node.name ?? ''}>. Use one of: ${blockNames}. For a plain “smaller than” sign write \\<.`;
  }
  const expected = blocks[node.name] ?? {};
  const attributes = node.attributes ?? [];
  if (
    attributes.some(
      (attribute) => attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string',
    )
  ) {
    return `<${node.name}> takes plain text in quotation marks only, like ${example(node.name)}.`;
  }
  const stranger = attributes.find((attribute) => !Object.hasOwn(expected, attribute.name ?? ''));
  if (stranger) return `<${node.name}> has no “${stranger.name}”. Write it like ${example(node.name)}.`;
  const missing = Object.keys(expected).find(
    (name) =>
      expected[name] && !attributes.some((attribute) => attribute.name === name && attribute.value !== ''),
  );
  return missing === undefined
    ? undefined
    : `<${node.name}> needs its “${missing}”. Write it like ${example(node.name)}.`;
};

const example = (name: string) =>
  `<${[name, ...Object.keys(blocks[name] ?? {}).map((attribute) => `${attribute}="…"`)].join(' ')}>`;

const faultOf = (node: ProseNode): string | undefined => {
  switch (node.type) {
    case 'mdxjsEsm':
      return 'A line that begins with “import” or “export” is code, and guidance holds none. Begin the sentence with another word.';
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return 'Braces are code, and guidance holds none. For a plain brace write \\{ and \\}.';
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return faultOfBlock(node);
    case 'html':
      return `HTML is not used in guidance. Use one of the blocks: ${blockNames}.`;
    case 'image':
    case 'imageReference':
      return 'Pictures are not put into the text. Choose a drawing in the facts above it.';
    case 'link':
    case 'definition':
      return faultOfLink(node.url ?? '');
    default:
      return undefined;
  }
};

const faultOfLink = (address: string): string | undefined => {
  if (address.startsWith('tel:'))
    return 'Numbers come from the helplines, so that they stay right. Write <Helpline id="…" />.';
  return allowedAddress.test(address)
    ? undefined
    : `The link to “${address}” goes nowhere. Begin it with https://, or with / for a page of this site.`;
};

/** Everything in a text that is not prose: code, unknown blocks, HTML, pictures, and blocks where they do not belong. */
export const proseFaults = (tree: ProseNode): ProseFault[] => [
  ...everyNode(tree).flatMap((node) => {
    const sentence = faultOf(node);
    return sentence === undefined ? [] : [{ line: lineOf(node), sentence }];
  }),
  ...placeFaults(tree),
];

/**
 * A remark plugin that lets prose and the named blocks through, and nothing else: no import, no expression, no
 * HTML, no picture, no telephone number typed by hand. Throws a ProseError at the first fault.
 */
export const proseGuard = () => (tree: ProseNode, file: ProseFile) => {
  const path = (file.path ?? file.history?.at(-1) ?? 'A page of guidance').replace(/^.*?(?=content\/)/, '');
  const [fault] = proseFaults(tree);
  if (fault) throw new ProseError(`${path}, line ${fault.line}: ${fault.sentence}`);
};
