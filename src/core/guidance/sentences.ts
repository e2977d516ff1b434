/**
 * A full stop inside a number or an abbreviation ends no sentence; quotation marks and brackets after one still belong
 * to it.
 */
const endOfSentence =
  /(?<=[.!?…][”’"')\]]*)(?<!\b(?:e\.g|i\.e|etc|Dr|Mr|Mrs|Ms|St|No|p|pp|vs)\.) (?=[“‘"'([]*[\p{Lu}\p{N}])/u;

/** The sentences of a text, in their order, with single spaces between their words and none around them. */
export const sentencesIn = (text: string): string[] =>
  text
    .replace(/\s+/g, ' ')
    .split(endOfSentence)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
