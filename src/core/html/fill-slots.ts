import { escapeText, type Html } from './html.ts';

/**
 * Fills the slots of a page of the site: what stands between `<!--slot:name-->` and `<!--/slot:name-->` is replaced,
 * strings escaped, markup as it is. Each slot is filled exactly once in one pass, so that a value can never open another slot.
 * Throws when a slot has no value or a value no slot: then the page and the program do not belong together.
 */
export const fillSlots = (page: string, values: Readonly<Record<string, string | Html>>): string => {
  const filled = new Set<string>();
  const result = page.replace(/<!--slot:([a-z-]+)-->[\s\S]*?<!--\/slot:\1-->/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined)
      throw new Error(`The page has a slot “${name}” that nothing fills. Build the site again.`);
    if (filled.has(name))
      throw new Error(`The page has the slot “${name}” twice. Give each slot its own name.`);
    filled.add(name);
    return typeof value === 'string' ? escapeText(value) : value.markup;
  });
  const missing = Object.keys(values).filter((name) => !filled.has(name));
  if (missing.length > 0)
    throw new Error(`The page has no slot “${missing.join('”, “')}”. Build the site again.`);
  return result;
};
