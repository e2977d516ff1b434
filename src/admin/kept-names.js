// @ts-check

/**
 * What the form knows of all records (`src/core/content/records/editor-records.ts`).
 * @typedef {{
 *   readonly named: Readonly<Record<string, readonly { readonly slug: string, readonly name: string }[]>>,
 *   readonly namedBy: Readonly<Record<string, readonly string[]>>,
 * }} Records
 */

/** The lists inside settings whose entries others name, by their file. */
const lists = /** @type {const} */ ({
  site: { list: 'areas', what: 'areas', one: 'area' },
  needs: { list: 'needs', what: 'needs', one: 'need' },
  glossary: { list: 'terms', what: 'terms', one: 'word' },
});

/** @param {readonly string[]} who */
const listed = (who) =>
  `${who.slice(0, 12).join('; ')}${who.length > 12 ? `; and ${who.length - 12} more` : ''}`;

/**
 * A sentence when a record cannot be taken away, because others name it; it says who does.
 * @param {Records} records
 * @param {string} collection
 * @param {string} slug
 * @returns {string | undefined}
 */
export const whyKept = ({ namedBy }, collection, slug) => {
  const [, reader] = /^guidance-(\w+)$/.exec(collection) ?? [];
  const who = namedBy[reader === undefined ? `${collection}/${slug}` : `guidance/${reader}/${slug}`] ?? [];
  return who.length === 0
    ? undefined
    : `This cannot be deleted yet, because it is named by: ${listed(who)}. Change those first.`;
};

/**
 * A sentence when a settings file would lose an area, a need or a word that others name, or its address; it says who does.
 * @param {Records} records
 * @param {string} file
 * @param {Readonly<Record<string, unknown>>} data What is to be saved.
 * @returns {string | undefined}
 */
export const whyNotSaved = ({ named, namedBy }, file, data) => {
  const found = Object.hasOwn(lists, file) ? lists[/** @type {keyof typeof lists} */ (file)] : undefined;
  if (found === undefined) return undefined;
  const entries = Array.isArray(data[found.list]) ? /** @type {any[]} */ (data[found.list]) : [];
  const kept = new Set(entries.map((entry) => String(entry?.slug ?? '').trim()));
  for (const { slug, name } of named[found.what] ?? []) {
    const who = namedBy[`${found.what}/${slug}`] ?? [];
    if (!kept.has(slug) && who.length > 0)
      return `The ${found.one} “${name}” (${slug}) is still named by: ${listed(who)}. Change those first, or give it its address back.`;
  }
  return undefined;
};
