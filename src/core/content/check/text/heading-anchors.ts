import type { Passage } from '../../../guidance/plain-text-of-prose.ts';

/** The anchors of a page’s headings, as Astro makes them: “What helps over time” is `what-helps-over-time`. */
export const headingAnchors = (passages: readonly Passage[]): string[] => {
  const seen = new Map<string, number>();
  return passages
    .filter(({ kind }) => kind === 'heading')
    .map(({ text }) => {
      const anchor = text
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
        .replace(/ /g, '-');
      const before = seen.get(anchor) ?? 0;
      seen.set(anchor, before + 1);
      return before === 0 ? anchor : `${anchor}-${before}`;
    });
};
