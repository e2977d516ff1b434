import type { Answers } from './answers.ts';
import type { ItemFacts, ToolFacts } from './tool-facts.ts';

/** What a figure is made of: a section, or one line, by the keys of the lines that count. */
export type FigureRow = { readonly id: string; readonly items: readonly string[] };

/** A figure of one sheet. */
export type Figure = {
  /** Lines with an answer that counts. */
  readonly answered: number;
  /** Lines that could have one: those that are none of theirs are not among them. */
  readonly of: number;
  /** The mean of what was answered. Undefined while less than half is: half an answer is none. */
  readonly mean?: number;
};

/** One row of several people's sheets, beside each other. */
export type SideBySide = {
  /** In the order of the sheets; undefined where somebody gave no number. */
  readonly values: readonly (number | undefined)[];
  readonly low?: number;
  readonly high?: number;
  readonly mean?: number;
  /** Somebody said that people disagree, or two stand two points apart or more. */
  readonly disagreed: boolean;
};

const apartFrom = 2;

const factsOf = ({ items }: ToolFacts, id: string): ItemFacts | undefined =>
  items.find((item) => item.id === id);

/** What an answer counts as: its points; `none` for an answer that does not count, undefined for no answer. */
const pointsFor = (item: ItemFacts | undefined, answers: Answers): number | 'none' | undefined => {
  const answer = item === undefined ? undefined : answers[item.id];
  if (item?.points === undefined || typeof answer !== 'string') return undefined;
  return item.points[answer] ?? 'none';
};

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** The figure of a row in one sheet. */
export const figureOf = (facts: ToolFacts, answers: Answers, row: FigureRow): Figure => {
  const given = row.items.map((id) => pointsFor(factsOf(facts, id), answers));
  const numbers = given.filter((one) => typeof one === 'number');
  const of = given.filter((one) => one !== 'none').length;
  return {
    answered: numbers.length,
    of,
    ...(numbers.length > 0 && numbers.length * 2 >= of && { mean: meanOf(numbers) }),
  };
};

/** A row in several sheets: how far apart they are comes before any average. */
export const sideBySide = (facts: ToolFacts, sheets: readonly Answers[], row: FigureRow): SideBySide => {
  const values = sheets.map((answers) => figureOf(facts, answers, row).mean);
  const numbers = values.filter((one) => one !== undefined);
  const saidSo = row.items.some((id) => {
    const item = factsOf(facts, id);
    return sheets.some((answers) => item?.apart?.includes(String(answers[id])) === true);
  });
  if (numbers.length === 0) return { values, disagreed: saidSo };
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  return { values, low, high, mean: meanOf(numbers), disagreed: saidSo || high - low >= apartFrom };
};

/** The rows to talk about first: those where people disagree, then those at 0, each once and in their order. */
export const rowsToLookAt = <Row extends FigureRow>(
  facts: ToolFacts,
  sheets: readonly Answers[],
  rows: readonly Row[],
): { readonly disagreed: Row[]; readonly atNothing: Row[] } => {
  const seen = rows.map((row) => ({ row, side: sideBySide(facts, sheets, row) }));
  return {
    disagreed: seen.flatMap(({ row, side }) => (side.disagreed ? [row] : [])),
    atNothing: seen.flatMap(({ row, side }) => (!side.disagreed && side.low === 0 ? [row] : [])),
  };
};

/** The most that an answer counts as in a tool: the end of its scale. */
export const mostPoints = ({ items }: ToolFacts): number =>
  Math.max(0, ...items.flatMap(({ points }) => Object.values(points ?? {})));
