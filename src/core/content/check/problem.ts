/** Something in `content/` that an editor has to put right. */
export type Problem = {
  /** The file's path, from `content/` on. */
  readonly file: string;
  /** The field inside the file, like `needs` or `phones, item 2, number`. Empty when the whole file is meant. */
  readonly field: string;
  /** What is wrong and what to do about it, for somebody who writes no code. */
  readonly sentence: string;
};

/** One line for a problem: file, field, sentence. */
export const printProblem = ({ file, field, sentence }: Problem): string =>
  field === '' ? `${file}: ${sentence}` : `${file}, "${field}": ${sentence}`;

/** A path into a record as an editor would say it: `['phones', 1, 'number']` is `phones, item 2, number`. */
export const fieldName = (path: readonly PropertyKey[]): string =>
  path.map((step) => (typeof step === 'number' ? `item ${step + 1}` : String(step))).join(', ');

/** How a place in prose is named in {@link Problem.field}. */
export const lineName = (line: number): string => `line ${line}`;
