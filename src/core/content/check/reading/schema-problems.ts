import type { z } from 'zod';
import { isRecord, type Part, type Shape, variantOf } from '../../schema-shape.ts';
import { fieldName, type Problem } from '../problem.ts';
import { didYouMean } from './nearest.ts';

/** A record that its schema accepts, or everything that keeps it from that. */
export type SchemaReading<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/**
 * Reads a record by its schema. `value` has lost its blanks already (`dropBlanks`); `parts` are its parts by the
 * schema's shape.
 */
export const readBySchema = <Schema extends z.ZodType>(
  schema: Schema,
  file: string,
  value: unknown,
  parts: readonly Part[],
): SchemaReading<z.output<Schema>> => {
  const read = schema.safeParse(value, { error: plainSentence });
  if (read.success) return { kind: 'value', value: read.data };
  return { kind: 'problems', problems: read.error.issues.flatMap((issue) => problemsOf(file, issue, parts)) };
};

const problemsOf = (file: string, issue: z.core.$ZodIssue, parts: readonly Part[]): Problem[] => {
  const holder = partAt(parts, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownFields(holder);
    return issue.keys.map((key) => ({
      file,
      field: fieldName([...issue.path, key]),
      sentence: `There is no field “${key}” here.${didYouMean(key, known) || ` The fields are: ${known.join(', ')}.`}`,
    }));
  }
  const missing = holder === undefined ? missingField(issue.path, parts) : undefined;
  return [
    {
      file,
      field: fieldName(issue.path),
      sentence:
        missing === undefined ? issue.message : `“${missing.label ?? ''}” is missing. ${issue.message}`,
    },
  ];
};

const partAt = (parts: readonly Part[], path: readonly PropertyKey[]): Part | undefined =>
  parts.find(
    (part) => part.path.length === path.length && part.path.every((step, index) => step === path[index]),
  );

const knownFields = (holder: Part | undefined): string[] =>
  holder === undefined ? [] : Object.keys(variantOf(holder.shape, holder.value)?.properties ?? {});

const missingField = (path: readonly PropertyKey[], parts: readonly Part[]): Shape | undefined => {
  const name = path.at(-1);
  const holder = partAt(parts, path.slice(0, -1));
  if (typeof name !== 'string' || holder === undefined || !isRecord(holder.value)) return undefined;
  const shape = variantOf(holder.shape, holder.value)?.properties?.[name];
  return shape !== undefined && !Object.hasOwn(holder.value, name) ? shape : undefined;
};

/** Takes the place of Zod's own words wherever a schema has none. */
const plainSentence = (issue: z.core.$ZodRawIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return wanted[issue.expected] ?? 'This is not the kind of value that belongs here.';
    case 'invalid_value':
      return `Write one of: ${issue.values.join(', ')}.`;
    case 'too_small':
      return `This is too short or too small: ${issue.minimum} at least.`;
    case 'too_big':
      return `This is too long or too big: ${issue.maximum} at most.`;
    default:
      return 'This does not have the form that belongs here.';
  }
};

const wanted: Readonly<Record<string, string>> = {
  string: 'Write text here, in quotation marks.',
  number: 'Write a number here, without quotation marks.',
  int: 'Write a whole number here, without quotation marks.',
  boolean: 'Choose yes or no: true or false, without quotation marks.',
  array: 'Write a list here, in square brackets: [ ].',
  object: 'Write fields here, in braces: { }.',
};
