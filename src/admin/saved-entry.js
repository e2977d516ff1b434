// @ts-check
import { escapeProse } from './prose-escape.js';

/**
 * A field of the editor's form, as far as saving needs to know it (`src/adapters/decap/decap-field.ts`).
 * @typedef {object} Field
 * @property {string} name
 * @property {string} widget
 * @property {Field} [field]
 * @property {readonly Field[]} [fields]
 * @property {string} [kind_field]
 * @property {Readonly<Record<string, readonly string[]>>} [kinds]
 */

/**
 * What is written to disk for what the form holds: in the order of the form, without blanks, without the fields of choices that
 * were not made, and with prose that holds no code. Fields that the form does not know stay, for the check of the content to name.
 * @param {readonly Field[]} fields
 * @param {Readonly<Record<string, unknown>>} data
 * @param {readonly string[]} blocks The blocks that prose may use.
 * @returns {Record<string, unknown>}
 */
export const savedEntry = (fields, data, blocks) =>
  /** @type {Record<string, unknown>} */ (withoutBlanks(chosenRecord(fields, data, blocks)) ?? {});

/** @type {(fields: readonly Field[], data: Readonly<Record<string, unknown>>, blocks: readonly string[]) => Record<string, unknown>} */
const chosenRecord = (fields, data, blocks) => {
  const known = fields.filter(({ name }) => Object.hasOwn(data, name));
  const names = new Set(known.map(({ name }) => name));
  return Object.fromEntries([
    ...known.map((field) => [field.name, chosenValue(field, data[field.name], blocks)]),
    ...Object.entries(data).filter(([name]) => !names.has(name)),
  ]);
};

/** @type {(field: Field, value: unknown, blocks: readonly string[]) => unknown} */
const chosenValue = (field, value, blocks) => {
  if (field.widget === 'markdown') return typeof value === 'string' ? escapeProse(value, blocks) : value;
  if (Array.isArray(value))
    return field.fields === undefined ? value : value.map((item) => chosenFields(field, item, blocks));
  return field.fields === undefined ? value : chosenFields(field, value, blocks);
};

/** @type {(field: Field, value: unknown, blocks: readonly string[]) => unknown} */
const chosenFields = (field, value, blocks) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const kept = field.kind_field === undefined ? value : ofItsKind(field, field.kind_field, value);
  return chosenRecord(field.fields ?? [], /** @type {Record<string, unknown>} */ (kept), blocks);
};

/** @type {(field: Field, kindField: string, value: object) => object} */
const ofItsKind = (field, kindField, value) => {
  const record = /** @type {Record<string, unknown>} */ (value);
  const mine = field.kinds?.[String(record[kindField])];
  const others = Object.values(field.kinds ?? {}).flat();
  if (mine === undefined) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([name]) => mine.includes(name) || !others.includes(name)),
  );
};

/**
 * The rule of `src/core/content/drop-blanks.ts`, which a browser cannot load as it is; a test holds the two together.
 * @param {unknown} value
 * @returns {unknown}
 */
export const withoutBlanks = (value) => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.map(withoutBlanks).filter((item) => item !== undefined);
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value)
    .map(([key, item]) => /** @type {const} */ ([key, withoutBlanks(item)]))
    .filter(([, item]) => item !== undefined);
  return kept.length === 0 && Object.keys(value).length > 0 ? undefined : Object.fromEntries(kept);
};

/**
 * A record in the kind of map that Decap wants back, made from the one at hand without importing Immutable.js. Its own kind
 * forgets the order of more than eight fields; this one keeps it.
 * @param {unknown} value
 * @param {any} map Any map of Decap's.
 * @returns {any}
 */
export const inOrder = (value, map) => {
  const empty = map.clear();
  if (Array.isArray(value))
    return value.reduce((list, item) => list.push(inOrder(item, empty)), empty.toList());
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).reduce(
    (made, [name, item]) => made.set(name, inOrder(item, empty)),
    empty.toOrderedMap(),
  );
};
