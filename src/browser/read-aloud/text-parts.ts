import { numberForEars } from '#core/guidance/aloud/utterances.ts';

/** A piece of a page that is read as one, with the element that it stands in. */
export type TextPart = { readonly element: HTMLElement; readonly text: string };

/** What is on a page and is not its text: ways around, buttons, meanings that are closed, what only the eye needs. */
const notRead = 'nav, .sources, .source-mark, .screen-only, [popover], button, input, svg, figure, [hidden]';
/** A word that explains itself is a button, and part of its sentence. */
const wordOfSentence = '.term > button';

/** The parts of `roots` in the order of the page: each paragraph, heading and item of a list, without what lies in it. */
export const textPartsIn = (roots: Iterable<HTMLElement>): TextPart[] => [...roots].flatMap(partsOf);

const partsOf = (element: HTMLElement): TextPart[] => {
  const parts: TextPart[] = [];
  let text = '';
  const endPart = () => {
    const said = text.replace(/\s+/g, ' ').trim();
    if (/[\p{L}\p{N}]/u.test(said)) parts.push({ element, text: said });
    text = '';
  };
  for (const child of element.childNodes) {
    if (child instanceof HTMLElement && !isInSentence(child)) {
      endPart();
      if (!child.matches(notRead)) parts.push(...partsOf(child));
    } else text += wordsOf(child);
  }
  endPart();
  return parts;
};

const isInSentence = (element: HTMLElement): boolean =>
  element.matches(wordOfSentence) || /^(inline|contents)/.test(getComputedStyle(element).display);

const wordsOf = (node: Node): string => {
  if (node instanceof Text) return node.data;
  if (!(node instanceof HTMLElement)) return '';
  if (node.matches(notRead) && !node.matches(wordOfSentence)) return '';
  if (node.matches('a[href^="tel:"], a[href^="sms:"]')) return ` ${numberForEars(node.textContent)} `;
  if (node.matches('br')) return ' ';
  return [...node.childNodes].map(wordsOf).join('');
};
