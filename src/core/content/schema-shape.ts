import { z } from 'zod';
import { type EditorField, editorFields } from './editor-field.ts';

/**
 * A schema as plain data (JSON Schema, with what the editor sees beside it): the neutral form between a Zod schema and
 * what is made from it, such as the CMS form and the error sentences.
 */
export type Shape = Partial<EditorField> & {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** The variants of a union; each has one property with a `const` that tells it from the others. */
  readonly oneOf?: readonly Shape[];
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  /** What is said when the pattern or format does not fit. */
  readonly patternSentence?: string;
  /** What is said when the text is too long. */
  readonly lengthSentence?: string;
};

/** The shape of what may be written (not of what parsing makes of it). */
export const shapeOf = (schema: z.ZodType): Shape =>
  z.toJSONSchema(schema, {
    metadata: editorFields,
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => Object.assign(jsonSchema, sentencesOf(zodSchema._zod.def)),
  }) as Shape;

type Said = { readonly error?: z.core.$ZodErrorMap<never> | undefined };
type Rule = Said & { readonly check?: string };

const sentencesOf = (def: Rule & { readonly checks?: readonly z.core.$ZodCheck<never>[] | undefined }) => {
  const rules: Rule[] = [def, ...(def.checks ?? []).map((check) => check._zod.def)];
  const said = (check: string) => {
    const message = rules.find((rule) => rule.check === check)?.error?.({} as never);
    return typeof message === 'string' ? message : message?.message;
  };
  const patternSentence = said('string_format');
  const lengthSentence = said('max_length');
  return {
    ...(patternSentence === undefined ? {} : { patternSentence }),
    ...(lengthSentence === undefined ? {} : { lengthSentence }),
  };
};

/** The property that tells the variants of a union apart, like `kind`. */
export const discriminatorOf = (union: Shape): string | undefined => {
  const properties = Object.entries(union.oneOf?.[0]?.properties ?? {});
  return properties.find(([, property]) => property.const !== undefined)?.[0];
};

/** The variant of a union that a value has chosen, when it has chosen one. A shape without variants is its own. */
export const variantOf = (shape: Shape, value: unknown): Shape | undefined => {
  if (shape.oneOf === undefined) return shape;
  const discriminator = discriminatorOf(shape);
  if (discriminator === undefined || !isRecord(value)) return undefined;
  return shape.oneOf.find((variant) => variant.properties?.[discriminator]?.const === value[discriminator]);
};

/** Whether a value has named fields. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value somewhere inside a record, with the shape it ought to have. */
export type Part = {
  readonly path: readonly (string | number)[];
  readonly shape: Shape;
  readonly value: unknown;
};

/** Every value of a record that its shape knows, outermost first. What the shape does not know is passed over. */
export const partsOf = (shape: Shape, value: unknown, path: readonly (string | number)[] = []): Part[] => {
  const chosen = variantOf(shape, value);
  const inner: Part[] = [];
  if (Array.isArray(value) && chosen?.items !== undefined) {
    const { items } = chosen;
    inner.push(...value.flatMap((item: unknown, index) => partsOf(items, item, [...path, index])));
  } else if (isRecord(value)) {
    for (const [name, property] of Object.entries(chosen?.properties ?? {})) {
      if (Object.hasOwn(value, name)) inner.push(...partsOf(property, value[name], [...path, name]));
    }
  }
  return [{ path, shape, value }, ...inner];
};
