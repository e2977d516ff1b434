/** Where the parts of a pack stand on the site: guidance, a tool, a service. */
const parts = [
  /^(?:families|friends|professionals)\/[a-z0-9-]+$/,
  /^tools\/[a-z0-9-]+$/,
  /^service\/[a-z0-9-]+$/,
];

/** More than anybody prints; the link stays short enough for a mail. */
export const mostInPack = 40;

/** Whether text is the id of something a pack can hold, like `tools/emergency-card`: its address without the slashes around. */
export const isPackId = (text: string): boolean => parts.some((part) => part.test(text));

/** What stands after the `#` of a link to a pack: the ids in their order, and nothing else. */
export const writePackLink = (ids: readonly string[]): string => `pack=${ids.join('+')}`;

/**
 * The ids in what stands after the `#` of an address, each once; undefined when that is no link to a pack. What is no id is
 * counted, so that somebody can be told that a link came in pieces. Never throws.
 */
export const readPackLink = (
  fragment: string,
): { readonly ids: readonly string[]; readonly unreadable: number } | undefined => {
  const written = /^#?pack=(.*)$/s.exec(fragment)?.[1];
  if (written === undefined) return undefined;
  const all = written
    .split(/\+|%2B/i)
    .filter((part) => part !== '')
    .slice(0, 4 * mostInPack);
  const ids = [...new Set(all.filter(isPackId))].slice(0, mostInPack);
  return { ids, unreadable: all.filter((part) => !isPackId(part)).length };
};
