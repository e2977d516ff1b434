import type { Part } from '../../schema-shape.ts';
import { isRecord } from '../../schema-shape.ts';
import { fieldName, type Problem } from '../problem.ts';

/** The day it is where days begin first, and where they begin last: `YYYY-MM-DD`. */
export type Days = { readonly latest: string; readonly earliest: string };

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

/**
 * Reviews and checks whose day has passed everywhere on earth. They are warnings and never problems: a day passes by
 * itself at night, and a build that stopped for it would hold back every other correction and still leave the old page up.
 */
export const overdueWarnings = (file: string, parts: readonly Part[], today: string): Problem[] => {
  const isForClinician = parts.some(
    ({ path, value }) => path.join() === 'review,state' && value === 'clinical-review-needed',
  );
  return parts.flatMap(({ path, value }) => {
    const field = path.at(-1);
    const day = dayOf(value);
    if (day === undefined || day >= today) return [];
    if (field === 'nextDue') {
      const sentence = `This was to be checked again by ${day}. Ring, visit or ask, and write the new check here.`;
      return [{ file, field: fieldName(path), sentence }];
    }
    if (field !== 'reviewDue') return [];
    const remedy = 'Read it again, mend what has changed, and write the day of the next review here.';
    const sentence = isForClinician
      ? `This page could affect life or safety, and was to be reviewed by ${day}. Let a clinician see it before anything else is done. ${remedy}`
      : `This page was to be reviewed by ${day}. ${remedy}`;
    return [{ file, field: fieldName(path), sentence }];
  });
};

const dayOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(value)
    ? value
    : undefined;
