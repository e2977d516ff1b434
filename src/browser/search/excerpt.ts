/** A piece of an excerpt: plain text, found or not. */
export type Piece = { readonly text: string; readonly found: boolean };

const signs: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#x27': "'",
  '#39': "'",
};

/** An excerpt (escaped text with `<mark>` around what was found) as plain pieces, so that it never becomes markup again. */
export const piecesOf = (excerpt: string): Piece[] =>
  excerpt
    .split(/<\/?mark>/)
    .map((text, index) => ({
      text: text.replace(/&(lt|gt|amp|quot|#x27|#39);/g, (whole, name: string) => signs[name] ?? whole),
      found: index % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
