import { type Answers, begunRows } from './answers.ts';
import type { ItemFacts, ToolFacts } from './tool-facts.ts';

/** What is still missing: the name of the control that would answer it, and why. */
export type Missing = { readonly name: string; readonly sentence: string };

const firstMissing = (item: ItemFacts, answers: Answers): string | undefined => {
  if (item.kind !== 'table') return answers[item.id] === undefined ? item.id : undefined;
  const columns = item.columns ?? [];
  const required = columns.filter((column) => column.required === true);
  const needed = required.length > 0 ? required : columns.slice(0, 1);
  const rows = [
    ...new Set([...begunRows(answers, item.rowsFrom ?? item.id), ...begunRows(answers, item.id)]),
  ].sort((one, other) => one - other);
  for (const row of rows.length === 0 ? [0] : rows)
    for (const { id } of needed)
      if (answers[`${item.id}.${row}.${id}`] === undefined) return `${item.id}.${row}.${id}`;
  return undefined;
};

/**
 * What keeps a tool from being finished. A table that follows another needs its line for each line begun there; a question
 * that another makes needless (`unless` is done, or yes) is not missing.
 */
export const missingIn = ({ items }: ToolFacts, answers: Answers): Missing[] =>
  items.flatMap((item) => {
    const isNeedless =
      item.unless !== undefined &&
      ['done', 'yes'].includes(String(answers[item.unless])) &&
      begunRows(answers, item.rowsFrom ?? item.id).length === 0;
    if (item.needed === undefined || isNeedless) return [];
    const name = firstMissing(item, answers);
    return name === undefined ? [] : [{ name, sentence: item.needed }];
  });
