/**
 * Leaves out what says nothing: empty strings, nulls, records that hold nothing else, and blank items of lists.
 * The CMS saves a cleared field as `""`, and a browser posts an empty one the same way.
 */
export const dropBlanks = (value: unknown): unknown => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.map(dropBlanks).filter((item) => item !== undefined);
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value)
    .map(([key, item]) => [key, dropBlanks(item)] as const)
    .filter(([, item]) => item !== undefined);
  return kept.length === 0 && Object.keys(value).length > 0 ? undefined : Object.fromEntries(kept);
};
