import { z } from 'zod';
import { editorFields } from '../content/editor-field.ts';
import { listOf } from '../content/fields.ts';

/** A sentence or a few: other languages need more room than the main one. */
const text = (label: string, most = 1000) =>
  z
    .string({ error: 'Write some text here.' })
    .trim()
    .min(1, 'Write some text here.')
    .max(most, `Keep this under ${most.toLocaleString('en')} characters.`)
    .register(editorFields, { label });

/** A sentence that counts something: `other`, and whatever other forms the language has (Irish: two, three to six …). */
export const countedSchema = (label: string) =>
  z
    .strictObject({
      zero: text('None').optional(),
      one: text('One').optional(),
      two: text('Two').optional(),
      few: text('A few').optional(),
      many: text('Many').optional(),
      other: text('Any other number'),
    })
    .register(editorFields, { label, hint: 'Only the forms that the language has. {count} is the number.' })
    .optional();
export type Counted = NonNullable<z.infer<ReturnType<typeof countedSchema>>>;

/** `skipToText` is “Skip to text”. */
const labelOf = (key: string): string => {
  const words = key.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The texts of one part of the site, named by their keys. Every one may be missing: then the main language says it. */
export const texts = <const Key extends string>(...keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, text(labelOf(key)).optional()])) as Record<
    Key,
    z.ZodOptional<ReturnType<typeof text>>
  >;

/** One text that goes along with a request, which has room for so many characters. */
export const textWithin = <const Key extends string>(key: Key, most: number) =>
  ({ [key]: text(labelOf(key), most).optional() }) as Record<Key, z.ZodOptional<ReturnType<typeof text>>>;

export const lines = <const Key extends string>(...keys: readonly Key[]) =>
  Object.fromEntries(
    keys.map((key) => [
      key,
      listOf(text('Line'), labelOf(key)).min(1, 'Write at least one line.').optional(),
    ]),
  ) as Record<Key, z.ZodOptional<z.ZodArray<ReturnType<typeof text>>>>;

/** The texts of one part under its own heading in the form; the whole part may be missing. */
export const part = <Shape extends z.ZodRawShape>(label: string, shape: Shape) =>
  z.strictObject(shape).register(editorFields, { label }).optional();
