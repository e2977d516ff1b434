import { lineAt, type Passage } from '../../../guidance/plain-text-of-prose.ts';
import type { Part, Shape } from '../../schema-shape.ts';
import type { ContentKind } from '../content-files.ts';
import { fieldName, lineName } from '../problem.ts';

/** A text that visitors read, and how the place of a character in it is named in a problem. */
export type VisitorText = { readonly text: string; readonly fieldAt: (offset: number) => string };

/** The free texts of a record. Proper names and the titles of sources are nobody’s to change, so they are left out. */
export const textsOfRecord = (kind: ContentKind, parts: readonly Part[]): VisitorText[] =>
  parts.flatMap(({ path, shape, value }) =>
    typeof value === 'string' && isFreeText(shape) && isOurs(kind, path)
      ? [{ text: value, fieldAt: () => fieldName(path) }]
      : [],
  );

/** The passages of a page’s text. */
export const textsOfProse = (passages: readonly Passage[]): VisitorText[] =>
  passages.map((passage) => ({
    text: passage.text,
    fieldAt: (offset) => lineName(lineAt(passage, offset)),
  }));

const isFreeText = ({ type, format, pattern, relation, enum: choices, const: only }: Shape): boolean =>
  type === 'string' &&
  [format, pattern, relation, choices, only].every((restriction) => restriction === undefined);

const isOurs = (kind: ContentKind, path: Part['path']): boolean => {
  if (kind === 'wordsThatHurt' || path.includes('sources')) return false;
  const field = path.at(-1);
  return (
    kind === 'needs' || !['name', 'networkName', 'lawTitle', 'ownPaper', 'keyword'].includes(String(field))
  );
};
