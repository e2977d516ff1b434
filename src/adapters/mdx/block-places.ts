import { everyNode, lineOf, type ProseFault, type ProseNode } from './prose-node.ts';

/** What somebody must see may not lie in an answer that is still closed. */
const neverHidden = ['Emergency', 'Helpline', 'Callout', 'Today'];

/** Finds every block of a text that stands, or holds something, where it would hurt the reader. */
export const placeFaults = (node: ProseNode): ProseFault[] => [
  ...faultsHere(node).map((sentence) => ({ line: lineOf(node), sentence })),
  ...(node.children ?? []).flatMap(placeFaults),
];

const faultsHere = (node: ProseNode): string[] => {
  const inside = (node.children ?? []).flatMap(everyNode);
  const names = inside.flatMap(({ name }) => (typeof name === 'string' ? [name] : []));
  if (node.type === 'heading' || node.type === 'link') {
    const marks = names.filter((name) => name === 'Term' || name === 'Source');
    return marks.map(
      (name) =>
        `<${name}> cannot stand in a ${node.type}: it is pressed by itself. Put it into the text below.`,
    );
  }
  if (node.type === 'strong' || node.type === 'emphasis') {
    const [first] = node.children ?? [];
    const atTheFront = node.type === 'strong' && first?.name === 'Term' ? 1 : 0;
    return names
      .slice(atTheFront)
      .map(
        (name) => `<${name}> cannot stand here between stars: the editor would lose it. End them before it.`,
      );
  }
  if (node.name === 'Term' && !holdsOneLine(inside)) {
    return ['<Term> stands around the word that it explains, and nothing else: <Term id="…">word</Term>.'];
  }
  if (node.name === 'Source' && inside.length > 0) {
    return ['<Source> stands behind the claim and holds nothing: <Source id="…" />.'];
  }
  if (node.name === 'Question') {
    const hidden = names.find((name) => neverHidden.includes(name));
    if (hidden !== undefined)
      return [
        `<Question> is closed until somebody opens it, so <${hidden}> cannot be in it. Put it before or after.`,
      ];
  }
  return [];
};

const holdsOneLine = (inside: readonly ProseNode[]): boolean =>
  inside.some(({ type, value }) => type === 'text' && String(value).trim() !== '') &&
  inside.every(({ type }) => type === 'text' || type === 'paragraph');
