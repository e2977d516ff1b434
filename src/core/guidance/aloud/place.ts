/** Where the reading is: a part of the text, and a piece of that part. Both count from 0. */
export type ReadingPlace = { readonly part: number; readonly piece: number };

/** Parts of a text, each as the pieces that are said one after the other. */
export type SpokenParts = readonly (readonly string[])[];

/** Where a reading begins. */
export const firstPlace: ReadingPlace = { part: 0, piece: 0 };

/** The place after this one, or none at the end of the text. */
export const placeAfter = ({ part, piece }: ReadingPlace, parts: SpokenParts): ReadingPlace | undefined =>
  piece + 1 < (parts[part]?.length ?? 0) ? { part, piece: piece + 1 } : startOf(part + 1, parts);

/** The beginning of the next part, or none in the last one. */
export const nextPart = ({ part }: ReadingPlace, parts: SpokenParts): ReadingPlace | undefined =>
  startOf(part + 1, parts);

/** The beginning of this part, or of the one before it for somebody who is at the beginning already. */
export const partBefore = ({ part, piece }: ReadingPlace): ReadingPlace =>
  piece > 0 ? { part, piece: 0 } : { part: Math.max(0, part - 1), piece: 0 };

const startOf = (part: number, parts: SpokenParts): ReadingPlace | undefined =>
  part < parts.length ? { part, piece: 0 } : undefined;
