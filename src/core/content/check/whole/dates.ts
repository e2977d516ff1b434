import type { Part } from '../../schema-shape.ts';
import { isRecord } from '../../schema-shape.ts';
import { fieldName, type Problem } from '../problem.ts';

/** Fields that tell of something that has happened. */
const past = new Set(['on', 'checkedOn', 'written']);

/** Pairs of fields in one record: the second must lie after the first. */
const orders = [
  { earlier: 'on', later: 'nextDue', sentence: 'The next check must come after the last one.' },
  { earlier: 'written', later: 'reviewDue', sentence: 'The review must come after the day it was written.' },
] as const;

/**
 * Days that cannot be: something that happened after `today`, or a next check before the last one. Days are
 * `YYYY-MM-DD`; what is not a day is left to the schema.
 */
export const dateProblems = (file: string, parts: readonly Part[], today: string): Problem[] =>
  parts.flatMap(({ path, shape, value }) => {
    if (shape.format === 'date' && past.has(String(path.at(-1)))) {
      const day = dayOf(value);
      if (day === undefined || day <= today) return [];
      return [
        {
          file,
          field: fieldName(path),
          sentence: `${day} has not come yet. Write the day it happened, or leave it empty.`,
        },
      ];
    }
    if (!isRecord(value)) return [];
    return orders.flatMap(({ earlier, later, sentence }) => {
      const [first, second] = [dayOf(value[earlier]), dayOf(value[later])];
      if (first === undefined || second === undefined || first < second) return [];
      return [
        {
          file,
          field: fieldName([...path, later]),
          sentence: `${sentence} Write a day later than ${first}.`,
        },
      ];
    });
  });

const dayOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
