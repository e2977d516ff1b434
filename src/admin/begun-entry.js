// @ts-check
/** @typedef {import('./saved-entry.js').Field} Field */

const key = 'begun';

/**
 * What a translation begins with: what its page says, but for a review, since nobody has read the translation yet.
 * @param {Readonly<Record<string, any>>} page
 * @returns {Record<string, unknown>}
 */
export const asTranslation = (page) =>
  page['review']?.state === 'reviewed'
    ? { ...page, review: { state: 'clinical-review-needed' } }
    : { ...page };

/**
 * Remembers what a new record begins with, until the editor has started anew: Decap fills a form in from the defaults of its
 * configuration, and reads those once.
 * @param {Storage} storage
 * @param {string} collection
 * @param {Readonly<Record<string, unknown>>} data
 */
export const rememberBegun = (storage, collection, data) =>
  storage.setItem(key, JSON.stringify({ collection, data }));

/**
 * The collections, with what was remembered as the defaults of one; it is forgotten with that.
 * @template {{ readonly name: string, readonly fields?: readonly Field[] }} Collection
 * @param {Storage} storage
 * @param {readonly Collection[]} collections
 * @returns {readonly Collection[]}
 */
export const withBegun = (storage, collections) => {
  const remembered = storage.getItem(key);
  storage.removeItem(key);
  if (remembered === null) return collections;
  const { collection, data } = JSON.parse(remembered);
  return collections.map((one) =>
    one.name === collection ? { ...one, fields: withDefaults(one.fields ?? [], data) } : one,
  );
};

/** @type {(fields: readonly Field[], data: Readonly<Record<string, unknown>>) => Field[]} */
const withDefaults = (fields, data) =>
  fields.map((field) => {
    const value = data[field.name];
    if (value === undefined) return field;
    // Decap looks for the defaults of a group in its fields, and for those of a list in the list.
    const inside = field.widget === 'list' ? undefined : field.fields;
    return inside === undefined
      ? { ...field, default: value }
      : { ...field, fields: withDefaults(inside, /** @type {Record<string, unknown>} */ (value)) };
  });
