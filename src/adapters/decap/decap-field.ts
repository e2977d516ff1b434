import { discriminatorOf, type Shape } from '#core/content/schema-shape.ts';
import { closesAfterOpens, timesOverlap } from '#core/directory/opening.ts';
import { relations } from './decap-relation.ts';

/** A field of Decap's configuration, as far as it is used here. */
export type DecapField = {
  readonly name: string;
  readonly label: string;
  readonly widget: string;
  readonly required: boolean;
  readonly hint?: string;
  readonly pattern?: readonly [source: string, sentence: string];
  readonly default?: unknown;
  readonly collapsed?: boolean;
  /** Lists and groups. */
  readonly field?: DecapField;
  readonly fields?: readonly DecapField[];
  readonly min?: number;
  readonly max?: number;
  readonly summary?: string;
  /** `group`: which fields belong to which choice of `kind_field`. */
  readonly kind_field?: string;
  readonly kinds?: Readonly<Record<string, readonly string[]>>;
  readonly [option: string]: unknown;
};

/**
 * Makes a field of the editor's form from a shape. Some widgets are ours (`src/admin`): `group` holds fields that may
 * all stay empty, or of which a choice shows some; `yes-no` knows a third answer, “not known”; `week` has a line for each
 * day; `phone` understands a number as people write it; `guidance-page` looks among the pages of every reader.
 */
export const decapField = (name: string, shape: Shape, required: boolean): DecapField => {
  const hint = shape.hint ?? shape.items?.hint;
  const common = { name, label: labelOf(name, shape), required, ...(hint === undefined ? {} : { hint }) };
  if (shape.oneOf !== undefined) return { ...common, ...choiceOfFields(name, shape) };
  switch (shape.type) {
    case 'object':
      return {
        ...common,
        widget: required ? 'object' : 'group',
        collapsed: !required,
        fields: fieldsOf(shape),
      };
    case 'array':
      return { ...common, ...list(shape) };
    case 'integer':
    case 'number':
      return {
        ...common,
        widget: 'number',
        value_type: shape.type === 'integer' ? 'int' : 'float',
        ...(isBound(shape.minimum) ? { min: shape.minimum } : {}),
        ...(isBound(shape.maximum) ? { max: shape.maximum } : {}),
      };
    case 'boolean':
      return required ? { ...common, widget: 'boolean', default: false } : { ...common, widget: 'yes-no' };
    case 'string':
      return { ...common, ...text(shape) };
    default:
      throw new Error(
        `The form has no widget for “${name}”. Teach src/adapters/decap/decap-field.ts this kind of field.`,
      );
  }
};

/** The fields of a shape with properties, in the order of the schema. */
export const fieldsOf = (shape: Shape): DecapField[] =>
  Object.entries(shape.properties ?? {}).map(([name, property]) =>
    decapField(name, property, shape.required?.includes(name) ?? false),
  );

/** JSON Schema bounds an integer by the largest whole number there is, which is no bound. */
const isBound = (bound: number | undefined): bound is number =>
  bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;

const labelOf = (name: string, shape: Shape): string => {
  if (shape.label === undefined)
    throw new Error(`The field “${name}” has no label. Register one on its schema.`);
  return shape.label;
};

const text = (shape: Shape) => {
  if (shape.relation !== undefined && relations[shape.relation] !== undefined) {
    const widget = shape.relation === 'guidance' ? 'guidance-page' : 'relation';
    return { widget, ...relations[shape.relation] };
  }
  if (shape.widget === 'phone') return { widget: 'phone', ...pattern(shape) };
  if (shape.enum !== undefined) return { widget: 'select', options: shape.enum };
  if (shape.format === 'date')
    return { widget: 'datetime', format: 'YYYY-MM-DD', date_format: 'YYYY-MM-DD', time_format: false };
  return { widget: shape.widget === 'long-text' ? 'text' : 'string', ...pattern(shape) };
};

const pattern = (shape: Shape): Pick<DecapField, 'pattern'> => {
  const source = shape.format === 'uri' ? '^https?://\\S+$' : shape.pattern;
  if (source !== undefined)
    return { pattern: [source, shape.patternSentence ?? 'This does not have the right form.'] };
  return shape.maxLength === undefined
    ? {}
    : {
        pattern: [
          `^[\\s\\S]{0,${shape.maxLength}}$`,
          shape.lengthSentence ?? `Keep this under ${shape.maxLength} characters.`,
        ],
      };
};

const list = (shape: Shape) => {
  const { items, minItems, maxItems } = shape;
  if (items === undefined) throw new Error('A list says nothing about its items. Give its schema some.');
  const counts = {
    ...(minItems === undefined ? {} : { min: minItems }),
    ...(maxItems === undefined ? {} : { max: maxItems }),
    // Decap takes “required” for “not empty”.
    required: minItems !== undefined && minItems > 0,
  };
  const item = decapField('item', items, true);
  if (['select', 'relation', 'guidance-page'].includes(item.widget)) {
    const { name: _, label: __, required: ___, hint: ____, ...options } = item;
    return { ...options, ...counts, multiple: true };
  }
  if (shape.widget === 'week')
    return {
      widget: 'week',
      ...counts,
      wrong_order: closesAfterOpens,
      overlap: timesOverlap,
      fields: item.fields ?? [],
    };
  const many = { widget: 'list', ...counts, label_singular: item.label };
  if (item.fields === undefined) return { ...many, collapsed: false, field: item };
  // Closed, an item is called as people call it, not by its key.
  const shown = item.fields.find(({ name }) => ['name', 'title', 'term'].includes(name)) ?? item.fields[0];
  return { ...many, collapsed: true, summary: `{{fields.${shown?.name ?? ''}}}`, fields: item.fields };
};

/** One field that chooses, and the fields of every choice; the form shows those of the choice that is made. */
const choiceOfFields = (name: string, shape: Shape) => {
  const kindField = discriminatorOf(shape);
  if (kindField === undefined)
    throw new Error(`The variants of “${name}” have no field that tells them apart.`);
  const variants = (shape.oneOf ?? []).map((variant) => ({
    kind: variant.properties?.[kindField]?.const ?? '',
    label: variant.properties?.[kindField]?.label ?? '',
    fields: fieldsOf(without(variant, kindField)),
  }));
  const options = variants.map(({ kind, label }) => ({ label, value: kind }));
  return {
    widget: 'group',
    collapsed: false,
    kind_field: kindField,
    kinds: Object.fromEntries(variants.map(({ kind, fields }) => [kind, fields.map((field) => field.name)])),
    fields: [
      { name: kindField, label: 'Choose one', widget: 'select', required: true, options },
      ...mergedFields(
        name,
        variants.flatMap(({ fields }) => fields),
      ),
    ],
  };
};

const without = (shape: Shape, name: string): Shape => {
  const { [name]: _, ...properties } = shape.properties ?? {};
  return { ...shape, properties };
};

/** A field that several choices share is one field of the form. */
const mergedFields = (union: string, fields: readonly DecapField[]): DecapField[] => {
  const merged = new Map<string, DecapField>();
  for (const field of fields) {
    const known = merged.get(field.name);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(field)) {
      throw new Error(
        `Two choices of “${union}” mean different things by “${field.name}”. Give one another name.`,
      );
    }
    merged.set(field.name, field);
  }
  return [...merged.values()];
};
