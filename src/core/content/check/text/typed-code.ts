import type { Problem } from '../problem.ts';
import type { VisitorText } from './visitor-texts.ts';

/** Tags that somebody typed into the text of a record. Nothing makes anything of them there: visitors would read them. */
export const typedCodeProblems = (file: string, texts: readonly VisitorText[]): Problem[] =>
  texts.flatMap(({ text, fieldAt }) =>
    [...text.matchAll(/<\/?[a-z][^<>]*>/gi)].map(({ 0: written, index }) => ({
      file,
      field: fieldAt(index),
      sentence: `“${written}” is code, and visitors would read it as it stands. Take it away.`,
    })),
  );
