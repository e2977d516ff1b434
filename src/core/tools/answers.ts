import { mostRows } from './table-size.ts';
import type { ItemFacts, ToolFacts } from './tool-facts.ts';

/**
 * What somebody answered, flat, under the names of the controls: `worry`, `invited` and `invited.why`, `who.0.name`, and
 * `plan.0.service.slug` beside a service that was taken from the directory. A list for questions with several answers. What
 * is empty is not there.
 */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** How much one answer may hold, in characters. */
export const longestAnswer = 4000;

/** The words that a check and a yes-or-no keep in files. */
export const checkAnswers = ['done', 'not-done', 'not-applicable'] as const;
export const yesNoAnswers = ['yes', 'no', 'unsure'] as const;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= longestAnswer;
const isSlug = (value: unknown): boolean => isText(value) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);
const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

const fitsCell = (item: ItemFacts, rest: readonly string[], value: unknown): boolean => {
  const [row = '', columnId, ...more] = rest;
  const column = item.columns?.find(({ id }) => id === columnId);
  if (column === undefined || !/^\d{1,2}$/.test(row) || Number(row) >= mostRows) return false;
  if (more.length > 0) return column.service === true && more.join() === 'slug' && isSlug(value);
  if (column.tick) return Array.isArray(value) && value.length === 1 && value[0] === 'yes';
  return column.options === undefined ? isText(value) : isText(value) && column.options.includes(value);
};

const fitsItem = (item: ItemFacts, rest: readonly string[], value: unknown): boolean => {
  if (item.kind === 'table') return fitsCell(item, rest, value);
  if (rest.length > 0) return item.why === true && rest.join() === 'why' && isText(value);
  if (item.kind === 'multi')
    return (
      Array.isArray(value) && value.every((one) => typeof one === 'string' && item.options?.includes(one))
    );
  if (item.kind === 'check') return checkAnswers.some((answer) => answer === value);
  if (item.kind === 'yesNoUnsure') return yesNoAnswers.some((answer) => answer === value);
  if (item.kind === 'date') return isDay(value);
  return item.options === undefined ? isText(value) : isText(value) && item.options.includes(value);
};

/** The name under which a tool of today keeps an answer, and whether the answer is one that it has. Undefined when it has none. */
export const placeOfAnswer = (facts: ToolFacts, name: string, value: unknown): string | undefined => {
  const [id = '', ...rest] = name.split('.');
  const item =
    facts.items.find((one) => one.id === id) ?? facts.items.find(({ formerly }) => formerly?.includes(id));
  if (item === undefined || !fitsItem(item, rest, value)) return undefined;
  return [item.id, ...rest].join('.');
};

/** The lines of a table that somebody has begun, by their number from 0. */
export const begunRows = (answers: Answers, table: string): number[] => {
  const rows = Object.keys(answers).flatMap((name) => {
    const [id, row] = name.split('.');
    return id === table && row !== undefined ? [Number(row)] : [];
  });
  return [...new Set(rows)].sort((one, other) => one - other);
};
